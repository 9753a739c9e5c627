import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { guard, isPrivatePeer } from './guard.ts'

const port = fc.integer({ min: 1, max: 65_535 })
const octet = fc.integer({ min: 0, max: 255 })

describe('the guard', () => {
  test.prop([fc.domain(), port])('no name that anybody could own is this PC', (domain, at) => {
    for (const host of [
      domain,
      `${domain}:${at}`,
      `${domain}.`,
      domain.toUpperCase(),
      `localhost.${domain}`,
    ]) {
      expect(guard({ host })?.code).toBe('host.foreign')
    }
  })

  test.prop([fc.ipV4(), port])('an address as it stands is let in: no page can own one', (address, at) => {
    expect(guard({ host: address })).toBeNull()
    expect(guard({ host: `${address}:${at}` })).toBeNull()
    expect(guard({ host: `${address}:${at}`, origin: `http://${address}:${at}` })).toBeNull()
  })

  test.prop([fc.ipV6(), port])('also one of the new kind, in brackets', (address, at) => {
    expect(guard({ host: `[${address}]:${at}` })).toBeNull()
  })

  test.prop([fc.webUrl(), port])('no other page may speak for itself', (url, at) => {
    const { origin } = new URL(url)
    expect(guard({ host: `127.0.0.1:${at}`, origin })?.code).toBe('origin.foreign')
  })

  test.prop([port, port])('nor a page of another port of this PC', (ours, theirs) => {
    fc.pre(ours !== theirs && theirs !== 80)
    expect(guard({ host: `127.0.0.1:${ours}`, origin: `http://127.0.0.1:${theirs}` })?.code).toBe(
      'origin.foreign',
    )
    expect(guard({ host: `127.0.0.1:${ours}`, origin: `http://localhost:${ours}` })?.code).toBe(
      'origin.foreign',
    )
  })

  test.prop([fc.string()])('whatever the headers hold, it answers', (text) => {
    const refusal = guard({ host: text, origin: text })
    expect(['host.foreign', 'origin.foreign', undefined]).toContain(refusal?.code)
    expect(guard({ host: '127.0.0.1:7420', origin: text })?.code).toBe('origin.foreign')
  })

  test('scripts that send no Origin are let on to their token', () => {
    expect(guard({ host: 'localhost:7420' })).toBeNull()
    expect(guard({ host: undefined })?.code).toBe('host.foreign')
    expect(guard({ host: '127.0.0.1:7420', origin: 'null' })?.code).toBe('origin.foreign')
    expect(guard({ host: '127.0.0.1:7420', origin: 'file://' })?.code).toBe('origin.foreign')
  })
})

describe('peers', () => {
  test.prop([octet, octet, octet])('of private ranges are let near, also when written as IPv6', (b, c, d) => {
    for (const address of [
      `10.${b}.${c}.${d}`,
      `192.168.${c}.${d}`,
      `172.${16 + (b % 16)}.${c}.${d}`,
      `127.${b}.${c}.${d}`,
    ]) {
      expect(isPrivatePeer(address)).toBe(true)
      expect(isPrivatePeer(`::ffff:${address}`)).toBe(true)
    }
  })

  test.prop([fc.ipV4()])('of all others are not', (address) => {
    const [a = 0, b = 0] = address.split('.').map(Number)
    const near =
      a === 10 ||
      a === 127 ||
      (a === 192 && b === 168) ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 169 && b === 254)
    expect(isPrivatePeer(address)).toBe(near)
  })

  test('IPv6: this PC, its link and its site', () => {
    for (const address of ['::1', 'fe80::1', 'fd12:3456::1', 'fc00::1'])
      expect(isPrivatePeer(address)).toBe(true)
    for (const address of ['2001:db8::1', 'ff02::1', '::']) expect(isPrivatePeer(address)).toBe(false)
  })
})
