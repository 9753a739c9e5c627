import { ariaCombo } from '../../kit/combo.ts'
import { Key } from '../../kit/Key.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Tip } from '../../kit/Tip.tsx'
import { useHold } from '../../kit/useHold.ts'
import { comboFor } from '../desk/keys.ts'
import { useActions, useHave, useReachable } from '../desk/Desk.tsx'
import { panicHoldMs } from '../desk/useKeys.ts'
import css from './PanicButton.module.css'

/** Held for a moment, by pointer or Escape: microphones muted, cards off, safe scene on. Held again: back to before. */
export function PanicButton({ heldByKey }: { heldByKey: boolean }) {
  const t = useWords()
  const actions = useActions()
  const { panic } = useHave('live')
  const { show } = useHave('plan')
  const reachable = useReachable()
  const { held, props } = useHold(panicHoldMs, () => void actions.panic())
  return (
    <Tip text={t(panic ? 'console.panic.releaseTip' : 'console.panic.tip', { scene: show.safeScene })}>
      <button
        type="button"
        className={css['panic']}
        data-engaged={panic !== null}
        data-held={held || heldByKey}
        aria-keyshortcuts={ariaCombo(comboFor('panic'))}
        disabled={!reachable}
        {...props}
      >
        <span className={css['fill']} style={{ transitionDuration: `${panicHoldMs}ms` }} />
        <span className={css['label']}>
          {t(panic ? 'console.panic.release' : 'console.panic')} <Key combo={comboFor('panic')} />
        </span>
        <span className={css['hint']}>{t('console.panic.hold')}</span>
      </button>
    </Tip>
  )
}
