import { isVisual, type Measure } from '../../shared/rehearsal/measure.ts'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import { nameFor } from '../training/trainee.ts'
import { measureText } from './measureText.ts'
import css from './Side.module.css'
import type { Player } from './usePlayer.ts'

/** What machines can say, beside the trainer's eye; a measure that can't be had says why. */
export function MeasuresTab({ debrief, player }: { debrief: Debrief; player: Player }) {
  const t = useWords()
  const { measures } = debrief
  if (measures.length === 0) return <p className={css['empty']}>{t('debrief.measures.none')}</p>
  return (
    <>
      <p className={css['note']}>{t('debrief.measures.beside')}</p>
      <List debrief={debrief} player={player} measures={measures.filter(({ name }) => !isVisual(name))} />
      <h3 className={css['hints']}>{t('debrief.visual')}</h3>
      <p className={css['note']}>{t('debrief.visual.about')}</p>
      <List debrief={debrief} player={player} measures={measures.filter(({ name }) => isVisual(name))} />
    </>
  )
}

function List({
  debrief: { run },
  player,
  measures,
}: {
  debrief: Debrief
  player: Player
  measures: readonly Measure[]
}) {
  const t = useWords()
  const since = (epochMs: number): number => epochMs - run.startedAtEpochMs
  return (
    <dl className={css['measures']}>
      {measures.map((one) => (
        <div key={one.name + (one.trainee ?? '')}>
          <dt>
            {t(`debrief.measure.${one.name}`)}
            {one.trainee !== null && <em> {nameFor(run.drilled, one.trainee)}</em>}
          </dt>
          <dd data-band={('band' in one && one.band) || undefined}>
            {'unit' in one ? (
              <>
                <strong>{measureText(one, t)}</strong>
                {one.band !== null && <span>{t(`debrief.band.${one.band}`)}</span>}
              </>
            ) : (
              <span className={css['why']}>{t(one.why)}</span>
            )}
          </dd>
          {'unit' in one && one.moments.length > 0 && (
            <dd className={css['moments']}>
              {one.moments.slice(0, 6).map((moment) => (
                <button
                  key={moment.atEpochMs}
                  type="button"
                  onClick={() => player.seek(since(moment.atEpochMs))}
                >
                  {formatDuration(Math.max(0, since(moment.atEpochMs)))}
                </button>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
