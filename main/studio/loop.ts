import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { CommandEntry, Context, Needs, Facts } from '../../shared/live/command.ts'
import type {
  Effect,
  LibraryWrite,
  ObsEffect,
  StudioAct,
  StudioCommand,
  StudioEffect,
} from '../../shared/live/effect.ts'
import { obsReason, type ObsOutcome, type ObsRequest } from '../../shared/live/obs.ts'
import { reduce } from '../../shared/live/reduce.ts'
import type { Actor } from '../../shared/live/roles.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { commandEntry } from '../../shared/live/table.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal.ts'
import { malformed } from './malformed.ts'

export type Answer =
  | { applied: true; revision: number; result: unknown }
  | { applied: false; refusal: Refusal }

/** The one door: every change of the studio's state goes through `send`, one at a time, in order. */
export interface Loop {
  /** Answers at once, or after OBS has when the command waits for it. */
  send(command: unknown, actor: Actor, reply: (answer: Answer) => void): void
  ask(command: unknown, actor: Actor): Promise<Answer>
  state(): StudioState
  revision(): number
  /** Called after every change, in order, before the command is answered. */
  onChange(listener: (state: StudioState, revision: number) => void): () => void
}

export interface LoopParts {
  initial: StudioState
  revision: number
  clock: Clock
  newId(): string
  journal: Journal
  library: { write(write: LibraryWrite): void; facts(needs: Needs): Facts }
  obs: { batch(requests: readonly ObsRequest[]): Promise<ObsOutcome> }
  /** Resolves with why it could not be done, or null. */
  act(act: StudioAct): Promise<Refusal | null>
  /** Tells of what went wrong inside; returns the refusal that the caller gets. */
  failed(error: unknown, type: string): Refusal
}

/** Who the studio is when it sends commands to itself. */
export const studioActor: Actor = { role: 'studio', device: 'studio', name: 'studio' }

export function createLoop(parts: LoopParts): Loop {
  const { clock, journal, library } = parts
  let state = parts.initial
  let revision = parts.revision
  /** What a full disk kept from the library. */
  let owed: readonly LibraryWrite[] = []
  const listeners = new Set<(state: StudioState, revision: number) => void>()

  function send(command: unknown, actor: Actor, reply: (answer: Answer) => void): void {
    const type = typeOf(command)
    if (type === null) return reply(refused(refuse('command.malformed', typeMissing)))
    const entry = commandEntry(type)
    if (!entry) return reply(refused(refuse('command.unknown', { type })))
    if (!maySend(entry, actor)) return reply(refused(refuse('role.forbidden')))
    const { type: _type, ...rest } = command as { type: string }
    const parsed = entry.args.safeParse(rest)
    if (!parsed.success) return reply(refused(malformed(parsed.error, rest)))
    try {
      const carried = carryOut(type, entry, parsed.data, actor)
      if (!carried.applied) return reply(carried)
      runEffects(carried, actor, reply)
    } catch (error) {
      reply(refused(parts.failed(error, type)))
    }
  }

  /** Reduce, write down, then let the world see it: in that order. */
  function carryOut(type: string, entry: CommandEntry, args: Record<string, unknown>, actor: Actor) {
    const needs = entry.needs?.(args, state)
    const facts = needs ? library.facts(needs) : {}
    const context: Context = { now: clock.now(), id: parts.newId, actor, facts }
    const reduced = reduce(state, entry, args, context)
    if ('refusal' in reduced) return refused(reduced.refusal)
    const effects = reduced.step.effects ?? []
    const refusal = writeDown(type, entry, context, reduced.state, effects)
    if (refusal) return refused(refusal)
    state = reduced.state
    revision += 1
    tell(type)
    return { applied: true as const, revision, result: reduced.step.result ?? null, effects }
  }

  /** In the journal before anybody sees it. What can't wait for a full disk is owed to it and written with the next. */
  function writeDown(
    type: string,
    entry: CommandEntry,
    { now, actor }: Context,
    after: StudioState,
    effects: readonly Effect[],
  ): Refusal | null {
    const own = effects.filter((effect) => effect.to === 'library').map(({ write }) => write)
    const unchanged = after.saved === state.saved && own.length === 0
    const writes = [...owed, ...own]
    const row = { revision: revision + 1, at: now, type, by: actor.device, saved: after.saved }
    try {
      journal.reach(row.revision)
      if (unchanged) return null
      journal.write(
        row,
        writes.length === 0 ? undefined : () => writes.forEach((write) => library.write(write)),
      )
      owed = []
      return null
    } catch (error) {
      const refusal = parts.failed(error, type)
      const goesOn = unchanged || entry.evenUnsaved === true
      if (refusal.code !== 'disk.full' || !goesOn) return refusal
      owed = writes
      return null
    }
  }

  /** A listener that fails must not make a command that was applied look refused. */
  function tell(type: string): void {
    for (const listener of listeners) {
      try {
        listener(state, revision)
      } catch (error) {
        parts.failed(error, type)
      }
    }
  }

  function runEffects(
    carried: { revision: number; result: unknown; effects: readonly Effect[] },
    actor: Actor,
    reply: (answer: Answer) => void,
  ): void {
    const waiting: Promise<Refusal | null>[] = []
    for (const effect of carried.effects) {
      if (effect.to === 'library') continue
      const running = effect.to === 'obs' ? runObs(effect, actor) : runAct(effect)
      if (effect.awaited) waiting.push(running)
      else void running.catch((error: unknown) => parts.failed(error, effect.to))
    }
    if (waiting.length === 0)
      return reply({ applied: true, revision: carried.revision, result: carried.result })
    void afterAll(waiting).then((refusal) =>
      reply(refusal ? refused(refusal) : { applied: true, revision, result: carried.result }),
    )
  }

  /** Why what was waited for did not all succeed, or null. */
  async function afterAll(waiting: readonly Promise<Refusal | null>[]): Promise<Refusal | null> {
    try {
      return (await Promise.all(waiting)).find((outcome) => outcome !== null) ?? null
    } catch (error) {
      return parts.failed(error, 'effect')
    }
  }

  async function runObs(effect: ObsEffect, actor: Actor): Promise<Refusal | null> {
    const outcome: ObsOutcome =
      effect.requests.length === 0 ? { ok: true, results: [] } : await parts.obs.batch(effect.requests)
    const refusal = await follow(outcome.ok ? effect.then : effect.otherwise, actor)
    if (!outcome.ok)
      return outcome.refusal ?? refuse(outcome.code, { reason: obsReason(outcome.status) ?? outcome.message })
    // OBS did it and the follow-up was refused: what was under way is not left hanging.
    if (refusal) await follow(effect.otherwise, actor)
    return refusal
  }

  async function runAct(effect: StudioEffect): Promise<Refusal | null> {
    const refusal = await parts.act(effect.act)
    if (refusal) await follow(effect.otherwise, studioActor)
    return refusal
  }

  /** The follow-up's own refusal, should there be one, is what the caller has to hear. */
  async function follow(command: StudioCommand | undefined, actor: Actor): Promise<Refusal | null> {
    if (!command) return null
    const answer = await ask(command, { ...studioActor, name: actor.name })
    return answer.applied ? null : answer.refusal
  }

  const ask = (command: unknown, actor: Actor): Promise<Answer> =>
    new Promise((resolve) => send(command, actor, resolve))

  return {
    send,
    ask,
    state: () => state,
    revision: () => revision,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const typeMissing = { where: 'type', problem: 'malformed.missing' } as const

const refused = (refusal: Refusal): { applied: false; refusal: Refusal } => ({ applied: false, refusal })

function typeOf(command: unknown): string | null {
  if (typeof command !== 'object' || command === null || !('type' in command)) return null
  return typeof command.type === 'string' ? command.type : null
}

const maySend = (entry: CommandEntry, actor: Actor): boolean =>
  actor.role === 'studio' || entry.roles.includes(actor.role)
