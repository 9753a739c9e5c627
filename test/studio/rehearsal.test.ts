import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
const program = () => studio.state().seen.obs.programScene
const live = () => studio.state().saved.live
const overlay = async () =>
  (await studio.call('GET', '/api/v1/state', undefined, { token: studio.tokens.overlay })).body['air']

describe('a rehearsal at practice', () => {
  beforeEach(async () => {
    studio = await testStudio()
  })
  afterEach(() => studio.close())

  it('has a switcher of its own with what the show needs, and leaves the other as it was', async () => {
    await studio.command('scene.take', { scene: '双人' })
    await studio.command('card.air', { card: studio.state().saved.plan.show.cards[0]?.id })
    const [before, air] = [live().air, await overlay()]
    const added = await studio.command('cue.add', { cue: { scene: '会议室', title: '加的一环' } })
    const { cue } = added.body['result'] as unknown as { cue: string }

    const entered = await studio.command('rehearsal.enter', { level: 'practice' })
    expect(entered).toMatchObject({ status: 200, body: { result: { run: live().runId } } })
    expect(program()).not.toBe('双人')
    expect(studio.state().seen.obs.scenes.map(({ name }) => name)).toContain('会议室')
    expect(await studio.command('rehearsal.play', { cue })).toMatchObject({ status: 200 })
    expect(await overlay()).toEqual(air)

    expect((await studio.command('rehearsal.leave')).status).toBe(200)
    expect(program()).toBe('双人')
    expect(live().air).toEqual(before)
    expect(await overlay()).toEqual(air)
  })

  it('goes on after the studio was started again', async () => {
    await studio.command('rehearsal.enter', { level: 'practice' })
    const { runId } = live()
    await studio.stop()
    studio = await testStudio({ dataDir: studio.dataDir, practice: false })
    expect(live()).toMatchObject({ mode: 'rehearsal', runId, rehearsal: { level: 'practice' } })
    expect(studio.state().seen.obs.status).toBe('practice')
    const { cues } = studio.state().saved.plan.show
    expect((await studio.command('rehearsal.play', { cue: cues[1]?.id })).status).toBe(200)
  })

  it('does not let OBS be prepared', async () => {
    await studio.command('rehearsal.enter', { level: 'practice' })
    const answer = await studio.call('POST', '/api/v1/obs/prepare')
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'rehearsal.wall' } } })
  })
})
