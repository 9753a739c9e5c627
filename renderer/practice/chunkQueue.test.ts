import { describe, expect, it } from 'vitest'
import { createChunkQueue, type SentChunk } from './chunkQueue.ts'

function rig(answers: (number: number) => SentChunk, most = 5) {
  const sent: number[] = []
  const over: (string | null)[] = []
  const timers: (() => void)[] = []
  const queue = createChunkQueue<string>({
    most,
    send: (number) => {
      sent.push(number)
      return Promise.resolve(answers(number))
    },
    over: (why) => over.push(why),
    after: (_ms, then) => {
      timers.push(then)
      return () => timers.splice(timers.indexOf(then), 1)
    },
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { queue, sent, over, timers, settle }
}

describe('parts of a film', () => {
  it('go out in order, one after another', async () => {
    const { queue, sent } = rig(() => ({ is: 'ok' }))
    queue.add('a')
    queue.add('b')
    queue.add('c')
    await queue.drained()
    expect(sent).toEqual([0, 1, 2])
  })

  it('wait while the studio is away, and go on from the same one', async () => {
    let away = true
    const { queue, sent, timers, settle } = rig(() => ({ is: away ? 'again' : 'ok' }))
    queue.add('a')
    queue.add('b')
    await settle()
    expect(queue.waiting()).toBe(2)
    away = false
    timers.shift()?.()
    await queue.drained()
    expect(sent).toEqual([0, 0, 1])
  })

  it('end the film when too many wait, and hold none of it any longer', async () => {
    const { queue, over, settle } = rig(() => ({ is: 'again' }), 3)
    for (const part of ['a', 'b', 'c', 'd', 'e']) queue.add(part)
    await settle()
    expect(over).toEqual([null])
    expect(queue.waiting()).toBe(0)
  })

  it('are passed over where the studio has them already', async () => {
    const { queue, sent } = rig((number) => (number === 0 ? { is: 'from', next: 2 } : { is: 'ok' }))
    queue.add('a')
    queue.add('b')
    queue.add('c')
    await queue.drained()
    expect(sent).toEqual([0, 2])
  })

  it('stop with the studio’s words when the disk is full', async () => {
    const { queue, over } = rig(() => ({ is: 'over', why: 'full' }))
    queue.add('a')
    await queue.drained()
    expect(over).toEqual(['full'])
  })
})
