import { expect, test } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createPoll } from './poll.ts'

function polled(tookMs: number) {
  const clock = manualClock()
  const began: number[] = []
  const start = clock.now()
  let every: number | null = 500
  const poll = createPoll(
    clock,
    () => every,
    async () => {
      began.push(clock.now() - start)
      await new Promise<void>((resolve) => clock.after(tookMs, resolve))
    },
  )
  return { clock, poll, began, set: (ms: number | null) => (every = ms) }
}

test('begins each at its time, and never a second while one runs', async () => {
  const quick = polled(10)
  quick.poll.wake()
  quick.poll.wake()
  await quick.clock.pass(1600)
  expect(quick.began).toEqual([0, 500, 1000, 1500])
  const slow = polled(1200)
  slow.poll.wake()
  await slow.clock.pass(3000)
  expect(slow.began).toEqual([0, 1200, 2400])
})

test('hurries to now, or to right after the one that runs', async () => {
  const { clock, poll, began } = polled(50)
  poll.wake()
  await clock.pass(200)
  poll.hurry()
  await clock.pass(10)
  poll.hurry()
  await clock.pass(100)
  expect(began).toEqual([0, 200, 250])
})

test('rests while it is not wanted, and ends when closed', async () => {
  const { clock, poll, began, set } = polled(10)
  set(null)
  poll.wake()
  poll.hurry()
  await clock.pass(2000)
  expect(began).toEqual([])
  set(500)
  poll.wake()
  await clock.pass(600)
  set(null)
  await clock.pass(2000)
  expect(began).toHaveLength(2)
  set(500)
  poll.wake()
  poll.close()
  await clock.pass(2000)
  expect(began).toHaveLength(3)
})
