import { z } from 'zod'
import { noModel, type ModelKept, type ModelSeen } from '../../voice/model.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import { surroundings } from '../follow/following.ts'
import { afterWords } from '../follow/spoken.ts'
import { logged } from '../logged.ts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** The speech model that a unit may bring along, and what is done with its words. */
export const modelCommands = {
  'model.look': command({
    args: z.object({ path: z.string().trim().min(1).max(1000) }),
    roles: ['operator'],
    help: 'help.model.look',
    apply(state, { path }) {
      state.seen.voice.model = { ...noModel, phase: 'unpacking' }
      // Windows copies paths with quotes around them.
      return { effects: [{ to: 'studio', act: { do: 'model.look', path: path.replace(/^"(.*)"$/, '$1') } }] }
    },
  }),
  'model.add': command({
    args: z.object({}),
    roles: ['operator'],
    help: 'help.model.add',
    apply(state) {
      if (state.seen.voice.model.phase !== 'found') return refuse('model.notFound')
      return { effects: [{ to: 'studio', act: { do: 'model.add' }, awaited: true }] }
    },
  }),
  'model.try': command({
    args: z.object({}),
    roles: ['operator'],
    help: 'help.model.try',
    apply({ saved, seen }) {
      if (!saved.model) return refuse('model.notFound')
      if (Object.values(seen.voice.speakers).every((one) => one.status !== 'open'))
        return refuse('model.noVoice')
      seen.voice.model = { ...noModel, phase: 'loading' }
      return { effects: [{ to: 'studio', act: { do: 'model.try' } }] }
    },
  }),
  'model.enable': command({
    args: z.object({ on: z.boolean() }),
    roles: ['operator'],
    help: 'help.model.enable',
    apply({ saved }, { on }) {
      if (!saved.model) return refuse('model.notFound')
      if (on && !saved.model.trial) return refuse('model.untried')
      saved.model.enabled = on
      const { following } = saved.live.prompter
      if (!on && following?.by === 'words') following.by = 'voice'
      return { effects: [{ to: 'studio', act: { do: 'model.use' } }] }
    },
  }),
  'model.forget': command({
    args: z.object({}),
    roles: ['operator'],
    help: 'help.model.forget',
    apply({ saved, seen }) {
      if (!saved.model && seen.voice.model.phase === 'none') return refuse('model.notFound')
      saved.model = null
      seen.voice.model = noModel
      const { following } = saved.live.prompter
      if (following?.by === 'words') following.by = 'voice'
      return { effects: [{ to: 'studio', act: { do: 'model.forget' } }] }
    },
  }),
  'prompter.said': command({
    args: z.object({ paragraph: z.string().min(1).max(64), said: z.boolean().default(true) }),
    roles: ['operator', 'trainer'],
    help: 'help.prompter.said',
    apply(state, { paragraph, said }, context) {
      const { live } = state.saved
      const line = live.prompter.script.find(({ id }) => id === paragraph)
      if (!line) return refuse('paragraph.unknown', { paragraph })
      if (said) live.said[paragraph] = context.now
      else delete live.said[paragraph]
      return { effects: [logged('line.said', live.runId, context, { paragraph, text: line.text, said })] }
    },
  }),
  'seen.model': command({
    args: z.object({
      seen: z.custom<Partial<ModelSeen>>(isObject),
      trial: z.custom<NonNullable<ModelKept['trial']>>(isObject).optional(),
    }),
    roles: [],
    help: 'help.seen.model',
    apply(state, { seen, trial }) {
      state.seen.voice.model = { ...state.seen.voice.model, ...seen }
      if (trial && state.saved.model) state.saved.model.trial = trial
      return done
    },
  }),
  'seen.modelKept': command({
    args: z.object({ model: z.custom<Pick<ModelKept, 'about' | 'files'>>(isObject) }),
    roles: [],
    help: 'help.seen.modelKept',
    apply(state, { model }) {
      state.saved.model = { ...model, trial: null, enabled: false }
      state.seen.voice.model = noModel
      return done
    },
  }),
  'seen.words': command({
    args: z.object({
      position: z.number(),
      atEpochMs: z.number(),
      ended: z.boolean(),
      /** Lines that had to be said and were with these words. */
      said: z.array(z.string()),
    }),
    roles: [],
    help: 'help.seen.words',
    apply(state, { said, ...place }, context) {
      const { live, paces } = state.saved
      const after = afterWords(live.prompter, place, surroundings(state), context.now)
      live.prompter = after.prompter
      if (after.learned) paces[after.learned.name] = after.learned.pace
      const fresh = said.filter((paragraph) => live.said[paragraph] === undefined)
      for (const paragraph of fresh) live.said[paragraph] = context.now
      const text = (paragraph: string) => live.prompter.script.find(({ id }) => id === paragraph)?.text ?? ''
      return {
        effects: fresh.map((paragraph) =>
          logged('line.said', live.runId, context, { paragraph, text: text(paragraph), said: true }),
        ),
      }
    },
  }),
}
