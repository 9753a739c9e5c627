import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { useHave } from '../desk/Desk.tsx'
import css from './ChangedElsewhere.module.css'

/** Long enough to be read, then it is old news. */
const shownMs = 15_000

/** OBS's window or another program switched scenes. Lies over the pictures, so that nothing jumps. */
export function ChangedElsewhere() {
  const t = useWords()
  const { changedElsewhere } = useHave('obs')
  const now = useNow(1000)
  const [dismissed, setDismissed] = useState(0)
  if (!changedElsewhere || changedElsewhere.atEpochMs <= dismissed) return null
  if (now - changedElsewhere.atEpochMs > shownMs) return null
  return (
    <Live className={css['notice']}>
      {t('console.scene.elsewhere', { scene: changedElsewhere.scene })}
      <Button
        small
        look="quiet"
        aria-label={t('kit.close')}
        onClick={() => setDismissed(changedElsewhere.atEpochMs)}
      >
        <Icon of="close" size={14} />
      </Button>
    </Live>
  )
}
