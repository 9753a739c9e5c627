import { describe, expect, it } from 'vitest'
import { lanAddresses } from './addresses.ts'

const card = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) =>
  ({
    address,
    family,
    internal,
    netmask: '',
    mac: '',
    cidr: null,
    ...(family === 'IPv6' ? { scopeid: 0 } : {}),
  }) as never

describe('addresses for the LAN', () => {
  it('are the private ones of cards that are up, by the card’s name', () => {
    expect(
      lanAddresses({
        lo: [card('127.0.0.1', 'IPv4', true)],
        以太网: [card('192.168.1.10'), card('fe80::1', 'IPv6')],
        wan: [card('203.0.113.5')],
        WLAN: [card('10.0.0.7')],
      }),
    ).toEqual([
      { address: '192.168.1.10', name: '以太网' },
      { address: '10.0.0.7', name: 'WLAN' },
    ])
  })
})
