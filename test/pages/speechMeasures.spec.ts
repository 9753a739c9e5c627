import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { Measure, Speech } from '../../shared/rehearsal/measure.ts'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { browserWithCameras } from '../support/practicePage.ts'
import { speak, type SpokenFile } from '../support/spoken.ts'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/**
 * What two people said into their microphones, and what the debrief says of it. Each voice is a file that Chromium plays
 * once from the moment its microphone is opened; when that was is told by the first sound that the studio heard of each.
 */
const lines = {
  host: ['大家晚上好欢迎来到反诈公开课', '请你记住凡是叫你转账的都要先打电话问一问'],
  cohost: ['是的银行也从来不会向你要验证码', '有疑问就请马上拨打九六一一零'],
} as const
/** Beginnings and ends are told within some 50 ms; a busy machine's sound comes in pieces. */
const nearMs = 350

interface Span {
  fromMs: number
  toMs: number
}

/** When each thing was said on the studio's clock: the file's own times, laid where its first sound was heard. */
function saidAt(file: SpokenFile, heard: readonly Speech[], who: Speech['who']): [Span, Span] {
  const first = Math.min(
    ...heard.filter((one) => one.who === who).map(({ startedAtEpochMs }) => startedAtEpochMs),
  )
  const by = first - file.said[0]!.fromMs
  const [one, other] = file.said.map(({ fromMs, toMs }) => ({ fromMs: fromMs + by, toMs: toMs + by }))
  return [one!, other!]
}

const length = ({ fromMs, toMs }: Span): number => toMs - fromMs
const valueOf = ({ measures }: Debrief, name: Measure['name'], at = 0): number => {
  const found = measures.filter((one) => one.name === name)[at]
  if (!found || found.value === null) throw new Error(`no ${name}: ${JSON.stringify(found)}`)
  return found.value
}

async function debriefOf(studio: StudioForPages, run: string): Promise<Debrief> {
  const headers = { authorization: `Bearer ${studio.address('x').split('#')[1]}` }
  return (await (await fetch(`${studio.url}/api/v1/runs/${run}`, { headers })).json()) as Debrief
}

async function rehearse(studio: StudioForPages, during: () => Promise<void>): Promise<string> {
  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  const run = studio.state().saved.live.runId!
  await studio.send({ type: 'cue.go' })
  await during()
  await studio.send({ type: 'rehearsal.leave' })
  return run
}

/** The page on which a speaker's microphone is opened, all but the last click. */
async function micPage(context: BrowserContext, studio: StudioForPages): Promise<Page> {
  const page = await context.newPage()
  await page.goto(studio.address('console'))
  await page.getByRole('button', { name: '随声', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  return page
}

test('talk share, hand-over, overlap, silence and pace agree with what two voices said; without microphones it says why', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'daobo-speech-'))
  const file = (who: Speech['who'], take: Parameters<typeof speak>[1]) =>
    speak(join(folder, `${who}.wav`), take)
  // One is opened before the other, by a second or two on a busy machine: what comes after what is the same then, too.
  const short = { host: file('host', [lines.host[0]]), cohost: file('cohost', [lines.cohost[0]]) }
  const cohostFromMs = 6000 + short.host.lengthMs + 4000
  const hostAgainMs = cohostFromMs + short.cohost.lengthMs + 8000 - (6000 + short.host.lengthMs)
  const host = file('host', [6000, lines.host[0], hostAgainMs, lines.host[1], 60_000])
  // The co-host falls into the host's last sentence.
  const beforeLastMs = host.said[1]!.toMs - 3500 - (cohostFromMs + short.cohost.lengthMs)
  const cohost = file('cohost', [cohostFromMs, lines.cohost[0], beforeLastMs, lines.cohost[1], 60_000])
  const lastMs = Math.max(host.said[1]!.toMs, cohost.said[1]!.toMs)
  const studio = await studioForPages()
  const contexts = await Promise.all(
    (['host', 'cohost'] as const).map((who) => browserWithCameras(join(folder, `${who}.wav`))),
  )
  try {
    const script = [...lines.host, ...lines.cohost].map((text, at) => ({
      id: `line${at}`,
      kind: 'say' as const,
      who: '',
      text,
    }))
    await studio.send({ type: 'cue.edit', cue: 'opening', changes: { script } })
    const silent = await rehearse(studio, () => page.waitForTimeout(500))
    const pages = await Promise.all(contexts.map((context) => micPage(context, studio)))

    const run = await rehearse(studio, async () => {
      await Promise.all(
        (['主播', '副播'] as const).map((name, at) =>
          pages[at]!.getByRole('switch', { name, exact: true }).click(),
        ),
      )
      await page.waitForTimeout(lastMs + 3000)
      const ends = async (): Promise<string[]> =>
        (await debriefOf(studio, studio.state().saved.live.runId!)).speech.map(({ who }) => who)
      // To its end, as a host who reads along.
      await studio.send({ type: 'prompter.seek', paragraph: 'line3', offset: 1000 })
      await expect.poll(ends, { timeout: 20_000 }).toEqual(['host', 'cohost', 'host', 'cohost'])
    })

    const debrief = await debriefOf(studio, run)
    const [hostFirst, hostSecond] = saidAt(host, debrief.speech, 'host')
    const [cohostFirst, cohostSecond] = saidAt(cohost, debrief.speech, 'cohost')
    const [hostMs, cohostMs] = [
      length(hostFirst) + length(hostSecond),
      length(cohostFirst) + length(cohostSecond),
    ]

    await test.step('each value is what was played', () => {
      const near = (name: Measure['name'], expectedMs: number): void => {
        const off = valueOf(debrief, name) - expectedMs
        expect(Math.abs(off), `${name}: ${valueOf(debrief, name)}, played ${expectedMs}`).toBeLessThan(nearMs)
      }
      expect(Math.abs(valueOf(debrief, 'talkShare', 0) - hostMs / (hostMs + cohostMs))).toBeLessThan(0.05)
      expect(valueOf(debrief, 'talkShare', 0) + valueOf(debrief, 'talkShare', 1)).toBeCloseTo(1, 5)
      near('silence', hostSecond.fromMs - cohostFirst.toMs)
      near('overlap', Math.min(hostSecond.toMs, cohostSecond.toMs) - cohostSecond.fromMs)
      const gaps = [cohostFirst.fromMs - hostFirst.toMs, hostSecond.fromMs - cohostFirst.toMs]
      near('handover', (gaps[0]! + gaps[1]!) / 2)
      const chars = script.reduce((sum, { text }) => sum + text.length, 0)
      const played = chars / ((hostMs + cohostMs) / 60_000)
      expect(valueOf(debrief, 'pace') / played).toBeGreaterThan(0.88)
      expect(valueOf(debrief, 'pace') / played).toBeLessThan(1.12)
    })

    await test.step('the debrief shows them', async () => {
      await page.goto(studio.address('debrief').replace('/#', `/?run=${run}#`))
      await page.getByRole('button', { name: '指标' }).click()
      const row = (name: string) => page.locator('dl > div').filter({ hasText: name }).first()
      const seconds = (name: Measure['name']) => `${Math.round(valueOf(debrief, name) / 100) / 10} 秒`
      await expect(row('说话占比')).toContainText(`${Math.round(valueOf(debrief, 'talkShare') * 100)} %`)
      await expect(row('交接间隔')).toContainText(seconds('handover'))
      await expect(row('同时说话')).toContainText(seconds('overlap'))
      await expect(row('最长没人说话')).toContainText(seconds('silence'))
      await expect(row('语速')).toContainText(String(valueOf(debrief, 'pace')))
    })

    await test.step('nobody was heard: it says why', async () => {
      await page.goto('about:blank')
      await page.goto(studio.address('debrief').replace('/#', `/?run=${silent}#`))
      await page.getByRole('button', { name: '指标' }).click()
      await expect(page.getByRole('complementary').getByText('没有开话筒收听')).toHaveCount(4)
      await expect(page.getByRole('complementary').getByText('没有用提词器')).toHaveCount(1)
    })
  } finally {
    await Promise.all(contexts.map((context) => context.close()))
    await studio.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
