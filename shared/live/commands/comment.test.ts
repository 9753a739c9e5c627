import { describe, expect, it } from 'vitest'
import { keptComment } from '../../../test/support/keptComment.ts'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import type { KeptComment } from '../keptComment.ts'

describe('comments on air', () => {
  it('show what may be shown, and name nobody', () => {
    const desk = pureDesk()
    expect(desk.send({ type: 'comment.air', comment: 'c1' }, { comment: keptComment() })).toBeNull()
    expect(desk.state.saved.live.air.comment?.card.facts).toEqual({
      text: '电话138****5678',
      author: '小***',
      source: 'bilibili',
    })
    expect(JSON.stringify(desk.state.saved.live.air)).not.toMatch(/13812345678|钓鱼/)
  })

  it('are not aired while hidden, blocked, in panic, or when made up for a rehearsal', () => {
    const desk = pureDesk()
    const air = (changes: Partial<KeptComment>) =>
      desk.send({ type: 'comment.air', comment: 'c1' }, { comment: keptComment(changes) })?.code
    expect(air({ state: 'hidden' })).toBe('comment.state')
    expect(air({ state: 'blocked' })).toBe('comment.state')
    expect(air({ state: 'held' })).toBeUndefined()
    desk.send({ type: 'run.start', mode: 'live' })
    expect(air({ origin: 'simulated' })).toBe('simulated.live')
    desk.send({ type: 'panic.engage' })
    expect(air({})).toBe('panic.engaged')
  })

  it('go back to where they were when restored', () => {
    for (const before of ['new', 'approved', 'aired'] as const) {
      const desk = pureDesk()
      desk.send(
        { type: 'comment.hide', comment: 'c1', reason: 'insult' },
        { comment: keptComment({ state: before }) },
      )
      const hidden = desk.effects.flatMap((effect) =>
        effect.to === 'library' && effect.write.kind === 'comment.change' ? [effect.write.changes] : [],
      )
      expect(hidden).toMatchObject([{ state: 'hidden', decision: { code: 'insult', before } }])
      desk.send(
        { type: 'comment.restore', comment: 'c1' },
        { comment: keptComment({ state: 'hidden', decision: hidden[0]!.decision! }) },
      )
      expect(desk.effects).toContainEqual({
        to: 'library',
        write: { kind: 'comment.change', id: 'c1', changes: { state: before, decision: null } },
      })
    }
  })

  it('are hidden for a rule, written down with who did it, and never for being critical', () => {
    const desk = pureDesk()
    const hide = (reason: string) =>
      desk.send({ type: 'comment.hide', comment: 'c1', reason }, { comment: keptComment() })
    expect(hide('差评')?.code).toBe('comment.reason')
    expect(hide('泄露他人住址')).toBeNull()
    const [log] = desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'log' ? [effect.write.entry] : [],
    )
    expect(log).toMatchObject({
      what: 'comment.hide',
      by: '测试',
      facts: { comment: 'c1', reason: '泄露他人住址' },
    })
  })
})
