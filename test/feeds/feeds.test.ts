import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeKinds } from '../../main/feeds/describe.ts'
import { sourceKind, type SourceParts } from '../../main/feeds/source.ts'
import { sources } from '../../main/feeds/sources.ts'
import { isWordKey } from '../../shared/words/words.ts'
import { until } from '../obs/until.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { socketHouse } from './standIns/socketHouse.ts'
import { dialects, longId } from './standIns/barrage.ts'

/** A source whose every move is the test's. */
function puppet() {
  const opened: { parts: SourceParts; config: unknown; closed: boolean }[] = []
  const kind = sourceKind({
    name: 'feeds.kind.webhook',
    about: 'feeds.about.webhook',
    config: z.object({ room: z.string().default(''), key: z.string().min(1) }),
    secrets: ['key'],
    quietMs: 60_000,
    open(config, parts) {
      const one = { parts, config, closed: false }
      opened.push(one)
      parts.status({ state: 'open' })
      return { close: () => void (one.closed = true) }
    },
  })
  return { kind, opened, now: () => opened.at(-1)!.parts }
}

let rig: FeedRig
let hand: ReturnType<typeof puppet>
beforeEach(async () => {
  hand = puppet()
  rig = await feedRig({ puppet: hand.kind })
})
afterEach(() => rig.close())

const notices = () => rig.told.filter(({ type }) => type === 'seen.notice').map(({ key }) => key)

describe('the kinds of source', () => {
  it('each say in words what they are and what every field is', () => {
    for (const { name, about, fields } of describeKinds(sources)) {
      expect([name, about].filter((key) => !isWordKey(key))).toEqual([])
      const keys = fields.map((field) => `feeds.field.${field.name}`)
      expect(keys.filter((key) => !isWordKey(key))).toEqual([])
      const choices = fields.flatMap(({ choices: some = [] }) => some.map((one) => `feeds.choice.${one}`))
      expect(choices.filter((key) => !isWordKey(key))).toEqual([])
    }
  })

  it('are described to screens, secrets as secrets', () => {
    const [twitch] = describeKinds({ twitch: sources['twitch']! })
    expect(twitch!.fields[0]).toEqual({ name: 'channel', type: 'text', required: true })
    const bilibili = describeKinds(sources).find(({ kind }) => kind === 'bilibili')!
    expect(bilibili.fields.filter(({ type }) => type === 'secret').map(({ name }) => name)).toEqual([
      'code',
      'accessKeyId',
      'accessKeySecret',
    ])
  })
})

describe('running sources', () => {
  it('tells of them at most twice a second, whatever comes', async () => {
    await rig.open('puppet', { key: 'k' })
    await rig.clock.pass(1000)
    const before = rig.told.filter(({ type }) => type === 'seen.feeds').length
    for (let tenth = 0; tenth < 50; tenth += 1) {
      hand.now().entries([{ source: 's', id: String(tenth), text: String(tenth) }])
      await rig.clock.pass(100)
    }
    const said = rig.told.filter(({ type }) => type === 'seen.feeds').length - before
    expect(said).toBeGreaterThanOrEqual(5)
    expect(said).toBeLessThanOrEqual(11)
  })

  it('says once that a source is silent, by content and not by heartbeats, and only while live', async () => {
    const feed = await rig.open('puppet', { key: 'k' })
    await rig.clock.pass(90_000)
    expect((await rig.seen(feed)).silent).toBe(true)
    expect(notices()).toEqual([])
    rig.live = true
    hand.now().entries([{ source: 's', text: '一' }])
    expect((await rig.seen(feed)).silent).toBe(false)
    for (let minute = 0; minute < 5; minute += 1) {
      hand.now().entries([{ source: 's', kind: 'stats', totals: { viewers: minute } }])
      await rig.clock.pass(60_000)
    }
    expect((await rig.seen(feed)).silent).toBe(true)
    expect(notices()).toEqual(['notice.feed.silent'])
  })

  it('takes in 50,000 at once, tells what is too much, and no more than that is lost', async () => {
    const feed = await rig.open('puppet', { key: 'k' })
    const flood = Array.from({ length: 70_000 }, (_, at) => ({
      source: 's',
      id: String(at),
      kind: 'like' as const,
    }))
    hand.now().entries(flood.slice(0, 50_000))
    hand.now().entries(flood.slice(50_000))
    const seen = await rig.seen(feed)
    expect(seen).toMatchObject({ received: 70_000, dropped: { overflow: 10_000 } })
    expect(notices()).toContain('notice.feed.overflow')
    await until('all counted', () => rig.counters()['likes'] === 60_000, 50_000)
  }, 60_000)

  it('closes and opens as the state says, with the secret that was typed last', async () => {
    const feed = await rig.open('puppet', { key: 'first' })
    expect(hand.opened[0]!.config).toEqual({ room: '', key: 'first' })
    await rig.feeds.follow({ feed, secrets: { key: 'second' } })
    expect(hand.opened.map(({ closed }) => closed)).toEqual([true, false])
    expect(hand.opened[1]!.config).toMatchObject({ key: 'second' })
    await rig.feeds.follow()
    expect(hand.opened).toHaveLength(2)
    await rig.set(feed, false)
    expect((await rig.seen(feed)).state).toBe('off')
    expect(hand.opened[1]!.closed).toBe(true)
  })

  it('says that settings are incomplete where a secret is gone from safe storage', async () => {
    const feed = await rig.open('puppet', { key: 'k' })
    await rig.set(feed, false)
    rig.secrets.clear()
    await rig.set(feed, true)
    expect(await rig.seen(feed)).toMatchObject({ state: 'failed', problem: { key: 'feeds.problem.config' } })
  })

  it('refuses settings that won’t do, and keeps a secret that is left empty while editing', () => {
    const read = (config: object, editing: boolean, kind = 'puppet') =>
      rig.feeds.read({ kind, config: { ...config }, editing })
    expect(read({}, false)).toMatchObject({ code: 'command.malformed', params: { where: 'key' } })
    expect(read({ key: 'k', room: 5 }, false)).toMatchObject({ params: { where: 'room' } })
    expect(read({ room: 'r', key: '' }, true)).toEqual({ config: { room: 'r' }, secrets: {} })
    expect(read({ key: 'new' }, true)).toEqual({ config: { room: '' }, secrets: { key: 'new' } })
    expect(read({}, false, 'nonsense')).toMatchObject({ code: 'feed.kind' })
  })
})

describe('trying a source out', () => {
  it('connects, looks, says in words what it saw, and keeps nothing', async () => {
    await rig.close()
    rig = await feedRig()
    const helper = await socketHouse()
    const feed = await rig.open('douyinLocal', { address: helper.url })
    await rig.set(feed, false)
    const before = helper.connections()
    await rig.feeds.try(feed)
    await rig.until(feed, 'connected', () => helper.connections() === before + 1)
    helper.say(dialects.A({ id: longId(1), name: '甲', text: '一' }), 'garbage')
    helper.say(dialects.A({ id: longId(2), name: '甲', text: '二', room: '9' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await rig.clock.pass(10_000)
    const { trial, received, state } = await rig.until(feed, 'done', (seen) => seen.trial?.running === false)
    expect(trial!.said).toEqual([
      { key: 'feeds.trial.open' },
      { key: 'feeds.trial.room', params: { room: '1001' } },
      { key: 'feeds.trial.saw', params: { comments: 1, events: 0 } },
      { key: 'feeds.trial.foreign', params: { count: 1 } },
      { key: 'feeds.trial.unreadable', params: { count: 1 } },
    ])
    expect([received, state, rig.texts()]).toEqual([0, 'off', []])
    expect(trial!.said.every(({ key }) => isWordKey(key))).toBe(true)
    await helper.close()
  })

  it('says at once what is wrong, and reports from what runs instead of connecting twice', async () => {
    const feed = await rig.open('puppet', { key: 'k' })
    hand.now().entries([{ source: 's', text: '一' }])
    await rig.feeds.try(feed)
    expect((await rig.seen(feed)).trial!.said).toEqual([
      { key: 'feeds.trial.isOpen', params: { received: 1 } },
    ])
    expect(hand.opened).toHaveLength(1)
    await rig.set(feed, false)
    await rig.feeds.try(feed)
    hand.now().status({ state: 'failed', problem: 'feeds.bilibili.code' })
    await rig.until(
      feed,
      'said',
      ({ trial }) => trial?.said.some(({ key }) => key === 'feeds.bilibili.code') === true,
    )
    expect(hand.opened[1]!.closed).toBe(true)
  })

  it('gives way when the source is started for good', async () => {
    const feed = await rig.open('puppet', { key: 'k' })
    await rig.set(feed, false)
    await rig.feeds.try(feed)
    await rig.set(feed, true)
    expect(hand.opened.map(({ closed }) => closed)).toEqual([true, true, false])
  })
})
