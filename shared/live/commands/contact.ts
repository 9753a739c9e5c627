import { z } from 'zod'
import { command } from '../command.ts'
import { logged } from '../logged.ts'

const one = z.object({ question: z.string().max(64) })

/** How askers can be reached is no part of the state: who looked and what was deleted is on record here. */
export const contactCommands = {
  'contact.read': command({
    args: one,
    roles: [],
    help: 'help.contact.read',
    apply: (state, args, context) => ({
      effects: [logged('contact.read', state.saved.live.runId, context, { question: args.question })],
    }),
  }),
  'contact.delete': command({
    args: one,
    roles: ['operator', 'moderator'],
    help: 'help.contact.delete',
    apply(state, args, context) {
      state.seen.bankRevision += 1
      return {
        effects: [
          { to: 'library', write: { kind: 'contact.delete', question: args.question } },
          logged('contact.delete', state.saved.live.runId, context, { question: args.question }),
        ],
      }
    },
  }),
  /** An import has laid everything aside: now it goes into the library, all at once. */
  'question.imported': command({
    args: z.object({ batch: z.string().max(64), count: z.number().int().min(0) }),
    roles: [],
    help: 'help.question.imported',
    apply(state, args, context) {
      state.seen.bankRevision += 1
      const step = {
        label: 'help.question.imported' as const,
        by: context.actor.name,
        atEpochMs: context.now,
      }
      return {
        effects: [
          { to: 'library', write: { kind: 'questions.import', batch: args.batch, step } },
          logged('question.imported', null, context, { count: args.count }),
        ],
      }
    },
  }),
}
