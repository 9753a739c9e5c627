import { skills, type Rubric, type Score } from '../../../shared/rehearsal/rubric.ts'
import type { RunRecord } from '../../../shared/rehearsal/record.ts'
import { totalOf } from '../../../shared/rehearsal/total.ts'
import { useWords } from '../../kit/hooks.tsx'
import { dayAndTime } from '../../kit/timeOfDay.ts'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './Hall.module.css'

interface Scored {
  runs: { run: string; rubric: Rubric }[]
  scores: Score[]
}

/** A course of rehearsals, each beside the trainee's own first one: nobody is measured by others. */
export function Progress({ trainee }: { trainee: string }) {
  const t = useWords()
  const { api, revision } = useRoom()
  const path = encodeURIComponent(trainee)
  const runs = useFetched<{ items: RunRecord[] }>(
    api,
    `/runs?mode=rehearsal&limit=200&trainee=${path}`,
    revision,
  )
  const scored = useFetched<Scored>(api, `/training/trainees/${path}/scores`, revision)
  if (!runs.value || !scored.value) return null
  const { scores } = scored.value
  const rubrics = new Map(scored.value.runs.map(({ run, rubric }) => [run, rubric]))
  const rows = runs.value.items.toReversed().map((run) => {
    const rubric = rubrics.get(run.id)
    const total = rubric
      ? totalOf(
          rubric,
          scores.filter((score) => score.run === run.id),
          trainee,
        )
      : null
    return { run, total }
  })
  const first = rows.find(({ total }) => total?.points != null)?.total?.points ?? null
  if (rows.length === 0) return <p className={css['empty']}>{t('trainer.class.noRuns')}</p>
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th>{t('trainer.runs.when')}</th>
          <th>{t('trainer.progress.total')}</th>
          <th>{t('trainer.progress.change')}</th>
          {skills.map((skill) => (
            <th key={skill}>{t(`training.skill.${skill}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ run, total }) => {
          const points = total?.points ?? null
          const change = points === null || first === null ? null : Math.round((points - first) * 10) / 10
          return (
            <tr key={run.id}>
              <td className={css['figure']}>
                <a href={`/debrief/?run=${encodeURIComponent(run.id)}`}>{dayAndTime(run.startedAtEpochMs)}</a>
              </td>
              <td className={css['figure']}>
                {points ?? '—'}
                {total && points !== null && total.judged < 1 && (
                  <span className={css['partly']}>
                    {t('trainer.progress.judged', { share: Math.round(total.judged * 100) })}
                  </span>
                )}
                {total && total.vetoes.length > 0 && (
                  <span className={css['veto']}>{t('training.veto')}</span>
                )}
              </td>
              <td className={css['figure']}>{change === null ? '—' : change > 0 ? `+${change}` : change}</td>
              {skills.map((skill) => (
                <td key={skill} className={css['figure']}>
                  {total?.bySkill[skill] ?? '—'}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
