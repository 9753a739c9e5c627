import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createPulse, type Pulsing } from './pulse.ts'

/** A peer that answers as long as it is there. */
function peer() {
  const events = new EventEmitter()
  const state = { there: true, asked: 0, ended: false }
  const ws = Object.assign(events, {
    OPEN: 1 as const,
    get readyState() {
      return state.ended ? (3 as const) : (1 as const)
    },
    ping() {
      state.asked += 1
      if (state.there) events.emit('pong')
    },
    terminate() {
      state.ended = true
      events.emit('close')
    },
  })
  return { ws: ws as unknown as Pulsing, state }
}

it('lets go of a peer that has left without a word, and of nobody else', async () => {
  const clock = manualClock()
  const pulse = createPulse(clock, 1000)
  const [stays, leaves] = [peer(), peer()]
  pulse.watch(stays.ws)
  pulse.watch(leaves.ws)
  await clock.pass(1500)
  leaves.state.there = false
  await clock.pass(2000)
  expect(leaves.state).toMatchObject({ ended: true, asked: 2 })
  await clock.pass(5000)
  expect(stays.state.ended).toBe(false)
  expect(leaves.state.asked).toBe(2)
  pulse.close()
  await clock.pass(5000)
  expect(stays.state.asked).toBe(8)
})
