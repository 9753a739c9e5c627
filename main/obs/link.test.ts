import { describe, expect, test } from 'vitest'
import { connectedObs, here, linkedObs, take } from '../../test/obs/linkedObs.ts'

describe('connecting', () => {
  test('mirrors OBS in a handful of messages, and changes nothing in it', async () => {
    const { clock, obs, link, mirror, connections } = linkedObs()
    link.use(here)
    await clock.pass(100)
    expect(mirror()).toMatchObject({
      status: 'connected',
      problem: null,
      url: 'ws://127.0.0.1:4455',
      sceneCollection: '练习',
      programScene: '片头',
      studioMode: false,
      transition: { name: '淡入淡出', durationMs: 300 },
      canvas: { width: 1920, height: 1080, fps: 30 },
      stream: { active: false, sinceEpochMs: null },
      overlay: { supported: true, source: null, inProgram: false },
    })
    expect(mirror().scenes.map(({ name }) => name)).toEqual([
      '片头',
      '机位一',
      '机位二',
      '双人',
      '案例卡',
      '片尾',
      '安全画面',
    ])
    expect(mirror().inputs.find(({ name }) => name === '主播话筒')).toMatchObject({
      audio: true,
      muted: false,
    })
    expect(mirror().inputs.find(({ name }) => name === '摄像机一')).toMatchObject({ audio: false })
    expect(connections()).toBe(1)
    expect(obs.asked.filter((request) => !request.startsWith('Get'))).toEqual([])
    // GetVersion, the whole, then mutes, volumes and items; no browser source, no group.
    expect(obs.batches).toHaveLength(4)
  })

  test('starts before OBS, says that it is absent, and is there half a second after OBS is', async () => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.door = 'closed'))
    link.use(here)
    await clock.pass(10)
    expect(mirror()).toMatchObject({ status: 'absent', problem: 'obs.absent' })
    await clock.pass(60_000)
    expect(obs.dials).toBeGreaterThan(100)
    obs.door = 'open'
    await clock.pass(600)
    expect(mirror()).toMatchObject({ status: 'connected', problem: null })
  })

  test('asks a far computer less often', async () => {
    const { clock, obs, link } = linkedObs((fresh) => (fresh.door = 'closed'))
    link.use({ ...here, url: '192.168.1.20' })
    await clock.pass(60_000)
    expect(obs.dials).toBeLessThan(36)
  })

  test('stops at a wrong password and goes on when it was mended', async () => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.password = 'right'))
    link.use({ ...here, password: 'wrong' })
    await clock.pass(60_000)
    expect(mirror()).toMatchObject({ status: 'refused', problem: 'obs.password' })
    expect(obs.dials).toBe(1)
    link.use({ ...here, password: 'right' })
    await clock.pass(100)
    expect(mirror()).toMatchObject({ status: 'connected', problem: null })
  })

  test('says that a password is needed before it sends none', async () => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.password = 'right'))
    link.use(here)
    await clock.pass(60_000)
    expect(mirror()).toMatchObject({ status: 'refused', problem: 'obs.passwordNeeded' })
    expect(obs.identified).toEqual([])
    expect(obs.dials).toBe(1)
  })

  test.each([
    ['notWebSocket', 'absent', 'obs.notObs'],
    ['wrongProtocol', 'absent', 'obs.old'],
  ] as const)('says so when the other end is %s, and keeps looking', async (door, status, problem) => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.door = door))
    link.use(here)
    await clock.pass(50)
    expect(mirror()).toMatchObject({ status, problem })
    obs.door = 'open'
    await clock.pass(600)
    expect(mirror().status).toBe('connected')
  })

  test('takes an OBS that accepts and says nothing for frozen after three seconds', async () => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.door = 'mute'))
    link.use(here)
    await clock.pass(2900)
    expect(mirror().status).toBe('connecting')
    await clock.pass(200)
    expect(mirror()).toMatchObject({ status: 'frozen', problem: 'obs.frozen' })
    obs.door = 'open'
    await clock.pass(3600)
    expect(mirror().status).toBe('connected')
  })

  test('refuses an address that is none, without dialling', async () => {
    const { clock, obs, link, mirror } = linkedObs()
    link.use({ ...here, url: 'http://127.0.0.1' })
    await clock.pass(5000)
    expect(mirror()).toMatchObject({ status: 'absent', problem: 'obs.address' })
    expect(obs.dials).toBe(0)
  })

  test('waits for an OBS that is still loading (207)', async () => {
    const { clock, link, mirror } = linkedObs((fresh) => (fresh.notReady = 4))
    link.use(here)
    await clock.pass(200)
    expect(mirror().status).toBe('connecting')
    await clock.pass(2000)
    expect(mirror().status).toBe('connected')
  })

  test('stops when somebody ends our session in OBS, until asked to try again', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    obs.drop(4011)
    await clock.pass(10_000)
    expect(mirror()).toMatchObject({ status: 'refused', problem: 'obs.kicked' })
    expect(obs.dials).toBe(1)
    link.retry()
    await clock.pass(100)
    expect(mirror().status).toBe('connected')
  })

  test('tries at once when told to', async () => {
    const { clock, obs, link, mirror } = linkedObs((fresh) => (fresh.door = 'closed'))
    link.use({ ...here, url: '192.168.1.20' })
    await clock.pass(30_000)
    obs.door = 'open'
    link.retry()
    await clock.pass(50)
    expect(mirror().status).toBe('connected')
  })

  test('says practice when it drives the practice switcher', async () => {
    const { clock, link, mirror } = linkedObs()
    link.use({ kind: 'practice' })
    await clock.pass(100)
    expect(mirror()).toMatchObject({ status: 'practice', url: 'ws://127.0.0.1:9' })
  })

  test('forgets one OBS before it shows another', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    obs.door = 'closed'
    link.use({ ...here, url: 'ws://192.168.1.20:4455' })
    await clock.pass(10)
    expect(mirror()).toMatchObject({ status: 'absent', scenes: [], programScene: null, inputs: [] })
  })
})

describe('losing OBS', () => {
  test('ends what is under way, claims no stream, and is back within a second of its return', async () => {
    const { clock, obs, link, mirror, connections } = await connectedObs((fresh) => {
      fresh.world.stream = { state: 'running', paused: false, ranMs: 5000, sinceMs: 1_700_000_000_000 }
    })
    expect((mirror().stream.sinceEpochMs ?? 0) - (1_700_000_000_000 - 5000)).toBeLessThan(10)
    obs.freeze(true)
    const sent = link.batch([take('双人')])
    obs.door = 'closed'
    obs.drop(1006)
    obs.freeze(false)
    await clock.pass(10)
    expect(await sent).toMatchObject({ ok: false, code: 'obs.away' })
    expect(mirror()).toMatchObject({ status: 'connecting', stream: { active: false }, stats: null })
    await clock.pass(20_000)
    expect(mirror()).toMatchObject({ status: 'absent', programScene: '片头' })
    expect(await link.batch([take('双人')])).toMatchObject({ ok: false, code: 'obs.away' })
    obs.door = 'open'
    await clock.pass(1000)
    expect(mirror()).toMatchObject({ status: 'connected', stream: { active: true } })
    expect(connections()).toBe(2)
  })

  test('says within three seconds that OBS is frozen, refuses at once, and recovers by itself', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    await clock.pass(700)
    obs.freeze(true)
    const sent = link.batch([take('双人')])
    await clock.pass(2001)
    expect(await sent).toMatchObject({ ok: false, code: 'obs.timeout' })
    await clock.pass(900)
    expect(mirror()).toMatchObject({ status: 'frozen', problem: 'obs.frozen' })
    const refused = link.batch([take('案例卡')])
    await clock.pass(0)
    expect(await refused).toMatchObject({ ok: false, code: 'obs.away' })
    obs.freeze(false)
    await clock.pass(1100)
    expect(mirror()).toMatchObject({ status: 'connected', problem: null, programScene: '双人' })
    expect(obs.dials).toBe(1)
  })

  test('gives up a wire that stays frozen and dials anew', async () => {
    const { clock, obs, mirror } = await connectedObs()
    obs.freeze(true)
    await clock.pass(25_000)
    expect(obs.dials).toBeGreaterThan(1)
    expect(mirror().status).toBe('frozen')
    obs.freeze(false)
    await clock.pass(3600)
    expect(mirror().status).toBe('connected')
  })

  test('asks a quiet OBS once in a while, and no more', async () => {
    const { clock, obs } = await connectedObs()
    await clock.pass(60_000)
    expect(new Set(obs.asked)).toEqual(new Set(['GetStudioModeEnabled']))
    expect(obs.asked.length).toBeLessThanOrEqual(60)
  })

  test('closes for good', async () => {
    const { clock, obs, link } = await connectedObs()
    await link.close()
    obs.asked.length = 0
    await clock.pass(60_000)
    expect(obs.dials).toBe(1)
    expect(obs.asked).toEqual([])
    expect(await link.batch([take('双人')])).toMatchObject({ ok: false, code: 'obs.away' })
  })
})
