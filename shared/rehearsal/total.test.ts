import { describe, expect, it } from 'vitest'
import { defaultRubric, weightOf } from './defaultRubric.ts'
import type { Score } from './rubric.ts'
import { totalOf } from './total.ts'

const rubric = defaultRubric('zh')
const score = (item: string, value: number | null, by = 'a', as: Score['as'] = 'trainer'): Score => ({
  run: 'r',
  trainee: 't',
  item,
  device: by,
  by,
  as,
  value,
  note: '',
  atEpochMs: 0,
})

describe('the total of a rubric', () => {
  it('begins from a rubric of a hundred points', () => {
    expect(weightOf(rubric)).toBe(100)
  })

  it('is a hundred where everything is full', () => {
    const all = rubric.items.map(({ id }) => score(id, 5))
    expect(totalOf(rubric, all, 't')).toMatchObject({ points: 100, judged: 1, vetoes: [] })
  })

  it('weighs trainers alike, and leaves out what was not judged and what hosts gave themselves', () => {
    const total = totalOf(
      rubric,
      [score('must', 2), score('must', 4, 'b'), score('time', null), score('lens', 0, 'c', 'self')],
      't',
    )
    expect(total.points).toBe(60)
    expect(total.bySkill).toEqual({ script: 60 })
    expect(total.judged).toBeCloseTo(0.12)
  })

  it('names the items that fail the run whatever the rest says', () => {
    expect(totalOf(rubric, [score('compliance', 0), score('must', 0)], 't').vetoes).toEqual(['compliance'])
  })

  it('is nothing while nobody scored', () => {
    expect(totalOf(rubric, [], 't').points).toBeNull()
  })
})
