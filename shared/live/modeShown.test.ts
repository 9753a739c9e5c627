import { expect, it } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { modeShown } from './modeShown.ts'
import type { Live, StudioState } from './state.ts'

function shown(mode: Live['mode'], switcher: 'obs' | 'practice', streaming: boolean) {
  const { saved, seen } = pureDesk().state
  const state: StudioState = {
    saved: { ...saved, live: { ...saved.live, mode }, settings: { ...saved.settings, switcher } },
    seen: { ...seen, obs: { ...seen.obs, stream: { ...seen.obs.stream, active: streaming } } },
  }
  return modeShown(state)
}

it('says that the show is live only when OBS sends it out', () => {
  expect(shown('live', 'obs', true)).toBe('live')
  expect(shown('live', 'obs', false)).toBe('running')
  expect(shown('live', 'practice', true)).toBe('practice')
  expect(shown('rehearsal', 'obs', true)).toBe('rehearsal')
  expect(shown('idle', 'obs', true)).toBe('idle')
})
