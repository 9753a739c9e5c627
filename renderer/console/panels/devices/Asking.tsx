import { Button } from '../../../kit/Button.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { roleWord } from '../../words.ts'
import css from './DevicesPanel.module.css'

/** Devices that gave the right PIN: only the operator's word lets them in. */
export function Asking() {
  const t = useWords()
  const { act } = useEnv()
  const { pairing } = useHave('house')
  const reachable = useReachable()
  return pairing.asking.map((asking) => (
    <div key={asking.id} className={css['asking']} role="alert">
      <p>
        {t('console.pair.asks', {
          name: asking.name,
          address: asking.address,
          role: t(roleWord(asking.role)),
        })}
      </p>
      <Button
        look="accent"
        disabled={!reachable}
        onClick={() => void act({ type: 'pairing.confirm', request: asking.id, accept: true })}
      >
        {t('console.pair.accept')}
      </Button>
      <Button
        disabled={!reachable}
        onClick={() => void act({ type: 'pairing.confirm', request: asking.id, accept: false })}
      >
        {t('console.pair.refuse')}
      </Button>
    </div>
  ))
}
