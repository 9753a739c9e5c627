import { describe, expect, it } from 'vitest'
import {
  at,
  cue,
  empty,
  incident,
  line,
  measured,
  only,
  pauses,
  said,
} from '../../../test/support/measuredRun.ts'
import type { Mark } from '../mark.ts'
import { measuresOf } from './measures.ts'

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
    const facts = {
      cues: [cue(0, 60, 60, { readChars: 100 })],
      speech: [said('host', 1, 11), said('cohost', 20, 30)],
    }
    expect(only('pace', facts)).toMatchObject({ value: 300, band: 'beside' })
  })

  it('is taken over the cue where no microphone was open, and only as far as the prompter came', () => {
    expect(only('pace', { cues: [cue(0, 30, 60, { readChars: 100 })] })).toMatchObject({
      value: 200,
      band: 'good',
    })
    expect(only('pace', { cues: [cue(0, 30, 60, { readChars: 50 })] })).toMatchObject({
      value: 100,
      band: 'far',
    })
    expect(only('pace', { cues: [cue(0, 60, 60, { readChars: 100 })], pauses })).toMatchObject({ value: 200 })
    expect(only('pace', { cues: [cue(0, 30, 60, { readChars: 10 })] })).toMatchObject({
      why: 'measure.why.noScript',
    })
  })

  it('is not known of cues in which nobody used the prompter', () => {
    const speech = [said('host', 1, 11)]
    expect(only('pace', { cues: [cue(0, 30, 60)], speech })).toMatchObject({
      value: null,
      why: 'measure.why.noPrompter',
    })
    // 50 characters in 15 s; what was said in the other cue counts on neither side.
    const cues = [cue(0, 30, 60), cue(30, 45, 60, { readChars: 50 })]
    expect(only('pace', { cues })).toMatchObject({ value: 200, moments: [{ atEpochMs: at(30) }] })
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
  const marks = [tap(1), tap(2), tap(3)]
  expect(only('fillers', { cues: [cue(0, 30, 30, { readChars: 100 })], marks })).toMatchObject({
    value: 3,
    unit: 'perHundredChars',
    band: 'beside',
  })
  const cues = [cue(0, 3, 30, { readChars: 200 }), cue(3, 30, 30)]
  expect(only('fillers', { cues, marks })).toMatchObject({ value: 1, band: 'good', moments: { length: 3 } })
})

it('only counts fillers where nobody used the prompter', () => {
  const marks = [{ kind: 'filler', atEpochMs: at(1) } as Mark]
  expect(only('fillers', { cues: [cue(0, 30, 30)], marks })).toMatchObject({
    value: 1,
    unit: 'count',
    band: null,
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
