import { z } from 'zod'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'
import { refuse } from '../../protocol/refusal.ts'
import { takeRefusal } from '../take.ts'
import { obsReady } from '../obs.ts'

const scene = z.object({ scene: z.string().min(1).max(200) })

export const sceneCommands = {
  'scene.take': command({
    args: scene,
    roles: ['operator'],
    help: 'help.scene.take',
    apply(state, args, { now, actor }) {
      // A script names the scene it wants, so sending it twice does no harm: the gap is for fingers, and for GO.
      const atOnce = actor.scripted === true
      const refusal = takeRefusal(state, args.scene, now, { atOnce })
      if (refusal) return refusal
      state.seen.taking = { cue: null, scene: args.scene, sinceEpochMs: now }
      return {
        effects: [
          {
            to: 'obs',
            requests: [{ request: 'SetCurrentProgramScene', data: { sceneName: args.scene } }],
            awaited: true,
            then: { type: 'take.done', scene: args.scene, atOnce },
            otherwise: { type: 'take.failed' },
          },
        ],
      }
    },
  }),
  'scene.preview': command({
    args: scene,
    roles: ['operator'],
    help: 'help.scene.preview',
    apply(state, args) {
      const { obs } = state.seen
      if (!obsReady(obs)) return refuse('obs.away')
      if (!obs.scenes.some((known) => known.name === args.scene)) return refuse('scene.unknown', args)
      if (!obs.studioMode) return refuse('studioMode.off')
      return {
        effects: [
          {
            to: 'obs',
            requests: [{ request: 'SetCurrentPreviewScene', data: { sceneName: args.scene } }],
            awaited: true,
          },
        ],
      }
    },
  }),
  'studioMode.set': command({
    args: z.object({ on: z.boolean() }),
    roles: ['operator'],
    help: 'help.studioMode.set',
    apply(state, args) {
      if (!obsReady(state.seen.obs)) return refuse('obs.away')
      return {
        effects: [
          {
            to: 'obs',
            requests: [{ request: 'SetStudioModeEnabled', data: { studioModeEnabled: args.on } }],
            awaited: true,
          },
        ],
      }
    },
  }),
  'take.lock': command({
    args: z.object({ locked: z.boolean() }),
    roles: ['operator'],
    help: 'help.take.lock',
    apply(state, args) {
      state.saved.settings.takeLocked = args.locked
      return done
    },
  }),
  'take.done': command({
    args: z.object({ scene: z.string().nullable(), atOnce: z.boolean().default(false) }),
    roles: [],
    help: 'help.take.done',
    evenUnsaved: true,
    apply(state, { scene: taken, atOnce }, context) {
      const { live } = state.saved
      state.seen.taking = null
      if (!atOnce) live.lastTakeAtEpochMs = context.now
      if (live.mode === 'idle' || taken === null) return done
      return { effects: [logged('scene.taken', live.runId, context, { scene: taken })] }
    },
  }),
  'take.failed': command({
    args: z.object({}),
    roles: [],
    help: 'help.take.failed',
    apply(state) {
      state.seen.taking = null
      return done
    },
  }),
}
