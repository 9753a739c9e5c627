import { createServer, connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/**
 * What a bad line does.
 * - heal: passes everything on, and what hung until now
 * - delay: passes everything on, each piece so many milliseconds later, in order
 * - hang: accepts, passes nothing on, ends nothing: a frozen program or a pulled cable
 * - cut: ends what is open without a word, and lets new ones through
 * - refuse: ends what is open and lets nobody in
 */
export type Fault = { kind: 'heal' } | { kind: 'delay'; ms: number } | { kind: 'hang' | 'cut' | 'refuse' }

export interface FaultyLink {
  /** Where clients dial. The port stays the same through refusal and healing. */
  port: number
  set(fault: Fault): Promise<void>
  /** Connections passed on so far. */
  accepted(): number
  close(): Promise<void>
}

/** A relay in front of a server on this computer that misbehaves when told to. */
export async function createFaultyLink(targetPort: number): Promise<FaultyLink> {
  let fault: Fault = { kind: 'heal' }
  let count = 0
  const pairs = new Set<{ ends: readonly Socket[]; release(): void }>()

  const server = createServer((client) => {
    count += 1
    const target = connect(targetPort, '127.0.0.1')
    let held: (() => void)[] = []
    const ends = [client, target]
    const pair = {
      ends,
      release() {
        const waiting = held
        held = []
        for (const pass of waiting) pass()
      },
    }
    pairs.add(pair)
    const carry = (from: Socket, to: Socket): void => {
      const pass = (act: () => void): void => {
        if (fault.kind === 'hang') held.push(act)
        else if (fault.kind === 'delay') setTimeout(act, fault.ms)
        else act()
      }
      from.on('data', (data) => pass(() => to.writable && to.write(data)))
      from.on('end', () => pass(() => to.end()))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        if (ends.every((end) => end.destroyed)) pairs.delete(pair)
      })
    }
    carry(client, target)
    carry(target, client)
  })

  const cut = (): void => {
    for (const { ends } of pairs) for (const end of ends) end.resetAndDestroy()
    pairs.clear()
  }
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  const shut = (): Promise<void> =>
    new Promise((resolve) => {
      if (server.listening) server.close(() => resolve())
      else resolve()
    })

  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    accepted: () => count,
    async set(next) {
      fault = next
      if (next.kind === 'cut' || next.kind === 'refuse') cut()
      if (next.kind === 'refuse') return shut()
      if (!server.listening) await listen(port)
      if (next.kind !== 'hang') for (const { release } of pairs) release()
    },
    async close() {
      cut()
      await shut()
    },
  }
}
