import type { Draft } from 'immer'
import { z } from 'zod'
import { builtinNames } from '../../comments/lists/builtin.ts'
import { MAX_WORDS, readWordList } from '../../comments/words.ts'
import { refuse } from '../../protocol/refusal.ts'
import { say } from '../../words/words.ts'
import { command } from '../command.ts'
import { logged } from '../logged.ts'
import type { StudioState } from '../state.ts'

const operator = ['operator'] as const

/** Lists ask again, and the next comment is judged by what they say now. */
const changed = (state: Draft<StudioState>): void => void (state.seen.wordsRevision += 1)

/** The station's own words, and which of the built-in lists are used. What was written is judged by on the next comment. */
export const wordCommands = {
  /** Adds words, or changes those that are there. Those that can't be used are named; the others are taken. */
  'words.put': command({
    args: z.object({ entries: z.array(z.unknown()).min(1).max(2000) }),
    roles: operator,
    help: 'help.words.put',
    needs: () => ({ words: true }),
    apply(state, args, context) {
      const { language } = state.saved.settings
      const { entries, problems } = readWordList(args.entries)
      const said = problems.map(({ index, code }) => ({
        index,
        code,
        message: say(language, `comments.wordlist.${code}`),
      }))
      const [first] = said
      if (entries.length === 0 && first) return refuse('words.entry', { problem: first.message })
      if ((context.facts.words ?? 0) + entries.length > MAX_WORDS)
        return refuse('words.tooMany', { limit: MAX_WORDS })
      changed(state)
      return {
        result: { taken: entries.length, problems: said },
        effects: [
          { to: 'library', write: { kind: 'words.put', entries, atEpochMs: context.now } },
          logged('words.put', state.saved.live.runId, context, {
            words: entries.slice(0, 50).map(({ word, level }) => ({ word, level })),
            count: entries.length,
          }),
        ],
      }
    },
  }),
  'words.remove': command({
    args: z.object({ words: z.array(z.string().max(40)).min(1).max(2000) }),
    roles: operator,
    help: 'help.words.remove',
    apply(state, args, context) {
      changed(state)
      return {
        effects: [
          { to: 'library', write: { kind: 'words.remove', words: args.words } },
          logged('words.remove', state.saved.live.runId, context, { words: args.words.slice(0, 50) }),
        ],
      }
    },
  }),
  /** Switches a built-in list on or off. */
  'words.use': command({
    args: z.object({ list: z.enum(builtinNames), used: z.boolean() }),
    roles: operator,
    help: 'help.words.use',
    apply(state, args, context) {
      const { settings, live } = state.saved
      settings.wordListsOff = settings.wordListsOff.filter((one) => one !== args.list)
      if (!args.used) settings.wordListsOff.push(args.list)
      changed(state)
      return { effects: [logged('words.use', live.runId, context, args)] }
    },
  }),
}
