import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFaultyLink, type FaultyLink } from '../../test/obs/faultyLink.ts'
import { until } from '../../test/obs/until.ts'
import { watchedLink, type WatchedLink } from '../../test/obs/watchedLink.ts'
import { systemClock } from '../studio/clock.ts'
import { startPractice, type PracticeSwitcher } from './practice/server.ts'

/** Real sockets, a real line that misbehaves: what a time of one's own cannot show. */
describe('over a bad line', () => {
  const clock = systemClock()
  let practice: PracticeSwitcher
  let line: FaultyLink
  let watched: WatchedLink

  beforeEach(async () => {
    practice = await startPractice({ clock, password: 'secret' })
    line = await createFaultyLink(Number(new URL(practice.url).port))
    watched = watchedLink({ clock })
  })
  afterEach(async () => {
    await watched.link.close()
    await line.close()
    await practice.close()
  })

  const use = (password = 'secret') =>
    watched.link.use({ kind: 'obs', url: `ws://127.0.0.1:${line.port}`, password })
  const status = (wanted: string) => until(wanted, () => watched.mirror().status === wanted)
  const take = (scene: string) => [{ request: 'SetCurrentProgramScene', data: { sceneName: scene } }]

  test('is through within a second of the port opening', async () => {
    await line.set({ kind: 'refuse' })
    use()
    await status('absent')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await line.set({ kind: 'heal' })
    expect(await status('connected')).toBeLessThan(1000)
    expect(await watched.link.batch(take('双人'))).toMatchObject({ ok: true })
  })

  test('a call under way when the line is cut ends at once, and the link is back by itself', async () => {
    use()
    await status('connected')
    await line.set({ kind: 'hang' })
    const begunMs = performance.now()
    const sent = watched.link.batch(take('双人'))
    await line.set({ kind: 'cut' })
    expect(await sent).toMatchObject({ ok: false, code: 'obs.away' })
    expect(performance.now() - begunMs).toBeLessThan(500)
    expect(await status('connected')).toBeLessThan(1000)
    expect(watched.connections()).toBe(2)
  })

  test('a call that hangs ends at its deadline; a hung line is said within three seconds and recovers', async () => {
    use()
    await status('connected')
    await line.set({ kind: 'hang' })
    const begunMs = performance.now()
    const sent = await watched.link.batch(take('双人'), { deadlineMs: 300 })
    expect(sent).toMatchObject({ ok: false, code: 'obs.timeout' })
    expect(performance.now() - begunMs).toBeLessThan(600)
    await status('frozen')
    expect(performance.now() - begunMs).toBeLessThan(3000)
    await line.set({ kind: 'heal' })
    await status('connected')
    await until('the take of before', () => watched.mirror().programScene === '双人')
    expect(line.accepted()).toBe(1)
  })

  test('a slow line is slow and nothing else', async () => {
    await line.set({ kind: 'delay', ms: 60 })
    use()
    await status('connected')
    expect(await watched.link.batch(take('双人'))).toMatchObject({ ok: true })
    await until('双人', () => watched.mirror().programScene === '双人')
    expect(watched.changes.some((change) => change.status === 'frozen')).toBe(false)
    expect(watched.mirror().changedElsewhere).toBeNull()
  })

  test('a wrong password is tried once', async () => {
    use('wrong')
    await status('refused')
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(line.accepted()).toBe(1)
    expect(watched.mirror().problem).toBe('obs.password')
    use()
    await status('connected')
  })
})
