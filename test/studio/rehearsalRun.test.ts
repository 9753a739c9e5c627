import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Debrief, RunRecord } from '../../shared/rehearsal/record.ts'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => {
  studio = await testStudio()
})
afterAll(() => studio.close())

const live = () => studio.state().saved.live
const done = async (type: string, args: object = {}) => {
  const answer = await studio.command(type, args)
  expect([type, answer.body.error?.message, answer.status]).toEqual([type, undefined, 200])
  return answer.body['result'] as unknown
}
const refused = async (type: string, args: object = {}) => (await studio.command(type, args)).body.error?.code
const open = (kind: string) =>
  live().rehearsal?.incidents.find((one) => one.kind === kind && one.handledAtEpochMs === null)
const get = async <T>(path: string) => (await studio.call('GET', path)).body as unknown as T

/** Five seconds of an audience, with four incidents by the clock. */
const scenario: Scenario = {
  version: 1,
  id: 'drill',
  title: '四件事',
  kind: 'law',
  note: '',
  seed: 7,
  durationMs: 60_000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 600,
      likesPerMinute: 300,
      entriesPerMinute: 60,
      viewers: 120,
      mix: { friendly: 2, asking: 1 },
    },
  ],
  lines: [{ atMs: 100, author: '王阿姨', text: '民警同志，要我转账怎么办？', tone: 'asking' }],
  incidents: [
    { atMs: 300, kind: 'question.unexpected', target: '路灯坏了归谁管？' },
    { atMs: 400, kind: 'mic.muted', target: '主播话筒' },
    { atMs: 500, kind: 'card.wrong', target: null },
    { atMs: 600, kind: 'obs.gone', target: null },
  ],
}

let run: string
let said: { id: string; text: string }

describe('a rehearsal at practice, by the API', () => {
  it('begins with a scenario of the trainer’s own', async () => {
    await done('scenario.save', { scenario })
    const { items } = await get<{ items: { id: string; incidents: number }[] }>('/api/v1/scenarios')
    expect(items.map(({ id }) => id)).toEqual([
      'drill',
      'pack-law',
      'pack-charity',
      'pack-jobs',
      'pack-showcase',
      'pack-general',
    ])
    expect(await refused('rehearsal.enter', { level: 'practice', scenario: 'nowhere' })).toBe(
      'scenario.unknown',
    )
    const drilled = [
      { name: '王芳', role: 'host' },
      { name: '李想', role: 'cohost' },
    ]
    ;({ run } = (await done('rehearsal.enter', { level: 'practice', scenario: 'drill', drilled })) as {
      run: string
    })
    await done('rehearsal.play', { cue: studio.state().saved.plan.show.cues[1]?.id })
  })

  it('has an audience that comments, likes and comes in, and four incidents by its clock', async () => {
    await until('four incidents', () => live().rehearsal?.incidents.length === 4)
    await until(
      'the counters',
      () => (live().counters['likes'] ?? 0) > 0 && (live().counters['viewers'] ?? 0) > 0,
    )
    const { items } = await get<{ items: { id: string; text: string; origin: string }[] }>(
      '/api/v1/comments?limit=1000',
    )
    expect(items.length).toBeGreaterThan(2)
    expect(new Set(items.map(({ origin }) => origin))).toEqual(new Set(['simulated']))
    said = items.find(({ text }) => text.startsWith('民警同志'))!
    await done('comment.air', { comment: said.id })
  })

  it('has its incidents handled by what the desk does', async () => {
    expect(studio.state().seen.obs.status).not.toBe('practice')
    expect(await refused('cue.go')).toBe('obs.away')
    await done('cue.go', { withoutScene: true })
    await until('the switcher again', () => studio.state().seen.obs.status === 'practice')
    expect(open('obs.gone')).toBeUndefined()
    await until('the muted microphone', () => studio.state().seen.obs.inputs.some(({ muted }) => muted))
    await done('input.mute', { input: '主播话筒', muted: false })
    await done('card.clear')
    const { id } = live().queue.find(({ simulated }) => simulated)!
    await done('question.air', { question: id })
    await done('question.answered', { question: id })
    await until(
      'all handled',
      () => live().rehearsal?.incidents.every((one) => one.handledBy === 'studio') === true,
    )
  })

  it('leaves the desk, the library and its figures as they were', async () => {
    await done('comment.question', { comment: said.id })
    type Listed = { items: { state: string; simulated: boolean }[] }
    const listed = async (query: string) => (await get<Listed>(`/api/v1/questions?limit=100${query}`)).items
    const during = await listed('')
    expect(during.filter(({ simulated }) => simulated)).toHaveLength(2)
    await done('rehearsal.leave')
    expect(live()).toMatchObject({ mode: 'idle', rehearsal: null, current: null })
    expect(live().queue.some(({ simulated }) => simulated)).toBe(false)
    await until('the figures', () => (live().counters['likes'] ?? 0) === 0)
    const after = await listed('')
    expect(after).toEqual(during.filter(({ simulated }) => !simulated))
    expect(after.filter(({ state }) => state === 'answered')).toEqual([])
    expect((await listed('&simulated=only')).map(({ state }) => state)).toEqual(['approved', 'approved'])
  })

  it('is on record with its cues, incidents, comments and measures', async () => {
    const { items } = await get<{ items: RunRecord[] }>('/api/v1/runs?mode=rehearsal')
    expect(items).toMatchObject([
      {
        id: run,
        level: 'practice',
        scenario: { id: 'drill', seed: 7 },
        drilled: [{ name: '王芳' }, { name: '李想' }],
      },
    ])
    const debrief = await get<Debrief>(`/api/v1/runs/${run}`)
    expect(debrief.cues).toHaveLength(2)
    expect(debrief.cues[0]?.cue.script.length).toBeGreaterThan(0)
    expect(debrief.incidents.map(({ kind, handledBy }) => [kind, handledBy])).toEqual(
      scenario.incidents.map(({ kind }) => [kind, 'studio']),
    )
    expect(debrief.comments.count).toBeGreaterThan(2)
    expect(debrief.comments.perMinute.reduce((sum, one) => sum + one, 0)).toBe(debrief.comments.count)
    expect(debrief.comments.said.filter(({ aired }) => aired)).toMatchObject([
      { id: said.id, simulated: true },
    ])
    const of = (name: string) => debrief.measures.find((measure) => measure.name === name)
    expect(of('incidentTime')).toMatchObject({ unit: 'ms', moments: [{}, {}, {}, {}] })
    expect(of('answerTime')).toMatchObject({ unit: 'ms', moments: [{}] })
    expect(of('silence')).toMatchObject({ value: null, why: 'measure.why.noMicrophone' })
    expect((await studio.call('GET', '/api/v1/runs/nowhere')).status).toBe(404)
  })
})

describe('the same show live', () => {
  it('refuses what was made up, and what was made of it', async () => {
    await done('run.start')
    expect(await refused('comment.air', { comment: said.id })).toBe('simulated.live')
    expect(await refused('comment.feature', { comment: said.id })).toBe('simulated.live')
    expect(await refused('comment.question', { comment: said.id })).toBe('simulated.live')
    const { items } = await get<{ items: { id: string }[] }>('/api/v1/questions?limit=100&simulated=only')
    expect(items).toHaveLength(2)
    for (const { id } of items) {
      expect(await refused('question.air', { question: id })).toBe('simulated.live')
      expect(await refused('question.queue', { question: id })).toBe('simulated.live')
    }
    expect(await refused('rehearsal.enter', { level: 'practice' })).toBe('rehearsal.live')
    await done('run.end')
    await done('question.clearSimulated')
    expect(await get('/api/v1/questions?limit=100&simulated=only')).toEqual({ items: [] })
  })

  it('gives a scenario of what real people said, under other names', async () => {
    await done('run.start')
    await studio.call('POST', '/api/v1/comments', [
      { source: 'bilibili', id: '1', author: { id: 'u1', name: '真名真姓' }, text: '我的电话13812345678' },
    ])
    const { runId } = live()
    await done('run.end')
    const made = await studio.call('POST', '/api/v1/scenarios/from-run', { run: runId, title: '上一场' })
    expect(made).toMatchObject({ status: 200, body: { title: '上一场', lines: 1 } })
    const whole = await get<Scenario>(`/api/v1/scenarios/${String(made.body['scenario'])}`)
    expect(JSON.stringify(whole)).not.toMatch(/真名|13812345678/)
    expect(whole.lines[0]?.text).toMatch(/电话138\*+/)
  })
})

describe('scenarios', () => {
  it('name what is wrong with a file by its place, and keep nothing of it', async () => {
    const wrong = { ...scenario, incidents: [{ atMs: 0, kind: 'earthquake' }], waves: [{ fromMs: 'soon' }] }
    const answer = await studio.call('POST', '/api/v1/scenarios/import', wrong)
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'scenario.invalid' } } })
    const problems = answer.body['problems'] as unknown as { path: string; message: string }[]
    expect(problems.map(({ path }) => path)).toEqual(['waves.0.fromMs', 'incidents.0.kind'])
    expect(problems[0]).toMatchObject({ place: '第 1 段 · 从', message: '类型不对，应为数字' })
    expect(answer.body.error?.message).toContain('第 1 个突发')
    const cut = await studio.call(
      'POST',
      '/api/v1/scenarios/import',
      '{\n "version": 1,\n "title" "少了冒号"\n}',
    )
    expect(cut.body.error?.code).toBe('scenario.invalid')
    expect(cut.body['problems']).toMatchObject([
      { message: expect.stringContaining('第 3 行第 10 个字附近') },
    ])
  })

  it('go out as a file and come in again as one of their own', async () => {
    const file = await studio.call('GET', '/api/v1/scenarios/drill?download=1')
    expect(file.headers.get('content-disposition')).toContain('.scenario.json')
    const back = await studio.call('POST', '/api/v1/scenarios/import', file.body)
    const id = String(back.body['scenario'])
    expect(id).not.toBe('drill')
    expect(await get<Scenario>(`/api/v1/scenarios/${id}`)).toEqual({ ...scenario, id })
  })

  it('are not saved over what somebody else has just saved, unless that is meant', async () => {
    const first = await done('scenario.save', { scenario: { ...scenario, id: 'shared' } })
    const { savedAtEpochMs: base } = first as { savedAtEpochMs: number }
    await done('scenario.save', { scenario: { ...scenario, id: 'shared', title: '别人的' }, base })
    const mine = { ...scenario, id: 'shared', title: '我的' }
    expect(await refused('scenario.save', { scenario: mine, base })).toBe('scenario.stale')
    expect((await get<Scenario>('/api/v1/scenarios/shared')).title).toBe('别人的')
    await done('scenario.save', { scenario: mine })
    expect((await get<Scenario>('/api/v1/scenarios/shared')).title).toBe('我的')
    await done('scenario.delete', { scenario: 'shared' })
  })

  it('that come with the house are copied and never changed; a deleted one comes back', async () => {
    expect(await refused('scenario.save', { scenario: { ...scenario, id: 'pack-law' } })).toBe(
      'scenario.ours',
    )
    expect(await refused('scenario.delete', { scenario: 'pack-law' })).toBe('scenario.ours')
    const { scenario: copy } = (await done('scenario.copy', { scenario: 'pack-law', title: '我的' })) as {
      scenario: string
    }
    await done('scenario.delete', { scenario: copy })
    expect((await studio.call('GET', `/api/v1/scenarios/${copy}`)).status).toBe(404)
    await done('scenario.restore', { scenario: copy })
    expect(await get<Scenario>(`/api/v1/scenarios/${copy}`)).toMatchObject({ title: '我的', kind: 'law' })
  })
})

describe('a run', () => {
  it('loses its names when it is made anonymous, and everything when it is deleted', async () => {
    await done('run.anonymise', { run })
    const text = JSON.stringify(await get(`/api/v1/runs/${run}`))
    expect(text).not.toMatch(/王芳|李想/)
    await done('run.delete', { run })
    expect((await studio.call('GET', `/api/v1/runs/${run}`)).status).toBe(404)
  })

  it('is nobody’s to read but the operator’s and the trainer’s', async () => {
    for (const path of [
      '/api/v1/runs',
      `/api/v1/runs/${run}`,
      '/api/v1/scenarios',
      '/api/v1/scenarios/drill',
    ])
      expect((await studio.call('GET', path, undefined, { token: studio.tokens.overlay })).status).toBe(403)
  })
})
