import { isDeepStrictEqual } from 'node:util'
import { absentObs, type ObsMirror, type ObsOutcome, type ObsProblem } from '../../shared/live/obs.ts'
import type { Clock } from '../studio/clock.ts'
import { isLocal, obsAddress } from './address.ts'
import { createBackoff, type Backoff } from './backoff.ts'
import type { ObsEvents, ObsPort, ObsTarget } from './port.ts'
import { createSession, mirrorEvents, type Session } from './session.ts'
import { createWatches } from './watches.ts'
import { dialWebSocket, type Dial } from './wire/dial.ts'
import { connect, type ConnectFailure } from './wire/handshake.ts'
import { closeCode } from './wire/protocol.ts'

export interface LinkOptions {
  clock: Clock
  events: ObsEvents
  /** Address of the practice switcher inside the studio; without it that target is absent. */
  practiceUrl?: string
  /** True for the address of our overlay page. */
  overlayUrlMatches(url: string): boolean
  /** Tests put their own wire here. */
  dial?: Dial
  random?: () => number
}

/** What each failure to connect means to people, and whether trying again can mend it. */
const failures: {
  readonly [F in ConnectFailure]: { status: ObsMirror['status']; problem: ObsProblem; again: boolean }
} = {
  absent: { status: 'absent', problem: 'obs.absent', again: true },
  silent: { status: 'frozen', problem: 'obs.frozen', again: true },
  notObs: { status: 'absent', problem: 'obs.notObs', again: true },
  old: { status: 'absent', problem: 'obs.old', again: true },
  // A wrong password never mends itself, and OBS counts the tries.
  password: { status: 'refused', problem: 'obs.password', again: false },
  passwordNeeded: { status: 'refused', problem: 'obs.passwordNeeded', again: false },
}

/** What is no longer known once the wire is lost: showing it on would claim a stream that may have ended. */
const unknown = (): Partial<ObsMirror> => {
  const { stream, record, stats, transitioningTo } = absentObs('')
  return { stream, record, stats, transitioningTo }
}

/**
 * The link to OBS: dials, tries again for ever where that can help, and keeps the mirror. It changes nothing in OBS of
 * itself: every change is a batch that somebody asked for.
 */
export function createObsLink(options: LinkOptions): ObsPort {
  const { clock, events, dial = dialWebSocket } = options
  let target: ObsTarget | null = null
  let mirror = absentObs('')
  let session: Session | null = null
  let backoff: Backoff = createBackoff(true)
  /** Ends what is under way: an attempt or a wait. */
  let cancel: (() => void) | null = null
  /** What this OBS showed when it was lost: restarted, it may come back on another scene, and the desk must say so. */
  let shownWhenLost: string | null = null
  const watches = createWatches(() => session?.watchesChanged())

  const report = (changes: Partial<ObsMirror>): void => {
    const real = Object.entries(changes).filter(
      ([field, value]) => !isDeepStrictEqual(mirror[field as keyof ObsMirror], value),
    )
    if (real.length === 0) return
    const news: Partial<ObsMirror> = Object.fromEntries(real)
    mirror = { ...mirror, ...news }
    events.mirror(news)
  }

  const end = (): void => {
    cancel?.()
    cancel = null
    session?.close()
    session = null
  }

  const again = (): void => {
    cancel = clock.after(backoff.nextMs(), dialNow)
  }

  const addressOf = (wanted: ObsTarget): string | null =>
    wanted.kind === 'practice' ? (wanted.url ?? options.practiceUrl ?? null) : obsAddress(wanted.url)

  function movedMeanwhile(): Partial<ObsMirror> {
    const before = shownWhenLost
    const { programScene } = mirror
    shownWhenLost = null
    if (before === null || programScene === null || programScene === before) return {}
    return { changedElsewhere: { scene: programScene, atEpochMs: clock.now() } }
  }

  const good = (): ObsMirror['status'] => (target?.kind === 'practice' ? 'practice' : 'connected')

  function dialNow(): void {
    cancel = null
    if (!target) return
    const url = addressOf(target)
    if (url === null) return report({ status: 'absent', problem: 'obs.address' })
    const attempt = connect({
      url,
      password: target.kind === 'practice' ? null : target.password,
      clock,
      dial,
      eventSubscriptions: mirrorEvents,
      identified(client) {
        cancel = null
        const own = createSession({
          client,
          clock,
          watches,
          mirror: () => mirror,
          report,
          events,
          isOverlay: options.overlayUrlMatches,
          onReady() {
            backoff.reset()
            report({ status: good(), problem: null, ...movedMeanwhile() })
            events.connected()
          },
          onFrozen: () => report({ status: 'frozen', problem: 'obs.frozen' }),
          onThawed: () => report({ status: good(), problem: null }),
          onGivenUp: () => lost(0),
        })
        session = own
        return { event: own.event, lost }
      },
    })
    cancel = attempt.cancel
    void judge(attempt)
  }

  async function judge(attempt: ReturnType<typeof connect>): Promise<void> {
    const connected = await attempt.result
    // A cancelled attempt has been followed by something else already.
    if (connected.ok || cancel !== attempt.cancel) return
    const { status, problem, again: worthIt } = failures[connected.failure]
    report({ status, problem })
    cancel = null
    if (worthIt) again()
  }

  function lost(code: number): void {
    end()
    shownWhenLost = mirror.programScene ?? shownWhenLost
    const kicked = code === closeCode.sessionInvalidated
    report({
      ...unknown(),
      overlay: { ...mirror.overlay, inProgram: false },
      ...(kicked
        ? { status: 'refused' as const, problem: 'obs.kicked' as const }
        : { status: 'connecting' as const, problem: null }),
    })
    if (!kicked) again()
  }

  const away = (message: string): ObsOutcome => ({ ok: false, code: 'obs.away', message, index: null })

  return {
    async batch(requests, { deadlineMs } = {}) {
      return session && mirror.status === good() ? session.batch(requests, deadlineMs) : away(mirror.status)
    },
    use(next) {
      end()
      shownWhenLost = null
      target = next
      const url = addressOf(next) ?? (next.kind === 'obs' ? next.url : '')
      backoff = createBackoff(next.kind === 'practice' || isLocal(url), options.random)
      report(absentObs(url))
      dialNow()
    },
    retry() {
      if (session && mirror.status === good()) return
      end()
      backoff.reset()
      report({ ...unknown(), status: 'connecting', problem: null })
      dialNow()
    },
    watch: (what) => watches.add(what),
    async survey() {
      return session ? session.survey() : null
    },
    async refreshOverlay() {
      const { source } = mirror.overlay
      if (!session) return away(mirror.status)
      if (source === null)
        return { ok: false, code: 'obs.rejected', message: 'no overlay source', index: null }
      const refresh = { inputName: source, propertyName: 'refreshnocache' }
      return session.batch([{ request: 'PressInputPropertiesButton', data: refresh }])
    },
    async close() {
      end()
      target = null
    },
  }
}
