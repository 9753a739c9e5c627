import { formatClock } from '../../../shared/show/duration.ts'
import { useShowNow, useWords } from '../../kit/hooks.tsx'
import { useHave } from '../desk/Desk.tsx'
import { timeOfDay } from '../../kit/timeOfDay.ts'
import css from './TopBar.module.css'

/** How long the run has lasted; the time of day while none is on. */
export function RunClock() {
  const t = useWords()
  const { mode, startedAtEpochMs, rehearsal } = useHave('live')
  const now = useShowNow(rehearsal)
  const running = mode !== 'idle' && startedAtEpochMs !== null
  return (
    <time
      className={css['clock']}
      data-running={running}
      aria-label={t(running ? 'console.clock.run' : 'console.clock.day')}
      role="timer"
      title={t(running ? 'console.clock.run' : 'console.clock.day')}
    >
      {running ? formatClock(now - startedAtEpochMs) : timeOfDay(now, true)}
    </time>
  )
}
