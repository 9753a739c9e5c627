import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../live/effect.ts'
import { cueSchema } from '../../show/show.ts'
import type { RunningIncident } from '../incident.ts'
import type { Mark } from '../mark.ts'
import type { MeasureName, Speech } from '../measure.ts'
import type { MeasuredCue, MeasureFacts } from './facts.ts'
import { measuresOf } from './measures.ts'

/** Seconds since the beginning of the run. */
const at = (seconds: number): number => 1_000_000 + seconds * 1000

const empty: MeasureFacts = {
  drilled: [
    { trainee: 't-wang', name: '王芳', role: 'host' },
    { trainee: null, name: '李想', role: 'cohost' },
  ],
  people: [
    { id: 'w', role: 'host' },
    { id: 'l', role: 'cohost' },
  ],
  cues: [],
  pauses: [],
  log: [],
  speech: [],
  incidents: [],
  marks: [],
  mustSay: [],
}

const cue = (
  from: number,
  until: number | null,
  planned: number,
  rest: Partial<MeasuredCue> = {},
): MeasuredCue => ({
  cue: cueSchema.parse({
    id: `c${from}`,
    title: '环节',
    plannedMs: planned * 1000,
    script: [
      { id: 'p1', kind: 'say', who: 'w', text: '一'.repeat(60) },
      { id: 'p2', kind: 'note', text: '看镜头' },
      { id: 'p3', kind: 'say', who: 'l', text: '二'.repeat(40), must: true },
    ],
  }),
  startedAtEpochMs: at(from),
  endedAtEpochMs: until === null ? null : at(until),
  readChars: null,
  ...rest,
})
const said = (who: Speech['who'], from: number, until: number): Speech => ({
  who,
  startedAtEpochMs: at(from),
  endedAtEpochMs: at(until),
})
const line = (what: string, seconds: number, facts: LogEntry['facts'] = {}): LogEntry => ({
  what,
  atEpochMs: at(seconds),
  run: 'r',
  by: '导播',
  facts,
})
const incident = (
  from: number,
  until: number | null,
  rest: Partial<RunningIncident> = {},
): RunningIncident => ({
  id: `i${from}`,
  kind: 'card.wrong',
  target: null,
  thrownAtEpochMs: at(from),
  thrownBy: '教练',
  handledAtEpochMs: until === null ? null : at(until),
  handledBy: until === null ? null : 'studio',
  withdrawn: false,
  ...rest,
})
const measured = (name: MeasureName, facts: Partial<MeasureFacts>) =>
  measuresOf({ ...empty, ...facts }).filter((measure) => measure.name === name)
const only = (name: MeasureName, facts: Partial<MeasureFacts>) => measured(name, facts)[0]
const pauses = [{ fromEpochMs: at(20), untilEpochMs: at(50) }]

it('says of each why there is none when nothing was kept', () => {
  for (const measure of measuresOf(empty)) {
    if (measure.name === 'lateChanges') expect(measure).toMatchObject({ value: 0, band: 'good' })
    else expect(measure).toMatchObject({ value: null, why: expect.stringMatching(/^measure\.why\./) })
  }
})

describe('planned and actual', () => {
  it('adds up what ran over and under, judges both, and leaves pauses out', () => {
    // 90 s less a pause of 30 s against 60 s; 40 s against 60 s.
    const facts = { cues: [cue(0, 90, 60), cue(90, 130, 60)], pauses }
    expect(only('plannedActual', facts)).toMatchObject({ value: -20_000, unit: 'ms', band: 'beside' })
    expect(only('plannedActual', { cues: [cue(0, 60, 60), cue(60, null, 60)] })).toMatchObject({
      value: 0,
      band: 'good',
    })
  })

  it('counts time that an incident cut as planned', () => {
    const cut = incident(10, 12, { kind: 'time.cut', target: '30000' })
    expect(only('plannedActual', { cues: [cue(0, 60, 90)], incidents: [cut] })).toMatchObject({ value: 0 })
  })
})

describe('pace', () => {
  it('is what was said while somebody spoke, without notes', () => {
    // 100 characters in 20 s of speech.
    const facts = { cues: [cue(0, 60, 60)], speech: [said('host', 1, 11), said('cohost', 20, 30)] }
    expect(only('pace', facts)).toMatchObject({ value: 300, band: 'beside' })
  })

  it('is taken over the cue where no microphone was open, and only as far as the prompter came', () => {
    expect(only('pace', { cues: [cue(0, 30, 60)] })).toMatchObject({ value: 200, band: 'good' })
    expect(only('pace', { cues: [cue(0, 30, 60, { readChars: 50 })] })).toMatchObject({
      value: 100,
      band: 'far',
    })
    expect(only('pace', { cues: [cue(0, 60, 60)], pauses })).toMatchObject({ value: 200 })
    expect(only('pace', { cues: [cue(0, 30, 60, { readChars: 10 })] })).toMatchObject({ value: null })
  })
})

describe('speech', () => {
  const speech = [said('host', 0, 10), said('cohost', 11, 17), said('host', 16, 20), said('cohost', 24, 28)]

  it('has a longest silence, with every one of more than three seconds', () => {
    expect(only('silence', { speech })).toMatchObject({
      value: 4000,
      band: 'beside',
      moments: [{ atEpochMs: at(20), endEpochMs: at(24), value: 4000 }],
    })
    // The pause took 3 s of the 4.
    expect(
      only('silence', { speech, pauses: [{ fromEpochMs: at(20), untilEpochMs: at(23) }] }),
    ).toMatchObject({
      value: 1000,
      moments: [],
    })
  })

  it('is shared as the script shares it, or not', () => {
    // 14 s of 24; the script gives 60 of 100 characters.
    const [host, cohost] = measured('talkShare', { speech, cues: [cue(0, 30, 30)] })
    expect(host).toMatchObject({ trainee: 't-wang', value: 14 / 24, band: 'good' })
    expect(cohost).toMatchObject({ trainee: '李想', value: 10 / 24, band: 'good' })
    expect(only('talkShare', { speech: [said('host', 0, 9)] })).toMatchObject({
      why: 'measure.why.oneMicrophone',
    })
  })

  it('is handed over after gaps and overlaps where both speak', () => {
    expect(only('handover', { speech })).toMatchObject({
      value: 2500,
      band: 'far',
      moments: [{ value: 1000 }, { value: 4000 }],
    })
    // One second of 24.
    expect(only('overlap', { speech })).toMatchObject({
      value: 1000,
      band: 'beside',
      moments: [{ atEpochMs: at(16) }],
    })
  })

  it('in a pause is the trainer’s talk and counts for nothing', () => {
    const talk = [{ fromEpochMs: at(11), untilEpochMs: at(60) }]
    expect(only('handover', { speech, pauses: talk })).toMatchObject({ why: 'measure.why.oneMicrophone' })
  })
})

it('times answers from the last airing of the question, at the median', () => {
  const log = [
    line('question.air', 0, { question: 'a' }),
    line('question.air', 10, { question: 'a' }),
    line('question.answered', 70, { question: 'a' }),
    line('question.air', 80, { question: 'b' }),
    line('question.answered', 200, { question: 'b' }),
    line('question.answered', 210, { question: 'never aired' }),
  ]
  // 60 s less a pause of 30 s, and 120 s.
  expect(only('answerTime', { log, pauses })).toMatchObject({ value: 75_000, band: 'good' })
})

it('knows which lines had to be said, once somebody ticked any', () => {
  const tick = (paragraph: string, saidIt: boolean) =>
    ({ run: 'r', paragraph, said: saidIt, atEpochMs: at(5), by: 'trainer' }) as const
  const cues = [cue(0, 30, 30)]
  expect(only('mustSay', { cues })).toMatchObject({ why: 'measure.why.noTicks' })
  expect(only('mustSay', { cues, mustSay: [tick('p3', true)] })).toMatchObject({ value: 1, band: 'good' })
  expect(only('mustSay', { cues, mustSay: [tick('p3', false)] })).toMatchObject({ value: 0, band: 'far' })
})

it('counts fillers by the hundred characters', () => {
  const tap = (seconds: number) => ({ kind: 'filler', atEpochMs: at(seconds) }) as Mark
  const cues = [cue(0, 30, 30)]
  expect(only('fillers', { cues, marks: [tap(1), tap(2), tap(3)] })).toMatchObject({
    value: 3,
    band: 'beside',
  })
})

describe('what was planned for a cue and never went on air', () => {
  const script = [
    { id: 'p1', kind: 'say' as const, text: '一'.repeat(60), link: 'case' },
    { id: 'p2', kind: 'say' as const, text: '二'.repeat(40), link: 'asked' },
  ]
  const planned = (rest: Partial<MeasuredCue> = {}) => {
    const one = cue(0, 60, 60, rest)
    return { ...one, cue: cueSchema.parse({ ...one.cue, script, cards: ['title'] }) }
  }
  const taken = (facts: LogEntry['facts'] = {}) => line('cue.taken', 0, { cue: 'c0', ...facts })

  it('is counted, at the end of its cue', () => {
    const log = [taken(), line('card.air', 10, { card: 'case' })]
    expect(only('lateChanges', { log, cues: [planned()] })).toMatchObject({
      value: 1,
      band: 'beside',
      moments: [{ atEpochMs: at(60) }],
    })
  })

  it('is a card, too, that was not ready when its cue was taken, unless it was aired by hand', () => {
    const aired = [line('card.air', 10, { card: 'case' }), line('question.air', 20, { question: 'asked' })]
    const held = taken({ held: ['title'] })
    expect(only('lateChanges', { log: [taken(), ...aired], cues: [planned()] })).toMatchObject({ value: 0 })
    expect(only('lateChanges', { log: [held, ...aired], cues: [planned()] })).toMatchObject({ value: 1 })
    const byHand = [...aired, line('card.air', 30, { card: 'title' })]
    expect(only('lateChanges', { log: [held, ...byHand], cues: [planned()] })).toMatchObject({ value: 0 })
  })

  it('is nothing that belongs to a line which the prompter did not reach, or to a cue that goes on', () => {
    const log = [taken(), line('card.air', 10, { card: 'case' })]
    expect(only('lateChanges', { log, cues: [planned({ readChars: 50 })] })).toMatchObject({ value: 0 })
    expect(only('lateChanges', { log: [taken()], cues: [planned({ endedAtEpochMs: null })] })).toMatchObject({
      value: 0,
    })
  })

  it('counts once, however often the cue was repeated', () => {
    const again = { ...planned(), startedAtEpochMs: at(60), endedAtEpochMs: at(120) }
    const log = [taken(), line('card.air', 10, { card: 'case' }), line('cue.taken', 60, { cue: 'c0' })]
    expect(only('lateChanges', { log, cues: [planned(), again] })).toMatchObject({
      value: 1,
      moments: [{ atEpochMs: at(120) }],
    })
  })
})

it('finds what came late or was wrong', () => {
  const log = [
    line('card.air', 0, { card: 'a' }),
    line('card.clear', 3),
    line('card.air', 10, { card: 'b' }),
    line('card.clear', 40),
    line('cue.taken', 50, { scene: '机位一' }),
    line('scene.taken', 51, { scene: '双人' }),
    line('scene.taken', 90, { scene: '机位二' }),
  ]
  expect(only('lateChanges', { log, cues: [cue(0, 100, 60)] })).toMatchObject({
    value: 3,
    band: 'far',
    moments: [{ atEpochMs: at(0) }, { atEpochMs: at(50) }, { atEpochMs: at(60), value: 40_000 }],
  })
})

it('times incidents; one that nobody handled is far off, one taken back is none', () => {
  expect(
    only('incidentTime', { incidents: [incident(0, 4), incident(20, 60, { kind: 'question.unexpected' })] }),
  ).toMatchObject({ value: 22_000, band: 'good' })
  expect(only('incidentTime', { incidents: [incident(0, 4), incident(9, null)] })).toMatchObject({
    band: 'far',
  })
  expect(only('incidentTime', { incidents: [incident(0, null, { withdrawn: true })] })).toMatchObject({
    why: 'measure.why.noIncident',
  })
})
