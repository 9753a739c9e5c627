import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { packs } from '../../../shared/rehearsal/packs/packs.ts'
import { tones, type Tone } from '../../../shared/rehearsal/scenario.ts'
import { scenarioSchema } from '../../../shared/rehearsal/scenarioSchema.ts'
import { draftOf, emptyScenario, lists, ordered, problemsOf, scenarioOf } from './draft.ts'
import { added, changed, duplicated, lastingUntil, untilOf, without } from './edits.ts'
import { percentages, withShare } from './shares.ts'

const keys = () => {
  let count = 0
  return () => `k${(count += 1)}`
}
const law = packs[0]!
const draft = draftOf(law, keys())

describe('a draft', () => {
  it('goes out as it came in, whatever the pack', () => {
    for (const pack of packs) expect(scenarioOf(draftOf(pack, keys()))).toEqual(pack)
  })

  it('goes out in the order of time, and says what is wrong by the part and not by its place', () => {
    const [first, second] = draft.lines
    const moved = changed(draft, 'lines', first!.key, { atMs: second!.atMs + 1, text: ' ' })
    expect(
      scenarioOf(moved)
        .lines.map(({ author }) => author)
        .slice(0, 2),
    ).toEqual([second!.author, first!.author])
    expect(problemsOf(moved)).toMatchObject([
      { list: 'lines', part: first!.key, field: 'text', key: 'scenario.bad.line.text', grave: true },
    ])
  })

  it('leaves out words about good handling where there are none', () => {
    const [incident] = draft.incidents
    expect(scenarioOf(changed(draft, 'incidents', incident!.key, { good: '  ' }))).toEqual(law)
    const said = scenarioOf(changed(draft, 'incidents', incident!.key, { good: ' 先安抚 ' }))
    expect(said.incidents[0]?.good).toBe('先安抚')
  })

  it('that begins empty lacks nothing but a name', () => {
    const empty = draftOf(emptyScenario('own', 'law', 7), keys())
    expect(problemsOf(empty).map(({ field }) => field)).toEqual(['title'])
    expect(scenarioSchema.safeParse(scenarioOf({ ...empty, title: '夜谈' })).success).toBe(true)
  })
})

describe('parts', () => {
  it('are added and duplicated within the scenario, and saved without complaint once they have words', () => {
    for (const list of lists) {
      let now = draft
      const newKey = keys()
      for (let times = 0; times < 40; times += 1) now = added(now, list, `a${newKey()}`)
      now = duplicated(now, list, now[list].at(-1)!.key, 'copy')
      expect(now[list]).toHaveLength(draft[list].length + 41)
      expect(problemsOf(now).filter(({ key }) => /after|time/.test(key))).toEqual([])
      expect(without(now, list, 'copy')[list]).toHaveLength(draft[list].length + 40)
    }
  })

  it('of the audience last until the next one begins, and the last until the end', () => {
    const { waves } = ordered(draft)
    const [first, second] = waves
    expect(untilOf(draft, first!)).toBe(second!.fromMs)
    const longer = lastingUntil(draft, first!, 150_000)
    expect(ordered(longer).waves[1]).toEqual({ ...second, fromMs: 150_000 })
    expect(lastingUntil(draft, waves.at(-1)!, 1_500_000).durationMs).toBe(1_500_000)
  })
})

const mixes = fc.dictionary(fc.constantFrom(...tones), fc.integer({ min: 0, max: 1000 })) as fc.Arbitrary<{
  [T in Tone]?: number
}>

describe('shares of voices', () => {
  property.prop([mixes])('are a hundred together, or nothing at all, and never far from exact', (mix) => {
    const shares = percentages(mix)
    const sum = tones.reduce((all, tone) => all + (mix[tone] ?? 0), 0)
    expect(tones.reduce((all, tone) => all + shares[tone], 0)).toBe(sum > 0 ? 100 : 0)
    for (const tone of tones)
      expect(Math.abs(shares[tone] - (sum > 0 ? ((mix[tone] ?? 0) * 100) / sum : 0))).toBeLessThan(1)
  })

  it('change by one slider alone, and one at nothing is left out', () => {
    expect(withShare({ friendly: 3, asking: 1 }, 'asking', 0)).toEqual({ friendly: 3 })
    expect(withShare({ friendly: 3 }, 'lure', 2)).toEqual({ friendly: 3, lure: 2 })
  })
})
