import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import type { Trainee } from './training.ts'
import { visualMeasures } from './measures/visual.ts'
import type { Seen } from './vision.ts'

let desk: PureDesk
const trainee = (id: string, vision: Trainee['vision']): Trainee => ({ id, name: id, note: '', vision })
const people = [
  { trainee: 't1', name: '王小明', role: 'host' as const, vision: true },
  { trainee: 't2', name: '赵芳', role: 'cohost' as const, vision: true },
]
const enter = (args: object = {}, trainees: readonly Trainee[] = []) =>
  desk.send(
    { type: 'rehearsal.enter', level: 'practice', vision: true, drilled: people, ...args },
    { trainees },
  )
const window = { fromEpochMs: 0, untilEpochMs: 10_000, looks: 10, inFrame: 9, facing: 6 }
const saw = (who: 'host' | 'cohost', changes: Partial<typeof window> = {}) =>
  desk.send({ type: 'vision.seen', who, seen: [{ ...window, ...changes }] })?.code
const kept = () =>
  desk.effects.flatMap((effect) =>
    effect.to === 'library' && effect.write.kind === 'vision.add' ? effect.write.seen : [],
  )

beforeEach(() => {
  desk = pureDesk()
})

describe('what a camera sees of hosts', () => {
  it('is kept of those who agreed in this run, and refused of anybody else', () => {
    expect(saw('host')).toBe('rehearsal.off')
    enter({ drilled: [people[0], { ...people[1], vision: false }] })
    expect([saw('host'), saw('cohost')]).toEqual([undefined, 'vision.consent'])
    expect(kept()).toEqual([{ ...window, who: 'host' }])
  })

  it('is kept of nobody in a run that did not choose it, whoever agreed', () => {
    enter({ vision: false })
    expect([saw('host'), saw('cohost')]).toEqual(['vision.off', 'vision.off'])
  })

  it('is never kept of who is not to be asked, even with a consent, also if that is said in the middle', () => {
    enter({}, [trainee('t1', 'never'), trainee('t2', 'ask')])
    expect([saw('host'), saw('cohost')]).toEqual(['vision.consent', undefined])
    desk.send({ type: 'trainee.put', trainee: trainee('t2', 'never') })
    expect(saw('cohost')).toBe('vision.consent')
  })

  it('is never kept of who is not to be asked and was typed in by the name', () => {
    const typed = people.map((one) => ({ ...one, trainee: null }))
    enter({ drilled: typed }, [{ ...trainee('t1', 'never'), name: '王小明' }])
    expect([saw('host'), saw('cohost')]).toEqual(['vision.consent', undefined])
    desk.send({ type: 'trainee.put', trainee: { ...trainee('t2', 'never'), name: '赵芳' } })
    expect(saw('cohost')).toBe('vision.consent')
  })

  it('ends when anybody says so, and does not begin again in this run', () => {
    enter()
    desk.send({ type: 'vision.stop' })
    expect([saw('host'), saw('cohost')]).toEqual(['vision.off', 'vision.off'])
  })

  it('is figures that can be true, and nothing else', () => {
    enter()
    for (const changes of [{ looks: 5 }, { facing: 10 }, { picture: 'x' }])
      expect(() => saw('host', changes as object)).toThrow()
    expect(kept()).toEqual([])
  })
})

describe('hints from the picture', () => {
  const seen = (who: Seen['who'], inFrame: number, facing: number, fromEpochMs = 0): Seen => ({
    ...window,
    who,
    inFrame,
    facing,
    fromEpochMs,
  })
  const of = (given: Partial<Parameters<typeof visualMeasures>[0]>) =>
    visualMeasures({ drilled: people, chosen: true, seen: [], trainees: [], ...given })

  it('are shares of looks, host by host, without a band, with the stretches worth a look', () => {
    const measures = of({ seen: [seen('host', 10, 5), seen('host', 2, 2, 10_000), seen('cohost', 0, 0)] })
    expect(measures).toMatchObject([
      {
        name: 'faceInFrame',
        trainee: 't1',
        value: 0.6,
        band: null,
        moments: [{ atEpochMs: 10_000, value: 0.2 }],
      },
      { name: 'facingLens', trainee: 't1', value: 7 / 12, band: null, moments: [] },
      { name: 'faceInFrame', trainee: 't2', value: 0 },
      { name: 'facingLens', trainee: 't2', value: null, why: 'measure.why.visionNoFace' },
    ])
  })

  it('say why they can’t be had', () => {
    const why = (given: Parameters<typeof of>[0]) => of(given).map((one) => 'why' in one && one.why)
    expect(why({ chosen: false })).toEqual(['measure.why.visionOff'])
    expect(why({})).toEqual(['measure.why.visionNone', 'measure.why.visionNone'])
    expect(why({ drilled: [{ ...people[0]!, vision: false }] })).toEqual(['measure.why.visionNoConsent'])
    expect(
      why({ seen: [seen('host', 9, 9)], drilled: [people[0]!], trainees: [trainee('t1', 'never')] }),
    ).toEqual(['measure.why.visionNever'])
  })
})
