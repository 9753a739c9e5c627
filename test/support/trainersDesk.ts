import { chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { studioForPages } from './studioPage.ts'

interface Desk {
  url: string
  token: string
  get(path: string): Promise<Record<string, unknown>>
  command(body: object): Promise<{ status: number; body: Record<string, unknown> }>
  /** Another trainer, on another device. */
  second(body: object): Promise<unknown>
}

/** A desk of which another trainer holds a device, too. */
export async function deskOfTwo(obs?: { url: string; password: string }) {
  const studio = await studioForPages(obs ? { obs } : {})
  const token = studio.address('console').split('#')[1] ?? ''
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(studio.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const desk: Desk = {
    url: studio.url,
    token,
    get: async (path) => (await ask('GET', path)).body,
    command: (body) => ask('POST', '/api/v1/commands', body),
    second: (body) => studio.send(body as Parameters<typeof studio.send>[0]),
  }
  return { desk, studio }
}

/** One host's PC: Chromium with made-up cameras and a microphone into which somebody speaks. */
export async function deskWith(
  voice: string,
  launch: { executablePath?: string | undefined; args?: string[] | undefined },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'daobo-desk-')), {
    ...(launch.executablePath === undefined ? {} : { executablePath: launch.executablePath }),
    args: [
      ...(launch.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=device-count=2,fps=10',
      `--use-file-for-fake-audio-capture=${voice}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  })
}

export const late = { timeout: 30_000 }
interface Stands {
  obs: { status: string; programScene: string | null }
  rundown: { current: string | null }
}
export const stateOf = async (studio: Desk): Promise<Stands> =>
  (await studio.get('/api/v1/state')) as unknown as Stands
export const debriefOf = async (studio: Desk, run: string): Promise<Debrief> =>
  (await studio.get(`/api/v1/runs/${run}`)) as unknown as Debrief

export async function begin(
  page: Page,
  studio: Desk,
  level: string,
  scenario: string | null,
): Promise<string> {
  await page.goto(`${studio.url}/trainer/#${studio.token}`)
  await page.getByRole('radio', { name: level }).check()
  await page.getByRole('textbox', { name: '主播姓名' }).fill('王小明')
  await page.getByRole('textbox', { name: '副播姓名' }).fill('赵芳')
  if (scenario !== null) {
    await page.getByRole('combobox', { name: '剧本' }).click()
    await page.getByRole('option', { name: scenario }).click()
    await page.getByRole('textbox', { name: '种子' }).fill('7')
  }
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect(page.getByText(`排练·${level}`)).toBeVisible()
  const { items } = (await studio.get('/api/v1/runs')) as unknown as { items: { id: string }[] }
  return items[0]!.id
}

/** Two opinions about both hosts side by side, of two trainers. */
export async function scoreBoth(page: Page, studio: Desk, run: string): Promise<void> {
  for (const trainee of ['王小明', '赵芳'])
    await studio.second({
      type: 'score.set',
      run,
      trainee,
      item: 'must',
      value: 3,
      note: '漏一句',
    })
  await page.getByRole('button', { name: '评分', exact: true }).click()
  for (const name of ['王小明', '赵芳']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('group', { name: '必说句' }).getByRole('button', { name: '5' }).click()
    await expect(page.getByRole('group', { name: '必说句' }).locator('[aria-pressed=true]')).toHaveText('5')
  }
}
