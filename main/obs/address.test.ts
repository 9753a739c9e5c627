import { expect, test } from 'vitest'
import { isLocal, obsAddress } from './address.ts'

test.each([
  ['ws://127.0.0.1:4455', 'ws://127.0.0.1:4455'],
  [' 192.168.1.20 ', 'ws://192.168.1.20:4455'],
  ['192.168.1.20:4460', 'ws://192.168.1.20:4460'],
  ['obs-pc', 'ws://obs-pc:4455'],
  ['ws://obs-pc:80/', 'ws://obs-pc:80'],
  ['[::1]', 'ws://[::1]:4455'],
])('%s is the address %s', (typed, address) => {
  expect(obsAddress(typed)).toBe(address)
})

test.each(['', '   ', 'http://127.0.0.1:4455', 'wss://127.0.0.1', 'ws://', 'ws://127.0.0.1:99999', 'a b'])(
  '“%s” is no address',
  (typed) => {
    expect(obsAddress(typed)).toBeNull()
  },
)

test('only this computer is local', () => {
  const local = ['ws://127.0.0.1:4455', 'ws://127.0.1.1:1', 'ws://localhost:4455', 'ws://[::1]:4455']
  expect(local.every(isLocal)).toBe(true)
  const far = ['ws://192.168.1.20:4455', 'ws://127.example.org:4455', 'nonsense', '']
  expect(far.some(isLocal)).toBe(false)
})
