import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  authentication,
  closeCode,
  execution,
  op,
  requestStatus,
  rpcVersion,
  type Fields,
} from '../wire/protocol.ts'
import type { Outcome, Practice } from './request.ts'
import { allRequests } from './requests/all.ts'

const requestShape = z.object({
  requestType: z.string(),
  requestData: z.record(z.string(), z.unknown()).nullish(),
})

/** What a client may send, by op. */
const shapes = {
  [op.identify]: z.object({
    rpcVersion: z.number(),
    authentication: z.string().optional(),
    eventSubscriptions: z.number().optional(),
  }),
  [op.reidentify]: z.object({ eventSubscriptions: z.number().optional() }),
  [op.request]: requestShape.extend({ requestId: z.string() }),
  [op.requestBatch]: z.object({
    requestId: z.string(),
    haltOnFailure: z.boolean().default(false),
    executionType: z.number().default(execution.serialRealtime),
    requests: z.array(requestShape.extend({ requestId: z.string().optional() })),
  }),
} as const

const envelope = z.object({ op: z.number(), d: z.unknown() })

/** All groups but the high-volume ones: what a client gets that does not say. */
const ordinaryEvents = 0x7ff

export interface PracticeClient {
  take(text: string): void
  /** True when it is identified and listens to this group. */
  hears(group: number): boolean
}

/** One client's conversation with the practice switcher: Hello, Identify, then requests and batches. */
export function createPracticeClient(options: {
  practice: Practice
  password: string | null
  send(message: { op: number; d: Fields }): void
  close(code: number, reason: string): void
}): PracticeClient {
  const { practice, password, send, close } = options
  const [salt, challenge] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
  let subscriptions: number | null = null

  send({
    op: op.hello,
    d: {
      obsWebSocketVersion: '5.1.0',
      rpcVersion,
      ...(password !== null && { authentication: { challenge, salt } }),
    },
  })

  function identify(d: z.output<(typeof shapes)[typeof op.identify]>): void {
    if (subscriptions !== null) return close(closeCode.alreadyIdentified, 'Identified already.')
    if (password !== null && d.authentication !== authentication(password, salt, challenge)) {
      return close(closeCode.authenticationFailed, 'Authentication failed.')
    }
    if (d.rpcVersion !== rpcVersion) return close(closeCode.unsupportedRpcVersion, 'Only rpcVersion 1.')
    identified(d.eventSubscriptions ?? ordinaryEvents)
  }

  function identified(eventSubscriptions: number): void {
    subscriptions = eventSubscriptions
    send({ op: op.identified, d: { negotiatedRpcVersion: rpcVersion } })
  }

  function batch(d: z.output<(typeof shapes)[typeof op.requestBatch]>): void {
    const results: Fields[] = []
    const known = d.executionType === execution.serialRealtime || d.executionType === execution.serialFrame
    for (const { requestType, requestData, requestId } of d.requests) {
      const outcome: Outcome = known
        ? perform(practice, requestType, requestData ?? undefined)
        : {
            ok: false,
            code: requestStatus.unsupportedRequestBatchExecutionType,
            comment: 'Serial batches only.',
          }
      results.push({ requestType, ...(requestId !== undefined && { requestId }), ...told(outcome) })
      if (!outcome.ok && d.haltOnFailure) break
    }
    send({ op: op.requestBatchResponse, d: { requestId: d.requestId, results } })
  }

  function read(text: string): z.output<typeof envelope> | null {
    try {
      return envelope.parse(JSON.parse(text))
    } catch {
      close(closeCode.messageDecodeError, 'Not a JSON message.')
      return null
    }
  }

  return {
    hears: (group) => subscriptions !== null && (subscriptions & group) !== 0,
    take(text) {
      const message = read(text)
      if (!message) return
      if (!(message.op in shapes)) return close(closeCode.unknownOpCode, `Unknown op ${message.op}.`)
      if (subscriptions === null && message.op !== op.identify) {
        return close(closeCode.notIdentified, 'Identify first.')
      }
      const parsed = shapes[message.op as keyof typeof shapes].safeParse(message.d)
      if (!parsed.success) return close(closeCode.missingDataField, 'A field is missing or wrong.')
      switch (message.op) {
        case op.identify:
          return identify(shapes[op.identify].parse(message.d))
        case op.reidentify:
          return identified(shapes[op.reidentify].parse(message.d).eventSubscriptions ?? ordinaryEvents)
        case op.request: {
          const { requestType, requestData, requestId } = shapes[op.request].parse(message.d)
          const outcome = perform(practice, requestType, requestData ?? undefined)
          return send({ op: op.requestResponse, d: { requestType, requestId, ...told(outcome) } })
        }
        case op.requestBatch:
          return batch(shapes[op.requestBatch].parse(message.d))
      }
    },
  }
}

function perform(practice: Practice, requestType: string, data: Fields | undefined): Outcome {
  const entry = Object.hasOwn(allRequests, requestType) ? allRequests[requestType] : undefined
  return entry
    ? entry.run(practice, data)
    : { ok: false, code: requestStatus.unknownRequestType, comment: 'There is no such request.' }
}

const told = (outcome: Outcome): Fields =>
  outcome.ok
    ? {
        requestStatus: { result: true, code: requestStatus.success },
        ...(outcome.data && { responseData: outcome.data }),
      }
    : { requestStatus: { result: false, code: outcome.code, comment: outcome.comment } }
