import { z } from 'zod'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { command, type Context, type Step } from '../command.ts'
import { logged } from '../logged.ts'
import { obsReady, type ObsRequest } from '../obs.ts'
import type { StudioState } from '../state.ts'

/** One request to OBS whose answer the caller waits for. */
function ask(state: StudioState, request: ObsRequest, context: Context, log?: string): Step | Refusal {
  if (!obsReady(state.seen.obs)) return refuse('obs.away')
  return {
    effects: [
      { to: 'obs', requests: [request], awaited: true },
      ...(log ? [logged(log, state.saved.live.runId, context, request.data ?? {})] : []),
    ],
  }
}

/** What stands against a change of an input, or null. */
function inputRefusal({ seen: { obs } }: StudioState, input: string): Refusal | null {
  if (!obsReady(obs)) return refuse('obs.away')
  return obs.inputs.some(({ name }) => name === input) ? null : refuse('input.unknown', { input })
}

const nothing = z.object({})

export const outputCommands = {
  'stream.start': command({
    args: nothing,
    roles: ['operator'],
    help: 'help.stream.start',
    apply(state, _args, context) {
      if (state.saved.live.mode === 'rehearsal') return refuse('stream.rehearsal')
      if (state.seen.obs.stream.active) return {}
      return ask(state, { request: 'StartStream' }, context, 'stream.start')
    },
  }),
  'stream.stop': command({
    args: nothing,
    roles: ['operator'],
    help: 'help.stream.stop',
    apply(state, _args, context) {
      if (obsReady(state.seen.obs) && !state.seen.obs.stream.active) return {}
      return ask(state, { request: 'StopStream' }, context, 'stream.stop')
    },
  }),
  'record.start': command({
    args: nothing,
    roles: ['operator', 'trainer'],
    help: 'help.record.start',
    apply(state, _args, context) {
      if (state.seen.obs.record.active) return {}
      return ask(state, { request: 'StartRecord' }, context, 'record.start')
    },
  }),
  'record.stop': command({
    args: nothing,
    roles: ['operator', 'trainer'],
    help: 'help.record.stop',
    apply(state, _args, context) {
      if (obsReady(state.seen.obs) && !state.seen.obs.record.active) return {}
      return ask(state, { request: 'StopRecord' }, context, 'record.stop')
    },
  }),
  'input.mute': command({
    args: z.object({ input: z.string(), muted: z.boolean() }),
    roles: ['operator', 'trainer'],
    help: 'help.input.mute',
    apply(state, args, context) {
      const refusal = inputRefusal(state, args.input)
      if (refusal) return refusal
      const data = { inputName: args.input, inputMuted: args.muted }
      return ask(state, { request: 'SetInputMute', data }, context, 'input.mute')
    },
  }),
  'input.volume': command({
    args: z.object({ input: z.string(), db: z.number().min(-100).max(26) }),
    roles: ['operator', 'trainer'],
    help: 'help.input.volume',
    apply(state, args, context) {
      const refusal = inputRefusal(state, args.input)
      if (refusal) return refusal
      const data = { inputName: args.input, inputVolumeDb: args.db }
      return ask(state, { request: 'SetInputVolume', data }, context)
    },
  }),
  'transition.set': command({
    args: z.object({ name: z.string(), durationMs: z.number().int().min(0).max(20_000).optional() }),
    roles: ['operator'],
    help: 'help.transition.set',
    apply(state, args) {
      if (!obsReady(state.seen.obs)) return refuse('obs.away')
      const requests: ObsRequest[] = [
        { request: 'SetCurrentSceneTransition', data: { transitionName: args.name } },
      ]
      if (args.durationMs !== undefined) {
        requests.push({
          request: 'SetCurrentSceneTransitionDuration',
          data: { transitionDuration: args.durationMs },
          // Fixed-length transitions (stingers, cuts) refuse a duration.
          optional: true,
        })
      }
      return { effects: [{ to: 'obs', requests, awaited: true }] }
    },
  }),
}
