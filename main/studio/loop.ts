import { diff } from '../../shared/protocol/diff.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { CommandEntry, Context, Needs, Facts } from '../../shared/live/command.ts'
import type { Effect, LibraryWrite, ObsEffect, StudioAct } from '../../shared/live/effect.ts'
import type { ObsOutcome, ObsRequest } from '../../shared/live/obs.ts'
import { reduce } from '../../shared/live/reduce.ts'
import type { Actor } from '../../shared/live/roles.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { commandEntry } from '../../shared/live/table.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal.ts'
import { malformed } from './malformed.ts'

export type Answer = { applied: true; revision: number; result: unknown } | { applied: false; refusal: Refusal }

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
  /** Runs the work in one transaction of the journal's database. */
  transaction<T>(work: () => T): T
  library: { write(write: LibraryWrite): void; facts(needs: Needs): Facts }
  obs: { batch(requests: readonly ObsRequest[]): Promise<ObsOutcome> }
  act(act: StudioAct): void
  /** Tells of what went wrong inside; returns the refusal that the caller gets. */
  failed(error: unknown, type: string): Refusal
}

/** Who the studio is when it sends commands to itself. */
export const studioActor: Actor = { role: 'studio', device: 'studio', name: 'studio' }

export function createLoop(parts: LoopParts): Loop {
  const { clock, journal, library } = parts
  let state = parts.initial
  let revision = parts.revision
  const listeners = new Set<(state: StudioState, revision: number) => void>()

  function send(command: unknown, actor: Actor, reply: (answer: Answer) => void): void {
    const type = typeOf(command)
    const entry = type === null ? null : commandEntry(type)
    if (type === null || !entry) return reply(refused(refuse('command.unknown', { type: type ?? '?' })))
    if (!maySend(entry, actor)) return reply(refused(refuse('role.forbidden')))
    const { type: _type, ...rest } = command as { type: string }
    const parsed = entry.args.safeParse(rest)
    if (!parsed.success) return reply(refused(malformed(parsed.error)))
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
    const next = revision + 1
    writeDown(type, actor, context.now, next, reduced.state, effects)
    state = reduced.state
    revision = next
    for (const listener of listeners) listener(state, revision)
    return { applied: true as const, revision, result: reduced.step.result ?? null, effects }
  }

  function writeDown(
    type: string,
    actor: Actor,
    at: number,
    next: number,
    after: StudioState,
    effects: readonly Effect[],
  ): void {
    const writes = effects.filter((effect) => effect.to === 'library')
    const saved = after.saved !== state.saved
    if (!saved && writes.length === 0) return
    parts.transaction(() => {
      if (saved) journal.append({ revision: next, at, type, by: actor.device, ops: diff(state.saved, after.saved) })
      for (const effect of writes) library.write(effect.write)
    })
  }

  function runEffects(
    carried: { revision: number; result: unknown; effects: readonly Effect[] },
    actor: Actor,
    reply: (answer: Answer) => void,
  ): void {
    let waiting: Promise<Refusal | null> | null = null
    for (const effect of carried.effects) {
      if (effect.to === 'studio') parts.act(effect.act)
      if (effect.to !== 'obs') continue
      const running = runObs(effect, actor)
      if (effect.awaited) waiting = running
    }
    const applied = () => ({ applied: true as const, revision, result: carried.result })
    if (!waiting) return reply({ applied: true, revision: carried.revision, result: carried.result })
    waiting.then(
      (refusal) => reply(refusal ? refused(refusal) : applied()),
      (error: unknown) => reply(refused(parts.failed(error, 'obs'))),
    )
  }

  async function runObs(effect: ObsEffect, actor: Actor): Promise<Refusal | null> {
    const outcome: ObsOutcome =
      effect.requests.length === 0 ? { ok: true, results: [] } : await parts.obs.batch(effect.requests)
    const follow = outcome.ok ? effect.then : effect.otherwise
    // The follow-up's own refusal, should there be one, is what the caller has to hear.
    const followed = follow ? await ask(follow, { ...studioActor, name: actor.name }) : null
    if (!outcome.ok) return refuse(outcome.code, { reason: outcome.message })
    return followed && !followed.applied ? followed.refusal : null
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

const refused = (refusal: Refusal): { applied: false; refusal: Refusal } => ({ applied: false, refusal })

function typeOf(command: unknown): string | null {
  if (typeof command !== 'object' || command === null || !('type' in command)) return null
  return typeof command.type === 'string' ? command.type : null
}

const maySend = (entry: CommandEntry, actor: Actor): boolean =>
  actor.role === 'studio' || entry.roles.includes(actor.role)
