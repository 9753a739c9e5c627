import { useWords } from '../../kit/hooks.tsx'
import { Health } from './Health.tsx'
import { Mics } from './Mics.tsx'
import { Outputs } from './Outputs.tsx'
import { PanicButton } from './PanicButton.tsx'
import css from './BottomBar.module.css'

/** Sound, what goes out, how the PC bears it, and panic. */
export function BottomBar({ panicHeld }: { panicHeld: boolean }) {
  const t = useWords()
  return (
    <footer className={css['bar']} aria-label={t('console.bottom')}>
      <Mics />
      <Outputs />
      <Health />
      <PanicButton heldByKey={panicHeld} />
    </footer>
  )
}
