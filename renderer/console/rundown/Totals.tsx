import { formatDuration, formatRemaining } from '../../../shared/show/duration.ts'
import { showTiming } from '../../../shared/show/timing.ts'
import { useShowNow, useWords } from '../../kit/hooks.tsx'
import { useHave } from '../desk/Desk.tsx'
import { timeOfDay } from '../../kit/timeOfDay.ts'
import { lateness } from './lateness.ts'
import css from './Totals.module.css'

/** The three figures of time: of this cue, of the whole show, and of the clock on the wall. */
export function Totals() {
  const t = useWords()
  const { show } = useHave('plan')
  const live = useHave('live')
  const now = useShowNow(live.rehearsal, 1000)
  const timing = showTiming(show, live, now)
  const left = timing.currentRemainingMs
  const late = timing.lateMs === null ? null : lateness(timing.lateMs)
  const untilStart = show.startsAtEpochMs === null ? 0 : show.startsAtEpochMs - now
  const idle = live.mode === 'idle'
  return (
    <dl className={css['totals']}>
      {idle ? (
        <Figure name={t('console.total.planned')} value={formatDuration(timing.plannedMs)} />
      ) : (
        <Figure
          name={t(left !== null && left < 0 ? 'console.total.cueOver' : 'console.total.cueLeft')}
          value={left === null ? '–' : formatRemaining(left)}
          warn={left !== null && left < 0}
        />
      )}
      {idle ? (
        <Figure
          name={t('console.total.untilStart')}
          value={untilStart > 0 && untilStart < 100 * 3_600_000 ? formatRemaining(untilStart) : '–'}
        />
      ) : (
        <Figure
          name={t(late ? (late.late ? 'console.total.late' : 'console.total.early') : 'console.total.onTime')}
          value={late ? late.time : '0:00'}
          warn={late?.late ?? false}
        />
      )}
      <Figure
        name={t('console.total.end')}
        value={timing.expectedEndEpochMs === null ? '–' : timeOfDay(timing.expectedEndEpochMs)}
      />
    </dl>
  )
}

const Figure = ({ name, value, warn = false }: { name: string; value: string; warn?: boolean }) => (
  <div className={css['figure']}>
    <dt>{name}</dt>
    <dd data-warn={warn}>{value}</dd>
  </div>
)
