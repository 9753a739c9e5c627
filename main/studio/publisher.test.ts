import { describe, expect, it } from 'vitest'
import { patch } from '../../shared/protocol/diff.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import { views } from '../../shared/live/views.ts'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { createPublisher } from './publisher.ts'

function fixture() {
  const desk = pureDesk()
  let revision = 1
  const publisher = createPublisher(() => ({ state: desk.state, revision }))
  const change = (command: { type: string; [field: string]: unknown }): void => {
    expect(desk.send(command)).toBeNull()
    revision += 1
    publisher.changed(desk.state, revision)
  }
  return { desk, publisher, change }
}

/** A screen that follows a view as pages do. */
function follower() {
  const heard: FromStudio[] = []
  let shown: { revision: number; data: unknown } | null = null
  return {
    heard,
    shown: () => shown,
    send(text: string) {
      const message = JSON.parse(text) as FromStudio
      heard.push(message)
      if (message.t === 'snap') shown = { revision: message.revision, data: message.data }
      if (message.t !== 'patch') return
      expect(shown?.revision).toBe(message.from)
      shown = { revision: message.revision, data: patch(shown?.data, message.ops) }
    },
  }
}

describe('the publisher', () => {
  it('gives a snapshot, then patches that lead to just what a new snapshot would be', () => {
    const { desk, publisher, change } = fixture()
    const early = follower()
    publisher.subscribe('live', early.send)
    change({ type: 'cue.go' })
    change({ type: 'host.message', text: '慢一点' })
    const late = follower()
    publisher.subscribe('live', late.send)
    change({ type: 'prompter.speed', charsPerMinute: 250 })
    const now = JSON.parse(JSON.stringify(views.live.select(desk.state))) as unknown
    expect(early.shown()?.data).toEqual(now)
    expect(late.shown()?.data).toEqual(now)
    expect(early.heard.filter((message) => message.t === 'snap')).toHaveLength(1)
  })

  it('says nothing of changes that a view does not show', () => {
    const { publisher, change } = fixture()
    const overlay = follower()
    publisher.subscribe('overlay', overlay.send)
    change({ type: 'host.message', text: '慢一点' })
    change({ type: 'cue.add', cue: { title: '加播' } })
    expect(overlay.heard.map((message) => message.t)).toEqual(['snap'])
  })

  it('sends a small change of a large show as a small message', () => {
    const { desk, publisher, change } = fixture()
    const plan = follower()
    publisher.subscribe('plan', plan.send)
    const [cue] = desk.state.saved.plan.show.cues
    change({ type: 'cue.edit', cue: cue!.id, changes: { note: '改' } })
    expect(JSON.stringify(plan.heard[1]).length).toBeLessThan(400)
  })

  it('is told no more once it has gone', () => {
    const { publisher, change } = fixture()
    const screen = follower()
    publisher.subscribe('live', screen.send)()
    change({ type: 'host.message', text: '慢一点' })
    expect(screen.heard).toHaveLength(1)
  })
})
