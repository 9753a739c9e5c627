import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSettings, readSettings } from './screenSettings.ts'
import { screenSettingsSchema } from './screenSettingsSchema.ts'

const fields = Object.keys(plainSettings)

describe('settings of a screen', () => {
  it('are plain where nothing was kept, and what the studio takes for plain', () => {
    expect(readSettings(null)).toEqual(plainSettings)
    expect(readSettings('x')).toEqual(plainSettings)
    expect(screenSettingsSchema.parse({})).toEqual(plainSettings)
  })

  it('keep what is right and let go of what is odd or unknown', () => {
    const read = readSettings({ size: 1.4, margin: 12.5, look: 'neon', mine: 'p1', other: 1, __proto__: 2 })
    expect(read).toEqual({ ...plainSettings, size: 1.4, mine: 'p1' })
  })

  it('judge each field as the studio does', () => {
    const value = fc.oneof(
      fc.constantFrom('both', 'plain', 'light', 'kai', 'dyslexic', 'step', 'page', null, true, false),
      fc.double({ min: -10, max: 400 }),
      fc.integer({ min: -10, max: 400 }),
      fc.string({ maxLength: 80 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, (field, given) => {
        const taken = screenSettingsSchema.safeParse({ [field]: given })
        const expected = taken.success ? taken.data : plainSettings
        expect(readSettings({ [field]: given })).toEqual(expected)
      }),
    )
  })
})
