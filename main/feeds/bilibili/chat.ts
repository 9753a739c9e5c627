import { exactJson } from '../../../shared/feeds/exactJson.ts'
import { asFields } from '../../../shared/feeds/fields.ts'
import { createLine, type Line, type Send } from '../line.ts'
import type { SourceParts } from '../source.ts'
import { decodePackets, encodePacket, operation } from './frames.ts'

/** The WebSocket of one session: lets itself in, keeps the beat, hands business messages on. */
const beatMs = 20_000
/** A beat is answered at once; after this the line is dead, whatever TCP thinks. */
const answerMs = 15_000

export function openChat(
  parts: Pick<SourceParts, 'clock' | 'random' | 'status' | 'dropped'> & {
    links: readonly string[]
    authBody: string
    heard(message: unknown): void
    /** The platform doesn't know our key any more: another session is needed. */
    turnedAway(): void
  },
): { close(): void } {
  const { clock, links } = parts
  let tries = 0
  let callOff: (() => void) | null = null

  const line: Line = createLine({
    ...parts,
    address: () => links[tries++ % links.length] ?? '',
    notLetIn: 'feeds.problem.lost',
    greet: (send) => send(encodePacket(operation.auth, parts.authBody)),
    hear(data, send) {
      const { packets, ok } = decodePackets(data)
      if (!ok) parts.dropped('unreadable')
      for (const { operation: op, body } of packets) {
        if (op === operation.business) hearBusiness(body)
        else if (op === operation.beatAnswer) waitToBeat(send)
        else if (op === operation.authAnswer) hearAuth(body, send)
      }
    },
    lost() {
      callOff?.()
      callOff = null
    },
  })

  function hearBusiness(body: Buffer): void {
    const message = exactJson(body.toString('utf8'))
    if (message === undefined) parts.dropped('unreadable')
    else parts.heard(message)
  }

  function hearAuth(body: Buffer, send: Send): void {
    const code = asFields(exactJson(body.toString('utf8')))?.['code']
    if (code !== 0) return parts.turnedAway()
    line.ready()
    beat(send)
  }

  function beat(send: Send): void {
    send(encodePacket(operation.beat, ''))
    callOff?.()
    callOff = clock.after(answerMs, () => line.again('feeds.problem.lost'))
  }

  function waitToBeat(send: Send): void {
    callOff?.()
    callOff = clock.after(beatMs, () => beat(send))
  }

  return {
    close() {
      callOff?.()
      line.close()
    },
  }
}
