import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingObs, type CountingObs } from './countingObs.ts'
import { startHeadless, type Headless } from './headless.ts'

let obs: CountingObs
let dataDir: string
beforeAll(async () => {
  obs = await countingObs()
  dataDir = mkdtempSync(join(tmpdir(), 'daobo-crash-'))
})
afterAll(async () => {
  await obs.close()
  rmSync(dataDir, { recursive: true, force: true })
})

interface ApiState {
  revision: number
  mode: string
  obs: { status: string; programScene: string }
  show: { id: string }
  rundown: { current: string | null; cues: { id: string; startedAt?: number; endedAt?: number }[] }
  air: { slots: Record<string, null | { card: string; since: number }> }
  prompter: { rate: number; position: number; since: number }
  counters: Record<string, number>
}

const stateOf = async (studio: Headless) =>
  (await studio.call('GET', '/api/v1/state')).body as unknown as ApiState

async function connected(studio: Headless): Promise<ApiState> {
  for (let tries = 0; tries < 200; tries += 1) {
    const state = await stateOf(studio)
    if (state.obs.status === 'connected') return state
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('OBS did not come')
}

/** What was acknowledged, and what was on its way when the studio was killed. */
interface Told {
  revision: number
  current: string | null
  card: string | null
  rate: number | null
  questions: Set<string>
  comments: number
  inFlight: string | null
}

/** Sends commands one after the other until the line breaks, and notes what was acknowledged. */
async function chatter(studio: Headless, round: number, told: Told, rest: () => boolean): Promise<void> {
  const { rundown } = await stateOf(studio)
  for (let at = 0; rest(); at += 1) {
    const cue = rundown.cues[at % rundown.cues.length]!.id
    const steps: [string, () => Promise<void>][] = [
      ['cue.arm', async () => void (await sent('cue.arm', { cue }))],
      [
        'cue.go',
        async () => {
          if (await sent('cue.go')) {
            told.current = cue
            told.card = null
          }
        },
      ],
      [
        'question.add',
        async () => {
          const answer = await sent('question.add', { text: `第${round}轮第${at}问` })
          if (answer) told.questions.add((answer['result'] as { question: string }).question)
        },
      ],
      [
        'card.put',
        async () => {
          const card = { id: `card${round}-${at}`, kind: 'question', facts: { text: `卡片${at}` } }
          if ((await sent('card.put', { card })) && (await sent('card.air', { card: card.id })))
            told.card = card.id
        },
      ],
      [
        'prompter.speed',
        async () => {
          const charsPerMinute = 100 + (at % 300)
          if (await sent('prompter.speed', { charsPerMinute })) told.rate = charsPerMinute
        },
      ],
      [
        'comments',
        async () => {
          const batch = Array.from({ length: 20 }, (_, k) => ({
            source: 'crash',
            id: `${round}-${at}-${k}`,
            text: `评论${k}`,
          }))
          const { status, body } = await studio.call('POST', '/api/v1/comments', batch)
          expect(status).toBe(202)
          told.comments += Number(body['accepted'])
        },
      ],
    ]
    for (const [name, step] of steps) {
      told.inFlight = name
      await step()
      told.inFlight = null
    }
  }

  async function sent(type: string, args: object = {}): Promise<Record<string, unknown> | null> {
    const { status, body } = await studio.command(type, args)
    expect([type, status, body['error']]).toEqual([type, 200, undefined])
    told.revision = Math.max(told.revision, Number(body['revision']))
    return body
  }
}

describe('kill -9 at any moment', () => {
  it('loses nothing that was acknowledged, and the start leaves OBS alone', async () => {
    const questions = new Set<string>()
    let comments = 0
    for (const [round, afterMs] of [40, 130, 310, 520, 790].entries()) {
      const studio = await startHeadless('--data', dataDir, '--obs', obs.url, '--sample')
      await connected(studio)
      await studio.command('settings.set', { changes: { takeGapMs: 0 } })
      const told: Told = {
        revision: 0,
        current: null,
        card: null,
        rate: null,
        questions,
        comments: 0,
        inFlight: null,
      }
      let on = true
      const talking = chatter(studio, round, told, () => on).catch((error: unknown) => {
        // The line breaks when the studio dies; anything else is a failure of its own.
        if (!(error instanceof TypeError)) throw error
      })
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      await studio.kill()
      on = false
      await talking
      comments += told.comments

      const touched = obs.changes.length
      const again = await startHeadless('--data', dataDir, '--obs', obs.url)
      const after = await connected(again)
      expect(after.revision).toBeGreaterThan(told.revision)
      if (told.inFlight !== 'cue.go') {
        if (told.current) expect(after.rundown.current).toBe(told.current)
        if (told.card && told.inFlight !== 'card.put') expect(after.air.slots['main']?.card).toBe(told.card)
      }
      if (told.rate && told.inFlight !== 'prompter.speed') expect(after.prompter.rate).toBe(told.rate)
      if (after.rundown.current) {
        const cue = after.rundown.cues.find((one) => one.id === after.rundown.current)
        expect(cue?.startedAt).toBeLessThanOrEqual(Date.now())
        expect(Date.now() - (cue?.startedAt ?? 0)).toBeLessThan(120_000)
        expect(cue?.endedAt).toBeUndefined()
        expect(after.mode).toBe('live')
      }
      const bank = await all(again, '/api/v1/questions')
      for (const id of questions) expect(bank).toContain(id)
      const stored = await all(again, '/api/v1/comments')
      expect(stored.length).toBeGreaterThanOrEqual(comments)
      expect(new Set(stored).size).toBe(stored.length)
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(obs.changes.slice(touched)).toEqual([])
      await again.kill()
    }
    expect(questions.size).toBeGreaterThan(5)
    expect(comments).toBeGreaterThan(100)
  }, 120_000)
})

async function all(studio: Headless, path: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after = ''; ;) {
    const { body } = await studio.call('GET', `${path}?limit=1000&after=${after}`)
    ids.push(...(body['items'] as { id: string }[]).map((item) => item.id))
    if (body['next'] === undefined) return ids
    after = String(body['next'])
  }
}
