import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => {
  studio = await testStudio()
})
afterAll(() => studio.close())

const trainer = (device: string) => ({ role: 'trainer' as const, device, name: device })
const film = { run: 'run-1', track: 'program', mime: 'video/webm;codecs=vp8,opus' }
const chunk = (id: string, at: number, body: string) =>
  fetch(`${studio.url}/api/v1/recordings/${id}/chunks/${at}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${studio.tokens.operator}` },
    body,
  })

describe('recordings over HTTP', () => {
  it('come in parts and go out in any range, to a player by an address of its own', async () => {
    const { body } = await studio.call('POST', '/api/v1/recordings', film)
    const id = body['id'] as unknown as string
    expect(await (await chunk(id, 0, 'hello ')).json()).toEqual({ next: 1 })
    const gap = await chunk(id, 2, 'x')
    expect(gap.status).toBe(409)
    expect(await gap.json()).toMatchObject({ next: 1, error: { code: 'recording.gap' } })
    expect((await chunk(id, 1, 'world')).status).toBe(200)
    const { body: ticket } = await studio.call('POST', `/api/v1/recordings/${id}/ticket`, {})
    const part = await fetch(`${studio.url}${String(ticket['url'])}`, { headers: { range: 'bytes=6-' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 6-10/11')
    expect(part.headers.get('content-type')).toBe('video/webm')
    expect(await part.text()).toBe('world')
    const beyond = await fetch(`${studio.url}${String(ticket['url'])}`, { headers: { range: 'bytes=99-' } })
    expect(beyond.status).toBe(416)
    expect((await fetch(`${studio.url}/media/guessed`)).status).toBe(404)
  })

  it('belong to operator and trainers', async () => {
    const { status } = await studio.call('GET', '/api/v1/recordings?run=run-1', undefined, {
      token: studio.tokens.overlay,
    })
    expect(status).toBe(403)
  })
})

describe('marks and scores', () => {
  const send = studioSend
  it('need a run', async () => {
    expect(await send({ type: 'mark.add', kind: 'good' }, 'one')).toMatchObject({
      applied: false,
      refusal: { code: 'run.none' },
    })
  })

  let scored = ''
  it('keep two trainers’ opinions of the same item side by side', async () => {
    scored = await rehearsed('王小明')
    const score = { type: 'score.set', run: scored, trainee: '王小明', item: 'must' }
    await send({ ...score, value: 3 }, 'one')
    await send({ ...score, value: 5, note: '一字不差' }, 'two')
    await send({ ...score, value: 4 }, 'one')
    const { body } = await studio.call('GET', `/api/v1/training/runs/${scored}`)
    const scores = body['scores'] as unknown as { by: string; value: number }[]
    expect(new Map(scores.map(({ by, value }) => [by, value]))).toEqual(
      new Map([
        ['one', 4],
        ['two', 5],
      ]),
    )
  })

  it('are of the people of the run and of its rubric, or refused with a sentence', async () => {
    const run = await rehearsed('赵芳')
    const score = { type: 'score.set', run, trainee: '赵芳', item: 'must', value: 3 }
    const code = async (changes: object) => {
      const answer = await send({ ...score, ...changes }, 'one')
      return answer.applied ? null : answer.refusal.code
    }
    expect(await code({ trainee: '王小明' })).toBe('score.person')
    expect(await code({ item: '没有这项' })).toBe('score.item')
    expect(await code({ run: 'nobody-ran-it' })).toBe('run.unknown')
    expect(await code({ run: undefined })).toBe('run.none')
    expect(await code({})).toBeNull()
    const { body } = await studio.call('GET', `/api/v1/training/runs/${run}`)
    expect(body['scores']).toHaveLength(1)
    // A page left open would bring the name back.
    await studio.command('run.anonymise', { run })
    expect(await code({})).toBe('score.person')
    await studio.command('run.delete', { run })
  })

  it('are changed only by who made them, or the operator; a deleted mark comes back', async () => {
    const added = await send({ type: 'mark.add', kind: 'good', run: 'run-1', text: '好' }, 'one')
    const mark = (added as { result: { mark: string } }).result.mark
    expect(await send({ type: 'mark.edit', mark, changes: { text: '不好' } }, 'two')).toMatchObject({
      applied: false,
      refusal: { code: 'mark.notYours' },
    })
    await send({ type: 'mark.delete', mark }, 'one')
    await send({ type: 'mark.restore', mark }, 'one')
    await studio.command('mark.edit', { mark, changes: { kind: 'mend' } })
    const { body } = await studio.call('GET', '/api/v1/training/runs/run-1')
    expect(body['marks']).toMatchObject([{ id: mark, kind: 'mend', text: '好', by: 'one' }])
  })

  it('judge a run by the rubric of its first score, whatever becomes of that later', async () => {
    const { body } = await studio.call('GET', '/api/v1/training/rubrics')
    const [rubric] = body['items'] as unknown as { items: { weight: number }[] }[]
    expect(rubric?.items.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    const own = {
      version: 1,
      id: 'own',
      title: '本所',
      items: [{ id: 'a', skill: 'body', title: '站', weight: 100 }],
    }
    await studio.command('rubric.save', { rubric: own })
    const before = await studio.call('GET', `/api/v1/training/runs/${scored}`)
    const after = await studio.call('GET', '/api/v1/training/runs/run-2')
    expect(before.body['rubric']).toMatchObject({ id: 'default' })
    expect(after.body['rubric']).toMatchObject({ id: 'own' })
    await studio.command('run.delete', { run: scored })
  })

  it('lose their names when a run is made anonymous, and go with it when it is deleted', async () => {
    await studio.command('rehearsal.enter', {
      level: 'practice',
      drilled: [{ trainee: 't1', name: '王小明', role: 'host' }],
    })
    const run = studio.state().saved.live.runId!
    await studio.command('cue.go')
    await studio.command('mark.add', { kind: 'mend', text: '王小明看镜头', trainee: 't1' })
    await studio.command('score.set', { trainee: 't1', item: 'a', value: 4 })
    expect((await studio.command('run.delete', { run })).body).toMatchObject({ error: { code: 'run.going' } })
    await studio.command('rehearsal.leave')
    const whole = (await studio.call('GET', `/api/v1/runs/${run}`)).body
    expect(whole).toMatchObject({
      run: { id: run, drilled: [{ name: '王小明' }] },
      cues: [{ cue: { id: studio.state().saved.plan.show.cues[0]!.id } }],
      marks: [{ text: '王小明看镜头' }],
    })
    expect((whole['air'] as unknown as unknown[]).length).toBeGreaterThan(1)

    expect((await studio.command('run.anonymise', { run })).status).toBe(200)
    const after = (await studio.call('GET', `/api/v1/runs/${run}`)).body
    expect(JSON.stringify(after)).not.toMatch(/王小明|t1/)
    expect(after).toMatchObject({
      run: { anonymised: true },
      scores: [{ trainee: '#1', value: 4 }],
      recordings: [],
    })

    await studio.command('run.delete', { run })
    expect((await studio.call('GET', `/api/v1/runs/${run}`)).status).toBe(404)
    expect((await studio.call('GET', '/api/v1/runs')).body).toEqual({ items: [] })
  })
})

describe('a debrief', () => {
  it('is beside earlier ones of its own people, and of nobody once it has no names', async () => {
    const runs: string[] = []
    for (const names of [['王小明'], ['赵芳'], [], ['赵芳', '王小明'], []])
      runs.push(await rehearsed(...names))
    const earlier = async (at: number) => {
      const { body } = await studio.call('GET', `/api/v1/runs/${runs[at]}`)
      return (body['earlier'] as unknown as { id: string }[]).map(({ id }) => runs.indexOf(id))
    }
    expect(await earlier(1)).toEqual([])
    expect(await earlier(3)).toEqual([1, 0])
    expect(await earlier(4)).toEqual([2])
    await studio.command('run.anonymise', { run: runs[1] })
    await studio.command('run.anonymise', { run: runs[3] })
    expect(await earlier(3)).toEqual([])
    for (const run of runs) await studio.command('run.delete', { run })
  })
})

describe('hints from the picture', () => {
  it('are kept as figures with the run, obey a standing no from before and after, and go with the run', async () => {
    const put = async (vision: 'ask' | 'never') =>
      studio.command('trainee.put', { trainee: { id: 'v1', name: '林小雨', vision } })
    const rehearse = async () => {
      await studio.command('rehearsal.enter', {
        level: 'practice',
        vision: true,
        drilled: [{ trainee: 'v1', name: '林小雨', role: 'host', vision: true }],
      })
      const run = studio.state().saved.live.runId!
      const seen = [{ fromEpochMs: 1, untilEpochMs: 9, looks: 8, inFrame: 8, facing: 2 }]
      const { status } = await studio.command('vision.seen', { who: 'host', seen })
      await studio.command('rehearsal.leave')
      return { run, status }
    }
    const hints = async (run: string) => {
      const { measures } = (await studio.call('GET', `/api/v1/runs/${run}`)).body as unknown as {
        measures: { name: string; value: number | null; why?: string }[]
      }
      return measures.filter(({ name }) => name.startsWith('fac')).map(({ value, why }) => why ?? value)
    }
    await put('ask')
    const { run, status } = await rehearse()
    expect([status, await hints(run)]).toEqual([200, [1, 0.25]])
    await put('never')
    expect(await hints(run)).toEqual(['measure.why.visionNever'])
    const second = await rehearse()
    expect([second.status, await hints(second.run)]).toEqual([409, ['measure.why.visionNever']])
    await put('ask')
    expect(await hints(second.run)).toEqual(['measure.why.visionNoConsent'])
    await studio.command('run.delete', { run })
    expect((await studio.call('GET', `/api/v1/runs/${run}`)).status).toBe(404)
  })
})

/** A rehearsal that these were drilled in. */
async function rehearsed(...names: string[]): Promise<string> {
  await studio.command('rehearsal.enter', { level: 'practice', drilled: names.map((name) => ({ name })) })
  const run = studio.state().saved.live.runId!
  await studio.command('rehearsal.leave')
  return run
}

async function studioSend(command: object, device: string) {
  return studio.send(command, trainer(device))
}
