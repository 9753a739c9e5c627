import type { Mark } from '../../shared/rehearsal/mark.ts'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { withoutPauses } from '../../shared/rehearsal/debrief.ts'
import { fullMarks, totalOf } from '../../shared/rehearsal/total.ts'
import { keyOf } from '../../shared/rehearsal/rehearsal.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import { dayAndTime } from '../kit/timeOfDay.ts'
import { incidentTarget } from '../training/incidentTarget.ts'
import { byName, nameFor } from '../training/trainee.ts'
import { measureText } from './measureText.ts'
import { momentsOf } from './moments.ts'
import css from './Report.module.css'

/** The debrief as pages of paper: only seen when printed, or saved as PDF from there. */
export function Report({ debrief }: { debrief: Debrief }) {
  const t = useWords()
  const { run, rubric, scores, cues, pauses, measures } = debrief
  const moments = momentsOf(debrief).filter(({ mark }) => mark?.kind !== 'filler')
  const since = (epochMs: number): string => formatDuration(Math.max(0, epochMs - run.startedAtEpochMs))
  const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ')
  const markText = ({ trainee, text, voice }: Mark): string =>
    joined(
      trainee === null ? '' : nameFor(run.drilled, trainee),
      text || (voice === null ? '' : t('training.mark.voice')),
    )
  return (
    <article className={css['report']}>
      <header>
        <h1>
          {t('debrief.title')} · {run.title}
        </h1>
        <p>
          {dayAndTime(run.startedAtEpochMs)}
          {run.level !== null && ` · ${t(`rehearsal.level.${run.level}`)}`}
          {run.endedAtEpochMs !== null &&
            ` · ${formatDuration(run.endedAtEpochMs - run.startedAtEpochMs - run.pausedMs)}`}
          {run.scenario && ` · ${run.scenario.title} #${run.scenario.seed}`}
        </p>
      </header>
      {run.drilled.map((who) => {
        const key = keyOf(who)
        const total = totalOf(rubric, scores, key)
        return (
          <section key={key}>
            <h2>
              {t(`trainer.role.${who.role}`)} {who.name} {total.points ?? '—'} / 100
              {total.vetoes.length > 0 && ` · ${t('training.veto')}`}
            </h2>
            {total.points !== null && total.judged < 1 && (
              <p>{t('debrief.scores.judged', { share: Math.round(total.judged * 100) })}</p>
            )}
            <table>
              <tbody>
                {rubric.items.map((item) => (
                  <tr key={item.id}>
                    <td>{t(`training.skill.${item.skill}`)}</td>
                    <td>{item.title}</td>
                    <td>{t('debrief.weight', { weight: item.weight })}</td>
                    <td>
                      {scores
                        .filter((score) => score.trainee === key && score.item === item.id)
                        .map((score) => (
                          <p key={score.device + score.as}>
                            {score.as === 'self' ? t('debrief.scores.bySelf') : byName(score.by, t)}{' '}
                            {score.value ?? '—'} / {fullMarks} {score.note}
                          </p>
                        ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      })}
      <section>
        <h2>{t('debrief.steps')}</h2>
        <p className={css['steps']}>{run.steps || '—'}</p>
      </section>
      <section>
        <h2>{t('debrief.lane.cues')}</h2>
        <table>
          <tbody>
            {cues.map(({ cue, startedAtEpochMs, endedAtEpochMs }) => (
              <tr key={startedAtEpochMs}>
                <td>{since(startedAtEpochMs)}</td>
                <td>{cue.title}</td>
                <td>
                  {endedAtEpochMs === null
                    ? '—'
                    : formatDuration(withoutPauses(startedAtEpochMs, endedAtEpochMs, pauses))}
                </td>
                <td>{t('debrief.planned', { time: formatDuration(cue.plannedMs) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('debrief.tab.marks')}</h2>
        <table>
          <tbody>
            {moments.map(({ sinceMs, mark, incident }) => (
              <tr key={mark?.id ?? incident?.id}>
                <td>{formatDuration(Math.max(0, sinceMs))}</td>
                <td>{t(mark ? `training.mark.${mark.kind}` : 'debrief.incident')}</td>
                <td>
                  {mark
                    ? markText(mark)
                    : joined(t(`incident.${incident.kind}`), incidentTarget(incident, t))}
                </td>
                <td>
                  {mark
                    ? byName(mark.by, t)
                    : incident.handledAtEpochMs === null
                      ? t('debrief.incident.open')
                      : t('debrief.incident.handled', {
                          time: formatDuration(incident.handledAtEpochMs - incident.thrownAtEpochMs),
                        })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {measures.length > 0 && (
        <section>
          <h2>{t('debrief.tab.measures')}</h2>
          <table>
            <tbody>
              {measures.map((one) => (
                <tr key={one.name + (one.trainee ?? '')}>
                  <td>{t(`debrief.measure.${one.name}`)}</td>
                  <td>{one.trainee === null ? '' : nameFor(run.drilled, one.trainee)}</td>
                  <td>{'unit' in one ? measureText(one, t) : t(one.why)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </article>
  )
}
