import { describe, expect, it } from 'vitest'
import { keptComment } from '../../../test/support/keptComment.ts'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import { featuredDue } from '../featured.ts'
import { holders } from '../holders.ts'
import type { KeptComment } from '../keptComment.ts'

const feature = (desk: ReturnType<typeof pureDesk>, changes: Partial<KeptComment> = {}) => {
  const comment = keptComment(changes)
  return desk.send({ type: 'comment.feature', comment: comment.id }, { comment })
}
const live = (desk: ReturnType<typeof pureDesk>) => desk.state.saved.live

describe('featured comments', () => {
  it('air one after another, each for its time', () => {
    const desk = pureDesk()
    feature(desk)
    feature(desk, { id: 'c2' })
    expect(featuredDue(live(desk))).toBe(null)
    desk.send({ type: 'featured.start', seconds: 10 })
    expect(featuredDue(live(desk))).toBe(desk.now)
    desk.send({ type: 'featured.next' }, { comment: keptComment() })
    expect(live(desk).air.comment).toMatchObject({ commentId: 'c1', untilEpochMs: desk.now + 10_000 })
    expect(featuredDue(live(desk))).toBe(desk.now + 10_000)
    expect(live(desk).featured.map((one) => one.comment)).toEqual(['c2'])
  })

  it('wait while the operator has a card of their own on the picture, or the panic picture is on', () => {
    const desk = pureDesk()
    feature(desk)
    desk.send({ type: 'featured.start', seconds: 10 })
    const card = desk.state.saved.plan.show.cards.find(
      (one) => one.kind === 'statute' || one.kind === 'case',
    )!
    expect(desk.send({ type: 'card.air', card: card.id, slot: 'main' })).toBe(null)
    expect(featuredDue(live(desk))).toBe(null)
    desk.send({ type: 'card.clear' })
    expect(featuredDue(live(desk))).not.toBe(null)
    desk.send({ type: 'panic.engage' })
    expect(featuredDue(live(desk))).toBe(null)
  })

  it('leave the queue when they are hidden, and one that was hidden meanwhile is passed over', () => {
    const desk = pureDesk()
    feature(desk)
    feature(desk, { id: 'c2' })
    desk.send({ type: 'comment.hide', comment: 'c1', reason: 'advert' }, { comment: keptComment() })
    expect(live(desk).featured.map((one) => one.comment)).toEqual(['c2'])
    desk.send({ type: 'featured.next' }, { comment: keptComment({ id: 'c2', state: 'hidden' }) })
    expect(live(desk).featured).toEqual([])
    expect(live(desk).air.comment).toBe(null)
  })

  it('are never made-up ones in a live show', () => {
    const desk = pureDesk()
    desk.send({ type: 'run.start', mode: 'live' })
    expect(feature(desk, { origin: 'simulated' })?.code).toBe('simulated.live')
  })
})

describe('moderators', () => {
  it('see what another has in hand, and cannot take it from them', () => {
    const desk = pureDesk()
    const screen = { page: 'moderate', role: 'moderator', device: 'other', name: '小王', inObs: false }
    desk.send({ type: 'seen.screen', connection: 'k', screen })
    desk.state = {
      ...desk.state,
      seen: { ...desk.state.seen, holding: { other: { comment: 'c1', name: '小王' } } },
    }
    expect(holders(desk.state)).toEqual({ c1: { device: 'other', name: '小王' } })
    expect(desk.send({ type: 'comment.take', comment: 'c1' })).toMatchObject({
      code: 'comment.taken',
      params: { name: '小王' },
    })
    desk.send({ type: 'seen.screen', connection: 'k', screen: null })
    expect(holders(desk.state)).toEqual({})
    expect(desk.send({ type: 'comment.take', comment: 'c1' })).toBe(null)
  })

  it('mute a person for a reason, which is logged, and criticism is none', () => {
    const desk = pureDesk()
    const mute = (reason: string) =>
      desk.send({ type: 'person.mute', comment: 'c1', reason }, { comment: keptComment() })
    expect(mute('都是负面的')?.code).toBe('comment.reason')
    expect(live(desk).muted).toEqual([])
    expect(mute('repeat')).toBe(null)
    expect(live(desk).muted).toMatchObject([{ person: 'bilibili\u0000id\u0000u', name: '小***' }])
    expect(JSON.stringify(desk.effects)).toContain('person.mute')
    desk.send({ type: 'person.unmute', person: 'bilibili\u0000id\u0000u' })
    expect(live(desk).muted).toEqual([])
  })

  it('cannot mute somebody whom the source does not name', () => {
    const desk = pureDesk()
    const nameless = { comment: keptComment({ author: null }) }
    expect(desk.send({ type: 'person.mute', comment: 'c1', reason: 'repeat' }, nameless)?.code).toBe(
      'person.nameless',
    )
  })

  it('make a question of a comment: queued, masked, from a comment', () => {
    const desk = pureDesk()
    const before = live(desk).queue.length
    desk.send({ type: 'comment.question', comment: 'c1' }, { comment: keptComment({ state: 'held' }) })
    expect(live(desk).queue.length).toBe(before + 1)
    expect(live(desk).queue.at(-1)).toMatchObject({ source: 'comment', asker: '小***' })
    expect(live(desk).queue.at(-1)?.text).not.toContain('13812345678')
  })

  it('let pass what waits, and nothing that is hidden', () => {
    const desk = pureDesk()
    const approve = (state: KeptComment['state']) =>
      desk.send({ type: 'comment.approve', comment: 'c1' }, { comment: keptComment({ state }) })
    expect(approve('held')).toBe(null)
    expect(approve('hidden')?.code).toBe('comment.state')
  })
})
