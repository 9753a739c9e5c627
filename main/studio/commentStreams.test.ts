import { describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { keptComment } from '../../test/support/keptComment.ts'
import { pureDesk } from '../../test/support/pureDesk.ts'
import type { CommentState } from '../../shared/comments/model.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import { createCommentStreams } from './commentStreams.ts'

type Batch = Extract<FromStudio, { t: 'comments' | 'feed' }>

const comment = (id: string, changes: Partial<KeptComment> = {}): KeptComment =>
  keptComment({
    id,
    sourceId: id,
    author: { id: `author-${id}`, name: '小明爱钓鱼', shown: '小***' },
    ...changes,
  })

function fixture(settings: Partial<StudioState['saved']['settings']> = { feedMode: 'all' }) {
  const clock = manualClock()
  const kept = new Map<string, KeptComment>()
  const first = pureDesk().state
  let now: StudioState = {
    ...first,
    saved: { ...first.saved, settings: { ...first.saved.settings, ...settings } },
  }
  const streams = createCommentStreams({
    clock,
    state: () => now,
    store: {
      get: (id) => kept.get(id) ?? null,
      latest: (_show, limit) => [...kept.values()].slice(-limit),
      held: () => [...kept.values()].filter((one) => one.state === 'held').length,
    },
  })
  return {
    clock,
    streams,
    store(...comments: KeptComment[]) {
      for (const one of comments) kept.set(one.id, one)
      streams.stored(comments)
    },
    decide(id: string, state: CommentState) {
      kept.set(id, { ...kept.get(id)!, state })
      streams.changed(id)
    },
    become(change: (saved: StudioState['saved']) => Partial<StudioState['saved']>) {
      now = { ...now, saved: { ...now.saved, ...change(now.saved) } }
      streams.follow(now)
    },
    join(name: 'comments' | 'feed' | 'rehearsalFeed'): Batch[] {
      const heard: Batch[] = []
      streams.join(name, (message) => heard.push(message as Batch))
      return heard
    },
  }
}

const ids = (batch: Batch | undefined): string[] => batch?.items.map(({ id }) => id) ?? []

describe('comments on their way to screens', () => {
  it('go at once when it is quiet, and ten times a second in a flood', async () => {
    const { clock, store, join } = fixture()
    const heard = join('comments')
    for (let at = 0; at < 200; at += 1) {
      store(comment(`c${at}`))
      await clock.pass(5)
    }
    expect(ids(heard[1])).toEqual(['c0'])
    expect(heard.length - 1).toBeLessThanOrEqual(11)
    expect(heard.slice(1).flatMap(ids)).toHaveLength(new Set(heard.slice(1).flatMap(ids)).size)
    await clock.pass(100)
    expect(heard.slice(1).flatMap(ids)).toHaveLength(200)
  })

  it('are cut to what a page can take when fifty thousand come in a second, and the page is told', async () => {
    const { clock, store, join } = fixture()
    const heard = join('comments')
    store(comment('first'))
    await clock.pass(0)
    for (let at = 0; at < 5000; at += 1) store(comment(`c${at}`))
    await clock.pass(100)
    const last = heard.at(-1) as Extract<Batch, { t: 'comments' }>
    expect(last.items).toHaveLength(200)
    expect(last.items.at(-1)?.id).toBe('c4999')
    expect(last.skipped).toBe(4800)
  })

  it('bring a decision to every moderator, whoever made it', async () => {
    const { clock, store, decide, join } = fixture()
    const one = join('comments')
    const other = join('comments')
    store(comment('c1', { state: 'held' }))
    await clock.pass(200)
    decide('c1', 'approved')
    await clock.pass(200)
    for (const heard of [one, other]) {
      const last = heard.at(-1) as Extract<Batch, { t: 'comments' }>
      expect(last.changed.map(({ id, state }) => [id, state])).toEqual([['c1', 'approved']])
      expect(last.counts.held).toBe(0)
    }
  })

  it('reach the overlay only as they may be shown', async () => {
    const { clock, store, join } = fixture()
    const heard = join('feed')
    store(comment('c1'), comment('c2', { state: 'held' }), comment('c3', { state: 'blocked' }))
    await clock.pass(200)
    expect(ids(heard.at(-1))).toEqual(['c1'])
    expect(JSON.stringify(heard)).not.toContain('13812345678')
    expect(JSON.stringify(heard)).not.toContain('小明爱钓鱼')
  })

  it('leave the picture when they are hidden, and come when they are approved', async () => {
    const { clock, store, decide, join } = fixture({ feedMode: 'approved' })
    const heard = join('feed')
    store(comment('c1'))
    await clock.pass(200)
    expect(ids(heard.at(-1))).toEqual([])
    decide('c1', 'approved')
    await clock.pass(200)
    expect(ids(heard.at(-1))).toEqual(['c1'])
    decide('c1', 'hidden')
    await clock.pass(200)
    expect(heard.at(-1)).toMatchObject({ items: [], removed: ['c1'] })
  })

  it('are never seen when they were hidden before the batch went', async () => {
    const { clock, store, decide, join } = fixture()
    const heard = join('feed')
    store(comment('c0'))
    await clock.pass(1)
    store(comment('c1'))
    decide('c1', 'hidden')
    await clock.pass(200)
    expect(heard.flatMap(ids)).toEqual(['c0'])
  })

  it('of a rehearsal are in its own feed, as long as it lasts, and never in that of viewers', async () => {
    const { clock, store, become, join } = fixture()
    const heard = join('feed')
    const rehearsed = join('rehearsalFeed')
    store(comment('c0', { origin: 'simulated', run: 'earlier' }))
    const desk = pureDesk()
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    become(() => ({ live: desk.state.saved.live }))
    const run = desk.state.saved.live.runId
    store(comment('c1', { origin: 'simulated', run }), comment('c2', { run }))
    await clock.pass(200)
    expect(ids(heard.at(-1))).toEqual(['c2'])
    expect(ids(rehearsed.at(-1))).toEqual(['c1', 'c2'])
    desk.send({ type: 'rehearsal.leave' })
    become(() => ({ live: desk.state.saved.live }))
    expect(rehearsed.at(-1)).toMatchObject({ reset: true, items: [] })
  })

  it('of a person who was muted leave the picture, unless a moderator let them pass', async () => {
    const { clock, store, become, join } = fixture()
    const heard = join('feed')
    const author = { id: 'loud', name: '甲', shown: '甲*' }
    store(comment('c1', { author }), comment('c2', { author, state: 'approved' }), comment('c3'))
    await clock.pass(200)
    const muted = [
      {
        person: 'bilibili\u0000id\u0000loud',
        name: '甲*',
        source: 'bilibili',
        code: 'repeat',
        by: '',
        run: null,
      },
    ]
    become((saved) => ({ live: { ...saved.live, muted } }))
    expect(ids(heard.at(-1))).toEqual(['c2', 'c3'])
  })
})
