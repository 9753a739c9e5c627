import { expect, it } from 'vitest'
import { packs } from '../../../shared/rehearsal/packs/packs.ts'
import { minuteMarks } from './minuteMarks.ts'
import { mostSaid, tryOut } from './tryOut.ts'

const law = packs[0]!

it('tries out the same every time with the same seed, and something else with another', () => {
  expect(tryOut(law, 0)).toEqual(tryOut(structuredClone(law), 0))
  expect(tryOut({ ...law, seed: 9 }, 0).said).not.toEqual(tryOut(law, 0).said)
  const texts = tryOut(law, 0).said.map((event) =>
    event.is === 'comment' ? event.text : event.incident.kind,
  )
  expect(texts).toContain(law.lines[0]!.text)
})

it('counts what it does not list of a flood', () => {
  const flood = { ...law, waves: [{ ...law.waves[0]!, commentsPerMinute: 6000 }] }
  const { said, comments } = tryOut(flood, 0)
  expect(said).toHaveLength(mostSaid)
  expect(comments).toBeGreaterThan(17_000)
})

it('has few enough figures under any timeline, and no trip past its end', () => {
  for (const durationMs of [10_000, 90_000, 1_200_000, 4 * 3_600_000]) {
    const marks = minuteMarks(durationMs)
    expect(marks[0]).toBe(0)
    expect(marks.length).toBeLessThanOrEqual(12)
    expect(marks.at(-1)).toBeLessThan(durationMs)
  }
})
