import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { mostParagraphs, scriptSchema } from '../../show/script.ts'
import { personSchema } from '../../show/show.ts'
import { command } from '../command.ts'
import { placeOf, staleRefusal, touch } from '../planEdit.ts'

export const scriptCommands = {
  /** A script that was brought in from a file, with the people who speak in it: one step that undo takes back. */
  'script.bring': command({
    args: z.object({
      cue: z.string().max(64),
      script: scriptSchema,
      /** Speakers that the show does not have yet. */
      people: z.array(personSchema).max(100).default([]),
      how: z.enum(['replace', 'append']).default('replace'),
      base: z.number().int().min(0).optional(),
    }),
    roles: ['operator', 'trainer'],
    help: 'help.script.bring',
    undo: 'help.script.bring',
    apply(state, args) {
      const { plan } = state.saved
      const cue = plan.show.cues[placeOf(plan.show.cues, args.cue)]
      if (!cue) return refuse('cue.unknown', { cue: args.cue })
      const stale = staleRefusal(plan, cue.id, args.base, 'cue.stale')
      if (stale) return stale
      const before = args.how === 'append' ? cue.script : []
      if (before.length + args.script.length > mostParagraphs)
        return refuse('script.tooMany', { limit: mostParagraphs })
      cue.script = [...before, ...args.script]
      const known = new Set(plan.show.people.map((person) => person.id))
      plan.show.people.push(
        ...args.people.filter((person) => !known.has(person.id)).slice(0, 100 - known.size),
      )
      const speakers = new Set([...cue.people, ...args.script.flatMap(({ who }) => who || [])])
      cue.people = [...speakers].slice(0, 20)
      touch(plan, cue.id)
      return { result: { paragraphs: args.script.length } }
    },
  }),
}
