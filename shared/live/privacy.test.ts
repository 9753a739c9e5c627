import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import type { Question } from './question.ts'
import type { Command } from './table.ts'
import { isViewName, maySee, views, type ViewName } from './views.ts'

/** What is shown to those outside: the picture, hosts, people in the room. */
const shownOutside = ['overlay', 'stage', 'prompter', 'ask'] as const satisfies readonly ViewName[]
const seenOutside = ({ state }: PureDesk): string =>
  JSON.stringify(shownOutside.map((name) => views[name].select(state)))

const phone = '13800138000'

const around = fc.string({ unit: 'grapheme', maxLength: 20 })
const withPhone = fc.tuple(around, around).map(([before, after]) => `${before} ${phone} ${after}`)

describe('a telephone number', () => {
  property.prop([withPhone, withPhone, withPhone, fc.constantFrom('real', 'alias', 'surname', 'anonymous')])(
    'in any part of a question reaches no view of those outside, queued or on air',
    (text, asker, notes, naming) => {
      const desk = pureDesk()
      let question: Question | null = null
      const send = (command: Command): void => {
        const from = desk.effects.length
        desk.send(command, question ? { question, questions: [question] } : {})
        for (const effect of desk.effects.slice(from)) {
          if (effect.to === 'library' && effect.write.kind === 'question.put')
            question = effect.write.question
        }
      }
      const fields = {
        text,
        asker: asker.slice(0, 60),
        community: `东湖 ${phone}`,
        notes,
        answerer: '李经理',
      }
      send({ type: 'question.add', ...fields, naming, source: 'phone' })
      const { id } = question!
      send({ type: 'question.queue', question: id })
      send({ type: 'question.air', question: id })
      expect(desk.state.saved.live.air.main?.questionId).toBe(id)
      expect(seenOutside(desk)).not.toContain(phone)
    },
  )

  property.prop([withPhone, withPhone])('in a card’s words reaches none of them either', (text, title) => {
    const desk = pureDesk()
    const cards = [
      { id: 'a', kind: 'notice', facts: { text: text.slice(0, 400), level: 'info' } },
      { id: 'b', kind: 'points', facts: { title, points: [text, title] } },
      { id: 'c', kind: 'lowerThird', facts: { name: title.slice(0, 60), title: '', unit: phone } },
      { id: 'd', kind: 'poll', facts: { question: title, options: [`甲 ${phone}`, '乙'], by: 'number' } },
    ]
    for (const card of cards) {
      desk.send({ type: 'card.put', card })
      desk.send({ type: 'card.air', card: card.id })
      expect(seenOutside(desk)).not.toContain(phone)
    }
  })
})

describe('views', () => {
  it('give people in the room and overlay pages nothing of the plan, the queue or the library', () => {
    const seenBy = (role: 'ask' | 'overlay') =>
      Object.keys(views).filter((name) => isViewName(name) && maySee(role, name))
    expect(seenBy('ask')).toEqual(['ask'])
    expect(seenBy('overlay').every((name) => name.startsWith('overlay'))).toBe(true)
  })
})
