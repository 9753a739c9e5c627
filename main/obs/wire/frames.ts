import { z } from 'zod'
import { op, type Execution, type Fields } from './protocol.ts'

const fields = z.record(z.string(), z.unknown())

const status = z.object({ result: z.boolean(), code: z.number(), comment: z.string().optional() })

const answer = z.object({
  requestType: z.string(),
  requestStatus: status,
  responseData: fields.nullish(),
})
export type Answer = z.output<typeof answer>

/** What OBS sends, parsed once at the edge. A frame of another kind is not an error: a later OBS may add some. */
const incoming = z.discriminatedUnion('op', [
  z.object({
    op: z.literal(op.hello),
    d: z.object({
      obsWebSocketVersion: z.string(),
      rpcVersion: z.number(),
      authentication: z.object({ challenge: z.string(), salt: z.string() }).optional(),
    }),
  }),
  z.object({ op: z.literal(op.identified), d: z.object({ negotiatedRpcVersion: z.number() }) }),
  z.object({
    op: z.literal(op.event),
    d: z.object({ eventType: z.string(), eventData: fields.nullish() }),
  }),
  z.object({ op: z.literal(op.requestResponse), d: answer.extend({ requestId: z.string() }) }),
  z.object({
    op: z.literal(op.requestBatchResponse),
    d: z.object({ requestId: z.string(), results: z.array(answer) }),
  }),
])
export type Incoming = z.output<typeof incoming>

/** The frame, or null for text that is not one we know. */
export function parseFrame(text: string): Incoming | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = incoming.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** One request as it travels. */
export interface WireRequest {
  requestType: string
  requestData?: Fields
}

export type Outgoing =
  | { op: typeof op.identify; d: { rpcVersion: number; eventSubscriptions: number; authentication?: string } }
  | { op: typeof op.reidentify; d: { eventSubscriptions: number } }
  | { op: typeof op.request; d: WireRequest & { requestId: string } }
  | {
      op: typeof op.requestBatch
      d: {
        requestId: string
        haltOnFailure: boolean
        executionType: Execution
        requests: readonly WireRequest[]
      }
    }

export const frame = (message: Outgoing): string => JSON.stringify(message)
