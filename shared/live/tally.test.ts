import { describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { cardExamples } from '../cards/examples.ts'
import type { ObsMirror } from './obs.ts'
import { tally } from './tally.ts'

/** A card is on air and a page of this kind says that it has painted it. */
function paintedBy(page: 'overlay' | 'rehearsal', obs: Partial<ObsMirror>): PureDesk {
  const desk = pureDesk(obs)
  desk.send({ type: 'card.put', card: cardExamples.points })
  desk.send({ type: 'card.air', card: 'example-points' })
  const screen = { page, role: 'operator', device: 'console', name: 'console', inObs: false }
  desk.send({ type: 'seen.screen', connection: 'c', screen })
  const drawn = { main: desk.state.saved.live.air.main?.airId ?? '' }
  desk.send({ type: 'seen.drawn', connection: 'c', drawn })
  return desk
}

describe('what an overlay page says it has painted', () => {
  const shown = { source: 'Daobo', supported: true, inProgram: true }

  it('counts whoever opened the page, as long as it shows what viewers see', () => {
    expect(tally(paintedBy('overlay', { overlay: shown }).state, 'main')).toBe('onAir')
  })

  it('does not count on the house’s own page of what is rehearsed', () => {
    expect(tally(paintedBy('rehearsal', { overlay: shown }).state, 'main')).toBe('noPage')
  })

  it('counts there with the practice switcher, whose program that page is', () => {
    expect(tally(paintedBy('rehearsal', { status: 'practice', overlay: shown }).state, 'main')).toBe('onAir')
  })
})
