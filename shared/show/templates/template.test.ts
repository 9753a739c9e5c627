import { describe, expect, it } from 'vitest'
import { cardProblems } from '../../cards/card.ts'
import { mask } from '../../comments/mask.ts'
import { copyShow } from '../copy.ts'
import { longestTitle, showKinds, showSchema } from '../show.ts'
import { showFromTemplate } from './template.ts'

const now = Date.UTC(2026, 10, 22)
let count = 0
const id = (): string => `id${(count += 1)}`

describe.each(showKinds)('a new show of the kind %s', (kind) => {
  const show = showFromTemplate(kind, '我们的第一场', id, 'zh')

  it('is a show by its schema, with the title that was given', () => {
    expect(showSchema.parse(show)).toEqual(show)
    expect([show.title, show.kind, show.theme.programme]).toEqual(['我们的第一场', kind, '我们的第一场'])
  })

  it('takes the longest title, and leaves the head line of cards empty rather than cut off', () => {
    const long = showFromTemplate(kind, '长'.repeat(longestTitle), id, 'zh')
    expect(showSchema.parse(long)).toEqual(long)
    expect(long.theme.programme).toBe('')
    expect(showSchema.parse(copyShow(long, undefined, id)).title).toHaveLength(longestTitle)
  })

  it('has a rundown with words to say, and cues that point only at what is there', () => {
    expect(show.cues.length).toBeGreaterThan(4)
    const cards = new Set(show.cards.map((card) => card.id))
    const people = new Set(show.people.map((person) => person.id))
    for (const cue of show.cues) {
      expect(cue.cards.filter((card) => !cards.has(card))).toEqual([])
      expect(cue.people.filter((person) => !people.has(person))).toEqual([])
      expect(cue.script.length).toBeGreaterThan(0)
      expect(cue.script.filter(({ who }) => who !== '' && !people.has(who))).toEqual([])
    }
  })

  it('names speakers by their people, not in the text', () => {
    const lines = show.cues.flatMap((cue) => cue.script)
    expect(lines.filter(({ who }) => who !== '').length).toBeGreaterThan(5)
    expect(
      lines.filter(({ kind: sort, text }) => sort === 'say' && /^[^：，。！？]{1,4}：/.test(text)),
    ).toEqual([])
  })

  it('airs at once what can be aired, and holds back what a unit must fill in first', () => {
    const ready = show.cards.filter((card) => cardProblems(card, now).length === 0)
    expect(ready.length).toBeGreaterThan(show.cards.length / 3)
    const held = show.cards.filter((card) => cardProblems(card, now).length > 0).map((card) => card.kind)
    expect(held.filter((sort) => !['case', 'product', 'job', 'qr'].includes(sort))).toEqual([])
  })

  it('has nothing in it that the masker would hide', () => {
    const texts = show.cues.flatMap((cue) => [cue.note, ...cue.script.map(({ text }) => text)])
    expect(
      [...texts, ...show.cards.map((card) => JSON.stringify(card.facts))].flatMap((text) => mask(text).found),
    ).toEqual([])
  })

  it('shares no id with another made from the same template', () => {
    const other = showFromTemplate(kind, '第二场', id, 'zh')
    const ids = (of: typeof show) => [
      of.id,
      ...of.cues.map((cue) => cue.id),
      ...of.cards.map((card) => card.id),
      ...of.people.map((person) => person.id),
    ]
    expect(ids(show).filter((one) => ids(other).includes(one))).toEqual([])
  })
})
