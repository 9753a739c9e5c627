import { expect, it } from 'vitest'
import { modeShown } from './modeShown.ts'

it('says that the show is live only when OBS sends it out', () => {
  expect(modeShown('live', 'obs', true)).toBe('live')
  expect(modeShown('live', 'obs', false)).toBe('running')
  expect(modeShown('live', 'practice', true)).toBe('practice')
  expect(modeShown('rehearsal', 'obs', true)).toBe('rehearsal')
  expect(modeShown('idle', 'obs', true)).toBe('idle')
})
