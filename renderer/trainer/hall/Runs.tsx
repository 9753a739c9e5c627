import type { RunRecord } from '../../../shared/rehearsal/record.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { useWords } from '../../kit/hooks.tsx'
import { dayAndTime } from '../../kit/timeOfDay.ts'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './Hall.module.css'

/** Every rehearsal that was, the newest first: each opens its debrief. */
export function Runs() {
  const t = useWords()
  const { api, revision } = useRoom()
  const { value, problem } = useFetched<{ items: RunRecord[] }>(
    api,
    '/runs?mode=rehearsal&limit=200',
    revision,
  )
  if (problem) return <p className={css['problem']}>{problem}</p>
  if (!value) return null
  if (value.items.length === 0) return <p className={css['empty']}>{t('trainer.runs.none')}</p>
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th>{t('trainer.runs.when')}</th>
          <th>{t('trainer.runs.show')}</th>
          <th>{t('trainer.runs.who')}</th>
          <th>{t('trainer.runs.level')}</th>
          <th>{t('trainer.runs.length')}</th>
          <th>
            <span className="unseen">{t('trainer.runs.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {value.items.map((run) => (
          <tr key={run.id}>
            <td className={css['figure']}>{dayAndTime(run.startedAtEpochMs)}</td>
            <td>{run.title}</td>
            <td>{run.drilled.map(({ name }) => name).join(' ')}</td>
            <td>{run.level && t(`rehearsal.level.${run.level}`)}</td>
            <td className={css['figure']}>
              {run.endedAtEpochMs === null
                ? t('trainer.runs.cut')
                : formatDuration(run.endedAtEpochMs - run.startedAtEpochMs - run.pausedMs)}
            </td>
            <td>
              <a href={`/debrief/?run=${encodeURIComponent(run.id)}`}>{t('trainer.runs.open')}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
