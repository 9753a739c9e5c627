import type { Debrief } from '../../shared/rehearsal/record.ts'
import { withoutPauses } from '../../shared/rehearsal/debrief.ts'
import { totalOf } from '../../shared/rehearsal/total.ts'
import { keyOf } from '../../shared/rehearsal/rehearsal.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import { dayAndTime } from '../kit/timeOfDay.ts'
import { useRoom } from '../training/TrainingProvider.tsx'
import { useFetched } from '../training/useFetched.ts'
import css from './Compare.module.css'
import { Player } from './Player.tsx'
import { usePlayer, type Player as Playing } from './usePlayer.ts'

/** This rehearsal beside an earlier one, cue by cue. */
export function Compare({ debrief, player, other }: { debrief: Debrief; player: Playing; other: string }) {
  const { api, revision } = useRoom()
  const { value, problem } = useFetched<Debrief>(api, `/runs/${encodeURIComponent(other)}`, revision)
  if (problem !== null) return <p>{problem}</p>
  return value ? <Both now={debrief} then={value} player={player} key={value.run.id} /> : null
}

function Both({ now, then, player }: { now: Debrief; then: Debrief; player: Playing }) {
  const t = useWords()
  const { api } = useRoom()
  const earlier = usePlayer(api, then, t('debrief.film.unplayable'))
  const rows = now.cues.map((one) => ({
    one,
    before: then.cues.find(({ cue }) => cue.id === one.cue.id) ?? null,
  }))
  const ran = ({ pauses }: Debrief, cue: Debrief['cues'][number] | null): string =>
    cue?.endedAtEpochMs == null
      ? '—'
      : formatDuration(withoutPauses(cue.startedAtEpochMs, cue.endedAtEpochMs, pauses))
  return (
    <div className={css['compare']}>
      <Player
        debrief={now}
        player={player}
        title={`${t('debrief.compare.now')} ${dayAndTime(now.run.startedAtEpochMs)}`}
      />
      <Player
        debrief={then}
        player={earlier}
        title={`${t('debrief.compare.then')} ${dayAndTime(then.run.startedAtEpochMs)}`}
      />
      <table>
        <thead>
          <tr>
            <th>{t('debrief.lane.cues')}</th>
            <th>{t('debrief.compare.planned')}</th>
            <th>{t('debrief.compare.now')}</th>
            <th>{t('debrief.compare.then')}</th>
          </tr>
        </thead>
        <tbody>
          {now.run.drilled.map((who) => (
            <tr key={keyOf(who)}>
              <td>{t('debrief.compare.total', { name: who.name })}</td>
              <td>100</td>
              <td>{totalOf(now.rubric, now.scores, keyOf(who)).points ?? '—'}</td>
              <td>{totalOf(then.rubric, then.scores, keyOf(who)).points ?? '—'}</td>
            </tr>
          ))}
          {rows.map(({ one, before }) => (
            <tr key={one.startedAtEpochMs}>
              <td>
                <button
                  type="button"
                  onClick={() => {
                    player.seek(one.startedAtEpochMs - now.run.startedAtEpochMs)
                    if (before) earlier.seek(before.startedAtEpochMs - then.run.startedAtEpochMs)
                  }}
                >
                  {one.cue.title}
                </button>
              </td>
              <td>{formatDuration(one.cue.plannedMs)}</td>
              <td>{ran(now, one)}</td>
              <td>{ran(then, before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
