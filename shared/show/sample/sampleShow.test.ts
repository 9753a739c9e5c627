import { describe, expect, it } from 'vitest'
import { cardProblems } from '../../cards/card.ts'
import { mask } from '../../comments/mask.ts'
import { askerNamings } from '../../live/question.ts'
import { queued } from '../../live/queued.ts'
import { scriptLength } from '../../prompter/clock.ts'
import { showSchema } from '../show.ts'
import { sampleShow } from './sampleShow.ts'

const now = 1_790_000_000_000
const { show, questions } = sampleShow(() => 'show-1', now)
const lines = show.cues.flatMap((cue) => cue.script)

describe('the sample show', () => {
  it('is a valid document that parsing leaves as it is', () => {
    expect(showSchema.parse(show)).toEqual(show)
  })

  it('fills ten minutes with six cues and two hosts', () => {
    expect(show.cues).toHaveLength(6)
    expect(show.people.map((person) => person.role)).toEqual(['host', 'cohost'])
    expect(show.cues.reduce((sum, cue) => sum + cue.plannedMs, 0)).toBe(600_000)
  })

  it.each(show.cues)('has a script for $title that fits its time at the pace of the show', (cue) => {
    const share = (scriptLength(cue.script) / show.charsPerMinute) * (60_000 / cue.plannedMs)
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThanOrEqual(1)
  })

  it('names only people, cards and questions that are there, under ids used once', () => {
    const ids = [...show.cues, ...show.people, ...show.cards, ...lines, ...questions].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    const named = [
      ...show.cues.flatMap((cue) => [...cue.people, ...cue.cards]),
      ...lines.flatMap((line) => [line.who, line.link ?? '']),
    ].filter(Boolean)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('has cards that may all air', () => {
    expect(show.cards.flatMap((card) => cardProblems(card, now))).toEqual([])
    expect(show.cards.filter((card) => card.kind === 'case')).toHaveLength(2)
  })

  it('speaks every obligatory line aloud and gives each host some', () => {
    const obligatory = lines.filter((line) => line.must)
    expect(obligatory.every((line) => line.kind === 'say')).toBe(true)
    expect(new Set(obligatory.map((line) => line.who))).toEqual(new Set(['officer', 'banker']))
    expect(obligatory.some((line) => line.text.includes('96110'))).toBe(true)
  })

  it('brings eight questions, named in every way that an asker can choose', () => {
    expect(questions).toHaveLength(8)
    expect(new Set(questions.map((question) => question.naming))).toEqual(new Set(askerNamings))
    expect(new Set(questions.map((question) => question.source)).size).toBeGreaterThan(2)
  })

  it('hides the one telephone number and keeps the hotline when a question is queued', () => {
    const shown = questions.map(queued)
    const hidden = shown.filter((item) => item.masked.length > 0)
    expect(hidden.map((item) => item.id)).toEqual(['q-phone'])
    expect(hidden[0]?.text).not.toContain('13800138000')
    expect(shown.find((item) => item.id === 'q-96110')?.text).toContain('96110')
  })

  it('has nothing in its script or cards that would be masked', () => {
    const texts = [...lines.map((line) => line.text), ...show.cards.map((card) => JSON.stringify(card.facts))]
    expect(texts.flatMap((text) => mask(text).found)).toEqual([])
  })
})
