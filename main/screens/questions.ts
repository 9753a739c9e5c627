import { z } from 'zod'
import { mask } from '../../shared/comments/mask.ts'
import { shownAsker } from '../../shared/live/asker.ts'
import { questionSources, questionStates } from '../../shared/live/question.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Contacts } from '../library/contacts.ts'
import type { QuestionDoubles } from '../library/questionDoubles.ts'
import type { QuestionBank } from '../library/questions.ts'
import { groupings, type FoundQuestion, type QuestionFilter } from '../library/questionSearch.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { pageOf, readQuery } from './query.ts'

const crew: readonly Role[] = ['operator', 'moderator', 'trainer']
const readers: readonly Role[] = [...crew, 'host']
/** May see how an asker can be reached. */
const reachers: readonly Role[] = ['operator', 'moderator']

const states = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(questionStates)).max(questionStates.length))

const filter = {
  state: states.optional(),
  category: z.string().max(60).optional(),
  community: z.string().max(60).optional(),
  answerer: z.string().max(60).optional(),
  source: z.enum(questionSources).optional(),
  followUp: z.enum(['0', '1']).optional(),
  mergedInto: z.string().max(64).optional(),
}

export const questionQuery = pageOf(z.enum(questionStates)).extend({
  ...filter,
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** Only what rehearsals made up: for the trainer, who takes it out. */
  simulated: z.literal('only').optional(),
})
export const groupQuery = z.object({ ...filter, q: z.string().max(200).optional(), by: z.enum(groupings) })
export const similarQuery = z.object({
  question: z.string().max(64).optional(),
  text: z.string().max(2000).optional(),
})

export interface QuestionRouteParts {
  questions: QuestionBank
  doubles: Pick<QuestionDoubles, 'groups'>
  contacts: Pick<Contacts, 'read'>
  loop: Pick<Loop, 'ask'>
  /** When the rehearsal that goes on began, or null: what it makes up is seen while it lasts, and not otherwise. */
  rehearsingSince(): number | null
  language(): Language
}

/** The question bank over HTTP: lists, groups, likeness, contacts. What changes it are commands. */
export function questionRoutes({
  questions,
  doubles,
  contacts,
  loop,
  rehearsingSince,
  language,
}: QuestionRouteParts): Routes {
  const refused = refuseIn(language)
  const madeUp = (only?: 'only'): Pick<QuestionFilter, 'simulated'> => {
    if (only) return { simulated: only }
    const sinceEpochMs = rehearsingSince()
    return sinceEpochMs === null ? {} : { simulated: { sinceEpochMs } }
  }

  return (app) => {
    app.use('/api/v1/questions/*', async (c, next) =>
      crew.includes(c.get('actor').role) || c.req.path === '/api/v1/questions'
        ? next()
        : refused(c, refuse('role.forbidden')),
    )

    /** Oldest first. The text is as it may be shown; `original` as it came, for roles that may see it. */
    app.get('/api/v1/questions', (c) => {
      const { role } = c.get('actor')
      if (!readers.includes(role)) return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, questionQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { q, after, limit, order, simulated } = read.query
      const { items, next } = questions.page({
        ...filterOf(read.query),
        ...madeUp(simulated),
        limit,
        newestFirst: order === 'newest',
        ...(q === undefined ? {} : { q }),
        ...(after === undefined ? {} : { after }),
      })
      const shown = crew.includes(role) ? items.map(whole) : items.map(bare)
      return c.json({ items: shown, ...(next === undefined ? {} : { next }) })
    })

    app.get('/api/v1/questions/groups', (c) => {
      const read = readQuery(c, groupQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { q, by } = read.query
      const groups = questions.groups(by, {
        ...filterOf(read.query),
        ...madeUp(),
        ...(q === undefined ? {} : { q }),
      })
      return c.json({ groups })
    })

    /** Whether the same was asked before: of a question of the library, or of a text. */
    app.get('/api/v1/questions/similar', (c) => {
      const read = readQuery(c, similarQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { question: id, text } = read.query
      const question = id === undefined ? null : questions.get(id)
      if (id !== undefined && !question) return refused(c, refuse('question.unknown', { question: id }))
      const items = questions.similar(question?.text ?? text ?? '', question?.id ?? null, similarShown)
      return c.json({ items: items.map((item) => ({ ...item, text: mask(item.text).text })) })
    })

    /** Groups of open questions that say nearly the same, largest first, with those in them. */
    app.get('/api/v1/questions/duplicates', async (c) => {
      const groups = await doubles.groups()
      const largest = groups.toSorted((a, b) => b.ids.length - a.ids.length).slice(0, groupsShown)
      return c.json({
        total: groups.length,
        groups: largest.map(({ ids, likeness }) => {
          const known = new Map(questions.several(ids.slice(0, membersShown)).map((one) => [one.id, one]))
          const members = ids.flatMap((id) => known.get(id) ?? [])
          return {
            likeness,
            count: ids.length,
            questions: members.map((one) => ({ ...one, text: mask(one.text).text, original: one.text })),
          }
        }),
      })
    })

    /** How the asker can be reached. Every look is on record. */
    app.get('/api/v1/questions/:question/contact', async (c) => {
      const actor = c.get('actor')
      if (!reachers.includes(actor.role)) return refused(c, refuse('role.forbidden'))
      const question = c.req.param('question')
      const kept = contacts.read(question)
      if (kept === null) return refused(c, refuse('contact.none'))
      if (kept === 'unreadable') return refused(c, refuse('contact.unreadable'))
      const logged = await loop.ask({ type: 'contact.read', question }, { ...studioActor, name: actor.name })
      return logged.applied ? c.json(kept) : refused(c, logged.refusal)
    })
  }
}

const similarShown = 8
const groupsShown = 100
const membersShown = 50

function filterOf(query: {
  state?: QuestionFilter['states'] | undefined
  category?: string | undefined
  community?: string | undefined
  answerer?: string | undefined
  source?: QuestionFilter['source'] | undefined
  followUp?: '0' | '1' | undefined
  mergedInto?: string | undefined
}): QuestionFilter {
  const { state, followUp, category, community, answerer, source, mergedInto } = query
  return {
    ...(state === undefined ? {} : { states: state }),
    ...(followUp === undefined ? {} : { followUp: followUp === '1' }),
    ...(category === undefined ? {} : { category }),
    ...(community === undefined ? {} : { community }),
    ...(answerer === undefined ? {} : { answerer }),
    ...(source === undefined ? {} : { source }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  }
}

/** A question with its text as it may be shown beside the text as it came. */
function whole(question: FoundQuestion) {
  const masked = mask(question.text)
  return {
    ...question,
    text: masked.text,
    original: question.text,
    shownAsker: shownAsker(question),
    masked: [...new Set(masked.found.map(({ kind }) => kind))],
  }
}

/** For roles that see what viewers see, and the notes for whoever answers. */
const bare = (question: FoundQuestion) => ({
  id: question.id,
  text: mask(question.text).text,
  asker: shownAsker(question),
  community: mask(question.community).text,
  category: question.category,
  source: question.source,
  state: question.state,
  answerer: question.answerer,
  notes: mask(question.notes).text,
})
