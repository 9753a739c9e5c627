import { once } from 'node:events'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lanAddresses } from '../../main/screens/addresses.ts'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

/**
 * The PC's own address where it has one; else another address of the loopback, which listens just the same.
 * Nothing here leaves the machine.
 */
const address = '127.0.0.2'

let studio: TestStudio
beforeAll(async () => {
  studio = await testStudio({ lanAddresses: () => [{ address, name: 'test' }] })
})
afterAll(() => studio.close())

const anybody = { token: null }
const ask = (pin: string, name = '平板') => studio.call('POST', '/api/v1/pair', { pin, name }, anybody)
const take = (request: string) => studio.call('GET', `/api/v1/pair/${request}`, undefined, anybody)
const offer = async (role = 'host') =>
  String((await studio.command('pairing.offer', { role })).body['result']?.['pin'])
const wrongFor = (pin: string) => (pin === '000000' ? '000001' : '000000')

describe('the LAN', () => {
  it('is off at first, and shows no PIN', async () => {
    expect(studio.state().saved.settings.lanAddress).toBeNull()
    const { status, body } = await studio.command('pairing.offer', { role: 'host' })
    expect([status, body.error?.code]).toEqual([409, 'lan.off'])
    await expect(fetch(studio.url.replace('127.0.0.1', address))).rejects.toThrow()
  })

  it('opens only on an address of this PC, and the operator hears at once', async () => {
    for (const foreign of ['10.99.99.99', '8.8.8.8', '0.0.0.0', '::', 'localhost', '']) {
      const { status, body } = await studio.command('lan.set', { address: foreign })
      expect([foreign, status, body.error?.code]).toEqual([foreign, 400, 'lan.address'])
      expect(studio.state().saved.settings.lanAddress).toBeNull()
    }
  })

  it('a port held by another program leaves it as it was', async () => {
    const { createServer } = await import('node:http')
    const holder = createServer()
    const { port } = new URL(studio.url)
    holder.listen(Number(port), address)
    await once(holder, 'listening')
    const { status, body } = await studio.command('lan.set', { address })
    expect([status, body.error?.code]).toEqual([409, 'lan.port'])
    expect(studio.state().saved.settings.lanAddress).toBeNull()
    holder.close()
    await once(holder, 'close')
  })

  it('lists the addresses to choose from, for the operator alone', async () => {
    expect((await studio.call('GET', '/api/v1/lan/addresses')).body).toEqual({
      items: [{ address, name: 'test' }],
    })
    for (const one of lanAddresses()) expect(one.address).toMatch(/^(10|172|192|169)\./)
  })

  it('opens, and shuts with all that came through it', async () => {
    expect((await studio.command('lan.set', { address })).status).toBe(200)
    const through = studio.url.replace('127.0.0.1', address)
    expect((await fetch(`${through}/healthz`)).status).toBe(200)
    const ws = new WebSocket(`${through.replace('http', 'ws')}/api/v1/socket`)
    await once(ws, 'open')
    ws.send(JSON.stringify({ t: 'hello', token: studio.tokens.operator }))
    await once(ws, 'message')
    const closed = once(ws, 'close')
    expect((await studio.command('lan.set', { address: null })).status).toBe(200)
    await closed
    await expect(fetch(`${through}/healthz`)).rejects.toThrow()
    expect((await studio.command('lan.set', { address })).status).toBe(200)
  })
})

describe('pairing', () => {
  it('a PIN, then the operator’s word, then one token, once', async () => {
    const pin = await offer()
    expect(pin).toMatch(/^\d{6}$/)
    const { status, body } = await ask(pin)
    expect(status).toBe(200)
    const request = String(body['request'])
    expect((await take(request)).body).toEqual({ waiting: true })
    expect(studio.state().seen.pairing.asking).toMatchObject([{ id: request, name: '平板', role: 'host' }])
    await studio.command('pairing.confirm', { request, accept: true })
    const given = await take(request)
    expect(given.body).toMatchObject({ role: 'host', name: '平板' })
    expect(given.headers.get('cache-control')).toBe('no-store')
    expect((await take(request)).status).toBe(409)
    const token = String(given.body['token'])
    expect(JSON.stringify(studio.state())).not.toContain(token)
    expect((await studio.call('GET', '/api/v1/state', undefined, { token })).status).toBe(200)
    expect((await studio.call('POST', '/api/v1/commands', { type: 'cue.go' }, { token })).status).toBe(403)
    await until('it was seen', () => studio.state().saved.devices[request]?.seenAtEpochMs !== undefined)
  })

  it('works once: the same PIN is nothing afterwards', async () => {
    const pin = await offer()
    expect((await ask(pin)).status).toBe(200)
    expect((await ask(pin)).body.error?.code).toBe('pairing.closed')
  })

  it('five wrong tries lock it, also for the right one', async () => {
    const pin = await offer()
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await ask(wrongFor(pin))
      expect([status, body.error?.code]).toEqual([403, 'pairing.pin'])
      expect(body.error?.message).toContain(`${left}`)
    }
    expect((await ask(wrongFor(pin))).body.error?.code).toBe('pairing.locked')
    const right = await ask(pin)
    expect([right.status, right.body.error?.code]).toEqual([429, 'pairing.locked'])
  })

  it('a device that is turned away gets nothing', async () => {
    const request = String((await ask(await offer())).body['request'])
    await studio.command('pairing.confirm', { request, accept: false })
    expect((await take(request)).body.error?.code).toBe('pairing.closed')
    expect((await take('constructor')).body.error?.code).toBe('pairing.closed')
  })

  it('a device whose right is taken is cut off at once, in mid-sentence', async () => {
    const request = String((await ask(await offer('moderator'))).body['request'])
    await studio.command('pairing.confirm', { request, accept: true })
    const token = String((await take(request)).body['token'])
    const ws = new WebSocket(`${studio.url.replace('http', 'ws')}/api/v1/socket`)
    await once(ws, 'open')
    ws.send(JSON.stringify({ t: 'hello', token, views: ['live'] }))
    await once(ws, 'message')
    const closed = once(ws, 'close')
    await studio.command('device.revoke', { device: request })
    // Sent before it has heard that it is over.
    ws.send(JSON.stringify({ t: 'cmd', id: 1, command: { type: 'host.message', text: '晚了' } }))
    expect((await closed)[0]).toBe(4001)
    expect(studio.state().saved.live.message).toBeNull()
    expect((await studio.call('GET', '/api/v1/state', undefined, { token })).status).toBe(401)
  })

  it('malformed askings are told what is wrong', async () => {
    for (const body of [
      '{',
      {},
      { pin: 123456, name: 'x' },
      { pin: '1', name: '' },
      { pin: '1', name: 'x'.repeat(100) },
    ]) {
      expect((await studio.call('POST', '/api/v1/pair', body, anybody)).status).toBe(400)
    }
  })
})

describe('a peer from elsewhere', () => {
  it('is not talked to, even when it reaches the door', async () => {
    const { isPrivatePeer } = await import('../../main/screens/guard.ts')
    for (const far of [
      '8.8.8.8',
      '172.32.0.1',
      '192.169.1.1',
      '2001:db8::1',
      '::ffff:8.8.8.8',
      undefined,
      '',
    ]) {
      expect(isPrivatePeer(far)).toBe(false)
    }
    const near = connect(Number(new URL(studio.url).port), '127.0.0.1')
    await once(near, 'connect')
    near.destroy()
  })
})
