import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { incidentKinds } from './incident.ts'
import { packs } from './packs/packs.ts'
import { tones, type Scenario } from './scenario.ts'
import { scenarioProblems } from './scenarioProblems.ts'
import { scenarioLimits as limits, scenarioSchema } from './scenarioSchema.ts'

const law = packs[0]!
const near = (limit: number) =>
  fc.oneof(fc.integer({ min: -2, max: 40 }), fc.integer({ min: limit - 2, max: limit + 2 }))
const words = (limit: number) =>
  fc.oneof(
    fc.constantFrom('', '  ', '好', ' 有话说 '),
    fc.integer({ min: limit - 1, max: limit + 1 }).map((length) => '长'.repeat(length)),
  )
const atMs = near(limits.longestMs)

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  version: fc.constant(1 as const),
  id: fc.constant('own'),
  title: words(limits.title),
  kind: fc.constant('law' as const),
  note: words(limits.note),
  seed: near(limits.seed),
  durationMs: fc.oneof(atMs, fc.integer({ min: 9_998, max: 10_002 })),
  waves: fc.array(
    fc.record({
      fromMs: atMs,
      commentsPerMinute: near(limits.perMinute),
      likesPerMinute: near(limits.perMinute),
      entriesPerMinute: near(limits.perMinute),
      viewers: near(limits.viewers),
      mix: fc.dictionary(fc.constantFrom(...tones), near(limits.share)),
    }),
    { maxLength: 2 },
  ),
  lines: fc.array(
    fc.record({
      atMs,
      author: words(limits.author),
      text: words(limits.text),
      tone: fc.constantFrom(...tones),
    }),
    { maxLength: 2 },
  ),
  incidents: fc.array(
    fc.record({
      atMs,
      kind: fc.constantFrom(...incidentKinds),
      target: fc.oneof(fc.constant(null), words(limits.target)),
      good: words(limits.good),
    }),
    { maxLength: 2 },
  ),
})

describe('what a page says about a scenario', () => {
  property.prop([scenarios], { numRuns: 400 })('is grave exactly where its schema refuses it', (scenario) => {
    const isGrave = scenarioProblems(scenario).some(({ grave }) => grave)
    expect(isGrave).toBe(!scenarioSchema.safeParse(scenario).success)
  })

  it('is nothing about those that come with the house', () => {
    for (const pack of packs) expect(scenarioProblems(pack)).toEqual([])
  })

  it('names what will never happen without forbidding it', () => {
    const problems = scenarioProblems({ ...law, durationMs: 600_000 })
    expect(problems.every(({ grave }) => !grave)).toBe(true)
    expect(problems.map(({ path, key }) => `${path.join('.')} ${key}`)).toEqual([
      'waves.3.fromMs scenario.bad.wave.after',
      'waves.4.fromMs scenario.bad.wave.after',
      'lines.3.atMs scenario.bad.line.after',
      'incidents.2.atMs scenario.bad.incident.after',
      'incidents.3.atMs scenario.bad.incident.after',
      'incidents.4.atMs scenario.bad.incident.after',
    ])
  })

  it('says that comments without any voice, and two phases at once, are not what was meant', () => {
    const [first, second] = law.waves
    const problems = scenarioProblems({
      ...law,
      waves: [
        { ...first!, mix: { friendly: 0 } },
        { ...second!, fromMs: first!.fromMs },
      ],
    })
    expect(problems.map(({ key }) => key)).toEqual(['scenario.bad.wave.twin', 'scenario.bad.wave.mix'])
  })
})
