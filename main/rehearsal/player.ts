import type { Entry } from '../../shared/feeds/heard.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { audienceBetween, type AudienceEvent } from '../../shared/rehearsal/audience.ts'
import { isOpen } from '../../shared/rehearsal/incident.ts'
import type { RunningScenario } from '../../shared/rehearsal/rehearsal.ts'
import { scenarioAt } from '../../shared/rehearsal/running.ts'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import type { Ingest } from '../feeds/ingest.ts'
import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'

/** Comments come in so often: five hundred a second are fifty each time. */
const everyMs = 100
/** So long after it was begun a scenario is not begun but taken up again. */
const restartedMs = 2000
/** The name of the source that is none. */
const source = 'rehearsal'

/**
 * Plays the scenario of a rehearsal: what its audience says and does goes the way of every comment, with an origin that
 * it keeps for ever, and incidents are thrown in by its clock.
 */
export function createPlayer(parts: {
  clock: Clock
  loop: Pick<Loop, 'state' | 'ask' | 'onChange'>
  ingest: Pick<Ingest, 'take'>
  scenario(id: string): Scenario | null
  failed(error: unknown, what: string): void
}) {
  const { clock, loop, ingest } = parts
  let playing: { running: RunningScenario; scenario: Scenario; doneMs: number } | null = null
  let callOff: (() => void) | null = null

  function follow({ saved: { live } }: StudioState): void {
    const running = live.rehearsal?.scenario ?? null
    if (running === (playing?.running ?? null)) return
    callOff?.()
    callOff = null
    playing = null
    if (!running?.playing) return
    const scenario = parts.scenario(running.id)
    // Deleted while it was to be played: the rehearsal goes on without.
    if (!scenario) return
    // After a restart nobody is told all at once what was to be said meanwhile.
    const late = clock.now() - running.sinceEpochMs > restartedMs
    const doneMs = late ? scenarioAt(running, clock.now()) : running.positionMs
    playing = { running, scenario: { ...scenario, seed: running.seed }, doneMs }
    step()
  }

  function step(): void {
    callOff = null
    if (!playing) return
    const { running, scenario, doneMs } = playing
    const untilMs = scenarioAt(running, clock.now())
    const events = audienceBetween(scenario, doneMs, untilMs)
    playing.doneMs = untilMs
    if (!isSilent(loop.state())) say(running, events)
    for (const event of events) if (event.is === 'incident') void throwIn(event.incident)
    if (playing && untilMs < scenario.durationMs) callOff = clock.after(everyMs, step)
  }

  /** A part that is played again says the same things anew: each time they are other comments. */
  function say(running: RunningScenario, events: readonly AudienceEvent[]): void {
    const take = running.sinceEpochMs.toString(36)
    const { runId } = loop.state().saved.live
    const entries = events.flatMap((event, at) => entriesOf(event, `${runId}-${take}-${event.atMs}-${at}`))
    if (entries.length === 0) return
    ingest.take(entries, 'simulated')?.catch((error: unknown) => parts.failed(error, 'scenario'))
  }

  /** What can't be thrown at this level, or is open already, is left out. */
  const throwIn = ({ kind, target, good }: Scenario['incidents'][number]) =>
    loop.ask(
      { type: 'incident.throw', kind, target, ...(good ? { good } : {}) },
      { ...studioActor, name: playing?.scenario.title ?? '' },
    )

  const leave = loop.onChange(follow)
  follow(loop.state())

  return {
    close(): void {
      leave()
      callOff?.()
      playing = null
    },
  }
}

const isSilent = ({ saved: { live } }: StudioState): boolean =>
  live.rehearsal?.incidents.some((one) => one.kind === 'feed.silent' && isOpen(one)) === true

function entriesOf(event: AudienceEvent, id: string): Entry[] {
  switch (event.is) {
    case 'comment':
      return [{ source, id, author: event.author, text: event.text, kind: 'comment' }]
    case 'likes':
      return [{ source, kind: 'like', count: event.count }]
    case 'entries':
      return Array.from({ length: event.count }, () => ({ source, kind: 'enter' as const }))
    case 'viewers':
      return [{ source, kind: 'stats', totals: { viewers: event.viewers } }]
    case 'incident':
      return []
  }
}
