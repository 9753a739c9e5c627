import { describe, expect, it } from 'vitest'
import type { FeedField } from '../../../shared/feeds/feed.ts'
import { configOf, firstValues, isMissing, nameFor } from './feedForm.ts'

const fields: readonly FeedField[] = [
  { name: 'channel', type: 'text', required: true },
  { name: 'appId', type: 'number', required: true },
  { name: 'speed', type: 'number', required: false, usual: 1 },
  { name: 'simulated', type: 'flag', required: false, usual: true },
  { name: 'key', type: 'secret', required: true },
]

describe('the form of a source', () => {
  it('begins with what is usual, or with what was set, and never with a secret', () => {
    expect(firstValues(fields)).toEqual({ channel: '', appId: '', speed: '1', simulated: true, key: '' })
    const set = { channel: 'a', appId: 7, speed: 0.5, simulated: false, key: 'leaked' }
    expect(firstValues(fields, set)).toEqual({
      channel: 'a',
      appId: '7',
      speed: '0.5',
      simulated: false,
      key: '',
    })
  })

  it('sends figures as figures, leaves out what is empty, and leaves nonsense to be refused', () => {
    const values = { channel: ' a ', appId: '42', speed: '', simulated: false, key: '' }
    expect(configOf(fields, values)).toEqual({ channel: ' a ', appId: 42, simulated: false })
    expect(configOf(fields, { ...values, appId: 'x', key: 'k' })).toMatchObject({ appId: 'x', key: 'k' })
  })

  it('asks for what must be there; a secret only once', () => {
    const empty = firstValues(fields)
    expect(fields.filter((field) => isMissing(field, empty, false)).map(({ name }) => name)).toEqual([
      'channel',
      'appId',
      'key',
    ])
    expect(fields.filter((field) => isMissing(field, empty, true)).map(({ name }) => name)).toEqual([
      'channel',
      'appId',
    ])
  })

  it('names a second source of a kind apart from the first', () => {
    expect(nameFor('抖音', [])).toBe('抖音')
    expect(nameFor('抖音', [{ name: '抖音' }, { name: '抖音 2' }])).toBe('抖音 3')
  })
})
