import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { mask } from '../comments/mask.ts'
import { showKinds } from '../show/show.ts'
import { audienceBetween } from './audience.ts'
import { packs } from './packs/packs.ts'
import { unexpectedFor } from './packs/sayings/sayings.ts'
import { tones, type Scenario } from './scenario.ts'
import { scenarioSchema } from './scenarioSchema.ts'

const law = packs[0]!
const flood = (commentsPerMinute: number): Scenario => ({
  ...law,
  lines: [],
  incidents: [],
  waves: [{ ...law.waves[0]!, commentsPerMinute }],
})

describe('an audience', () => {
  property.prop([
    fc.integer({ min: 0, max: 4_294_967_295 }),
    fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 }),
  ])('does the same for the same seed, in whatever steps it is asked for', (seed, steps) => {
    const scenario = { ...law, seed }
    const all = audienceBetween(scenario, 0, 120_000)
    const marks = [0, ...new Set(steps)].toSorted((a, b) => a - b)
    const parts = marks.flatMap((from, at) => audienceBetween(scenario, from, marks[at + 1] ?? 120_000))
    expect(parts).toEqual(all)
  })

  it('does something else for another seed', () => {
    expect(audienceBetween({ ...law, seed: 2 }, 0, 60_000)).not.toEqual(audienceBetween(law, 0, 60_000))
  })

  it('says as much as its wave says, up to hundreds a second', () => {
    for (const perMinute of [30, 600, 30_000]) {
      const said = audienceBetween(flood(perMinute), 0, 60_000).filter(({ is }) => is === 'comment')
      expect(said.length / perMinute).toBeGreaterThan(0.7)
      expect(said.length / perMinute).toBeLessThan(1.3)
    }
  })

  it('posts numbers that are masked like real ones, of a prefix that nobody has', () => {
    const scenario: Scenario = { ...flood(600), waves: [{ ...flood(600).waves[0]!, mix: { contact: 1 } }] }
    const said = audienceBetween(scenario, 0, 60_000).flatMap((event) =>
      event.is === 'comment' ? [event.text] : [],
    )
    for (const text of said) {
      expect(text).toMatch(/154\d{8}/)
      expect(mask(text).text).not.toMatch(/154\d{8}/)
    }
  })

  it('says lines word for word at their time and ends with the scenario', () => {
    const line = law.lines[0]!
    expect(audienceBetween(law, line.atMs, line.atMs + 1)).toContainEqual(
      expect.objectContaining({ is: 'comment', atMs: line.atMs, text: line.text }),
    )
    expect(audienceBetween(law, law.durationMs, law.durationMs + 60_000)).toEqual([])
  })
})

describe('the packs', () => {
  it('are one for each kind of broadcast, each with four incidents at least', () => {
    expect(packs.map(({ kind }) => kind).toSorted()).toEqual([...showKinds].toSorted())
    for (const pack of packs) {
      expect(pack.incidents.length).toBeGreaterThanOrEqual(4)
      expect(scenarioSchema.parse(pack)).toEqual(pack)
      for (const { atMs } of [...pack.incidents, ...pack.lines]) expect(atMs).toBeLessThan(pack.durationMs)
      for (const tone of tones)
        expect(
          audienceBetween(
            { ...flood(120), kind: pack.kind, waves: [{ ...flood(120).waves[0]!, mix: { [tone]: 1 } }] },
            0,
            60_000,
          ).length,
        ).toBeGreaterThan(0)
    }
  })

  it('leave no blank open and have questions that nobody expects', () => {
    for (const pack of packs) {
      const said = audienceBetween(pack, 0, pack.durationMs)
      for (const event of said) if (event.is === 'comment') expect(event.text).not.toMatch(/[{}]/)
      expect(unexpectedFor(pack.kind).length).toBeGreaterThan(3)
    }
  })
})
