import type { Effect, ObsEffect } from '../../shared/live/effect.ts'
import type { Context, Facts } from '../../shared/live/command.ts'
import type { ObsMirror } from '../../shared/live/obs.ts'
import { reduce } from '../../shared/live/reduce.ts'
import type { Sender } from '../../shared/live/roles.ts'
import { absentObs } from '../../shared/live/obs.ts'
import { defaultSettings } from '../../shared/live/settings.ts'
import { idleLive, nothingSeen, type StudioState } from '../../shared/live/state.ts'
import { commandEntry, type Command } from '../../shared/live/table.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import { sampleShow } from '../../shared/show/sample/sampleShow.ts'

/** The reducer with a state to hold, a clock to turn and ids to count: no studio, no I/O. */
export interface PureDesk {
  state: StudioState
  now: number
  /** Carries a command out; the refusal, or null when it was applied. OBS effects are followed as if OBS agreed. */
  send(command: Command | { type: string; [field: string]: unknown }, facts?: Facts): Refusal | null
  /** OBS requests of everything sent so far, in order. */
  requests: string[]
  /** Library writes so far. */
  effects: Effect[]
  /** Set to make OBS refuse from now on. */
  obsRefuses: boolean
}

export const startEpochMs = Date.UTC(2026, 10, 22, 12)

/** A desk with the sample show and an OBS that has its scenes. */
export function pureDesk(obs: Partial<ObsMirror> = {}): PureDesk {
  let count = 0
  const id = (): string => `id${(count += 1)}`
  const { show } = sampleShow(id, startEpochMs)
  const scenes = [...new Set(show.cues.flatMap((cue) => cue.scene ?? []))].concat(show.safeScene)
  const seen = nothingSeen('ws://127.0.0.1:4455')
  const desk: PureDesk = {
    state: {
      saved: {
        settings: defaultSettings,
        devices: {},
        shows: [],
        prompters: {},
        paces: {},
        model: null,
        feeds: [],
        queues: {},
        plan: { show, revision: 0, touched: {}, undo: [], redo: [] },
        live: idleLive(startEpochMs, show.charsPerMinute),
      },
      seen: {
        ...seen,
        obs: {
          ...absentObs('ws://127.0.0.1:4455'),
          status: 'connected',
          scenes: scenes.map((name) => ({ key: name, name })),
          programScene: scenes[0] ?? null,
          inputs: [
            { key: 'a', name: '主播话筒', kind: 'x', audio: true, muted: false, volumeDb: 0 },
            { key: 'b', name: '副播话筒', kind: 'x', audio: true, muted: true, volumeDb: 0 },
          ],
          ...obs,
        },
      },
    },
    now: startEpochMs,
    requests: [],
    effects: [],
    obsRefuses: false,
    send(command, facts = {}) {
      // The operator's own where it may be sent from a desk, else as the studio would.
      return carry(command, facts, commandEntry(command.type)?.roles.length ? 'operator' : 'studio')
    },
  }

  function carry(command: { type: string }, facts: Facts, role: Sender): Refusal | null {
    const { type, ...rest } = command
    const entry = commandEntry(type)
    if (!entry) throw new Error(`no command ${type}`)
    const context: Context = { now: desk.now, id, actor: { role, device: 'test', name: '测试' }, facts }
    const reduced = reduce(desk.state, entry, entry.args.parse(rest), context)
    if ('refusal' in reduced) return reduced.refusal
    desk.state = reduced.state
    desk.effects.push(...(reduced.step.effects ?? []))
    const obsEffects = (reduced.step.effects ?? []).filter(
      (effect): effect is ObsEffect => effect.to === 'obs',
    )
    for (const effect of obsEffects) follow(effect, facts)
    return null
  }

  function follow(effect: ObsEffect, facts: Facts): void {
    desk.requests.push(...effect.requests.map((request) => request.request))
    const next = desk.obsRefuses ? effect.otherwise : effect.then
    if (next) carry(next, facts, 'studio')
  }

  return desk
}
