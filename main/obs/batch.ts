import type { ObsOutcome, ObsRequest, ObsResult } from '../../shared/live/obs.ts'
import type { Clock } from '../studio/clock.ts'
import { defaultDeadlineMs, type BatchReply, type ObsClient } from './wire/client.ts'
import type { Answer, WireRequest } from './wire/frames.ts'
import { execution, requestStatus } from './wire/protocol.ts'

/** While OBS loads it answers 207; asked again this often until the deadline. */
const notReadyRetryMs = 250

/** A request on its way, with its place in the caller's list: hiding a source that is there twice takes two. */
export interface Placed {
  of: number
  wire: WireRequest
  optional: boolean
}

/**
 * obs-websocket knows items by number only. A request that names `sourceName` in place of `sceneItemId` is sent once for
 * each item of that source; `find` says their numbers.
 */
export function place(
  requests: readonly ObsRequest[],
  find: (scene: string, source: string) => readonly number[],
): Placed[] {
  return requests.flatMap(({ request, data, optional = false }, of) => {
    const one = (requestData: ObsRequest['data']): Placed => ({
      of,
      optional,
      wire: { requestType: request, ...(requestData && { requestData }) },
    })
    if (!request.startsWith('SetSceneItem') || typeof data?.sourceName !== 'string') return [one(data)]
    const { sourceName, ...rest } = data
    const ids = find(String(data.sceneName), sourceName)
    // None found: sent as it is, so that the refusal comes from OBS and reads like any other.
    return ids.length === 0 ? [one(data)] : ids.map((sceneItemId) => one({ ...rest, sceneItemId }))
  })
}

export interface Leg {
  haltOnFailure: boolean
  placed: readonly Placed[]
}

/**
 * OBS halts at any failure or at none; ours halts at those that are not optional. A list whose only optional request is
 * the last can halt; one whose only needed request is the last need not. Others are cut into as few legs as do.
 */
export function legs(placed: readonly Placed[]): Leg[] {
  const out: Leg[] = []
  let rest = placed
  while (rest.length > 0) {
    const firstOptional = rest.findIndex((one) => one.optional)
    const firstNeeded = rest.findIndex((one) => !one.optional)
    const haltOnFailure = firstOptional !== 0
    const stop = haltOnFailure ? firstOptional : firstNeeded
    const length = stop < 0 ? rest.length : stop + 1
    out.push({ haltOnFailure, placed: rest.slice(0, length) })
    rest = rest.slice(length)
  }
  return out
}

/** Sends the requests and tells what became of them. Ends by the deadline. */
export async function runBatch(
  client: ObsClient,
  clock: Clock,
  placed: readonly Placed[],
  deadlineMs: number = defaultDeadlineMs,
): Promise<ObsOutcome> {
  const endMs = clock.now() + deadlineMs
  const results: (ObsResult | undefined)[] = []
  for (const leg of legs(placed)) {
    const reply = await runLeg(client, clock, leg, endMs)
    if (!reply.answered) {
      const code = reply.why === 'timeout' ? 'obs.timeout' : 'obs.away'
      return { ok: false, code, message: reply.why, index: null }
    }
    for (const [at, { of, optional }] of leg.placed.entries()) {
      const answer = reply.answers[at]
      if (!answer) break
      const { result, code, comment } = answer.requestStatus
      if (!result && !optional) {
        return {
          ok: false,
          code: code === requestStatus.notReady ? 'obs.busy' : 'obs.rejected',
          message: comment ?? `${answer.requestType}: ${code}`,
          index: of,
          status: code,
        }
      }
      results[of] = joined(results[of], answer)
    }
  }
  const missing: ObsResult = { ok: false, data: null, comment: null }
  return { ok: true, results: Array.from(results, (result) => result ?? missing) }
}

async function runLeg(client: ObsClient, clock: Clock, leg: Leg, endMs: number): Promise<BatchReply> {
  for (;;) {
    const leftMs = endMs - clock.now()
    const reply = await send(client, leg, leftMs)
    const notReady = reply.answered && reply.answers[0]?.requestStatus.code === requestStatus.notReady
    if (!notReady || endMs - clock.now() <= notReadyRetryMs) return reply
    await new Promise<void>((resolve) => clock.after(notReadyRetryMs, resolve))
  }
}

/** One request needs no frame to land in with others: alone it is answered at once rather than with the next frame. */
async function send(client: ObsClient, leg: Leg, deadlineMs: number): Promise<BatchReply> {
  const [first, ...others] = leg.placed
  if (first && others.length === 0) {
    const reply = await client.call(first.wire.requestType, first.wire.requestData, deadlineMs)
    return reply.answered ? { answered: true, answers: [reply.answer] } : reply
  }
  return client.batch(
    leg.placed.map((one) => one.wire),
    { execution: execution.serialFrame, haltOnFailure: leg.haltOnFailure, deadlineMs },
  )
}

/** A request that was sent for several items did well when all of them did. */
function joined(before: ObsResult | undefined, answer: Answer): ObsResult {
  const { result, comment } = answer.requestStatus
  if (before && !before.ok) return before
  return { ok: result, data: answer.responseData ?? null, comment: comment ?? null }
}
