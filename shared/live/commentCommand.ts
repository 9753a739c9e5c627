import type { Draft } from 'immer'
import { z } from 'zod'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import { command, type CommandEntry, type Context, type Step } from './command.ts'
import type { KeptComment } from './keptComment.ts'
import type { StudioState } from './state.ts'

/** The one comment that a command is about. */
export const oneComment = z.object({ comment: z.string().max(40) })

type Named = z.ZodObject & z.ZodType<{ comment: string }>

interface CommentCommand<A extends Named> extends Pick<CommandEntry<A>, 'args' | 'roles' | 'help'> {
  apply(state: Draft<StudioState>, kept: KeptComment, context: Context, args: z.output<A>): Step | Refusal
}

/** A command about a comment that is kept; refused where there is none of that name. */
export const commentCommand = <A extends Named>({ apply, ...entry }: CommentCommand<A>): CommandEntry<A> =>
  command<A>({
    ...entry,
    needs: ({ comment }) => ({ comment }),
    apply(state, args, context) {
      const kept = context.facts.comment
      return kept ? apply(state, kept, context, args) : refuse('comment.unknown', { comment: args.comment })
    },
  })
