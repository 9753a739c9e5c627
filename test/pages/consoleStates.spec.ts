import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import type { ObsMirror } from '../../shared/live/obs.ts'
import { stagedConsole, type StagedConsole } from '../support/stagedConsole.ts'
import { startEpochMs } from '../support/pureDesk.ts'

/** States of the desk that a real studio comes into only with patience: drawn, measured and held against WCAG AA. */
type State = (stage: StagedConsole) => Promise<void> | void

const stats = {
  cpuPercent: 91,
  memoryMb: 512,
  fps: 30,
  diskFreeMb: 900,
  renderSkipped: 200,
  renderTotal: 9000,
  outputSkipped: 300,
  outputTotal: 9000,
  congestion: 0.4,
  streamKbps: 4100,
  recordKbps: 6100,
}
const running = { active: true, sinceEpochMs: startEpochMs, reconnecting: false }
const outputs: Partial<ObsMirror> = { stream: running, record: running, stats }

/** On air: some cues done, one over its time, the next armed, a card that nobody sees, a host asking. */
const live: State = (stage) => {
  stage.desk.send({ type: 'cue.go' })
  stage.desk.now += 70_000
  stage.desk.send({ type: 'cue.go' })
  stage.desk.send({ type: 'cue.arm', cue: stage.desk.state.saved.plan.show.cues[3]!.id })
  stage.desk.send({ type: 'host.message', text: '请看2号机' })
  stage.desk.send({ type: 'host.help', asking: true })
  stage.desk.send({ type: 'seen.notice', key: 'notice.lan.gone', params: { address: '192.168.1.20' } })
  stage.at(stage.desk.now + 400_000)
  stage.obs({ ...outputs, programScene: stage.desk.state.saved.live.current?.cue.scene ?? null })
}

const crowded: State = async (stage) => {
  stage.stage((state) => {
    const { plan, live: running_ } = state.saved
    const cue = plan.show.cues[1]!
    const cues = Array.from({ length: 40 }, (_, at) => ({
      ...cue,
      id: `cue${at}`,
      title: `很长很长的环节名称用来检查会不会换行或撑破版面，这是第 ${at + 1} 个环节`,
      scene: at % 7 === 5 ? '没有的场景' : cue.scene,
    }))
    const queue = Array.from({ length: 60 }, (_, at) => ({
      ...running_.queue[at % running_.queue.length]!,
      id: `question${at}`,
    }))
    const show = {
      ...plan.show,
      title: '平安社区反诈公开课暨暑期未成年人防骗专场联合直播第一百二十八期特别节目',
      cues,
    }
    return { ...state, saved: { ...state.saved, plan: { ...plan, show }, live: { ...running_, queue } } }
  })
  const named = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`)
  stage.obs({
    ...outputs,
    scenes: ['双人', ...named(17, '名字特别长的场景')].map((name) => ({ key: name, name })),
    inputs: named(7, '麦克风').map((name) => ({
      key: name,
      name,
      kind: 'x',
      audio: true,
      muted: false,
      volumeDb: 0,
    })),
  })
}

const states: Record<string, State> = {
  idle: () => undefined,
  live,
  crowded,
  'OBS away': (stage) =>
    stage.obs({ status: 'absent', problem: 'obs.absent', scenes: [], programScene: null }),
  'wrong password': (stage) => stage.obs({ status: 'refused', problem: 'obs.password' }),
  'studio mode': (stage) =>
    stage.obs({
      studioMode: true,
      previewScene: '案例卡',
      changedElsewhere: { scene: '机位一', atEpochMs: startEpochMs },
    }),
  panic: (stage) => {
    stage.desk.send({ type: 'cue.go' })
    stage.desk.send({ type: 'panic.engage' })
    stage.obs({ programScene: '安全画面' })
  },
  editing: async (stage) => {
    await stage.page.keyboard.press('e')
    await stage.page.keyboard.press('ArrowDown')
  },
  'cards with one selected': async (stage) => {
    await stage.page.keyboard.press('k')
    await stage.page.getByRole('tabpanel').getByRole('listitem').first().getByRole('button').click()
  },
  'a message being written': (stage) => stage.page.keyboard.press('m'),
  'live in English': async (stage) => {
    await live(stage)
    stage.desk.send({ type: 'settings.set', changes: { language: 'en' } })
    stage.obs({})
  },
}

/** What must be in sight without scrolling. */
const essentials = (page: Page) => [
  page.getByRole('banner'),
  page.getByRole('region', { name: /^(流程单|Rundown)$/ }),
  page.getByRole('figure').first(),
  page.getByRole('button', { name: /^(准备|GO|Arm)$/ }),
  page.getByRole('group', { name: /画面上的卡片|Cards on the picture/ }),
  page.getByRole('tablist'),
  page.getByRole('button', { name: /紧急画面|恢复播出|Panic|Release/ }),
]

for (const [name, reach] of Object.entries(states)) {
  test(`${name}: all in one screen, and every control named and readable`, async ({ page }) => {
    const stage = await stagedConsole(page)
    await reach(stage)
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size)
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      })
      expect(overflow).toEqual([0, 0])
      for (const part of essentials(page)) {
        const box = await part.boundingBox()
        expect(box, String(part)).not.toBeNull()
        expect(box!.x).toBeGreaterThanOrEqual(0)
        expect(box!.y).toBeGreaterThanOrEqual(0)
        expect(box!.x + box!.width).toBeLessThanOrEqual(size.width)
        expect(box!.y + box!.height).toBeLessThanOrEqual(size.height)
      }
      expect(await clippedButtons(page)).toEqual([])
    }
    expect(await faults(page)).toEqual([])
  })
}

for (const [key, name] of [
  ['?', '按键'],
  ['o', 'OBS 与切换'],
  ['p', '设备与配对'],
  ['s', '节目'],
  ['Shift+E', '结束本场？'],
] as const) {
  test(`the window “${name}” opens by its key, names all it holds, and Escape closes it`, async ({
    page,
  }) => {
    const stage = await stagedConsole(page)
    await live(stage)
    await expect(page.getByRole('button', { name: '直播中' })).toBeVisible()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

test('what is on air stays readable while the studio is away, and keys say that nothing was done', async ({
  page,
}) => {
  const stage = await stagedConsole(page)
  await live(stage)
  stage.lose()
  await expect(page.getByRole('status').getByText('与导播台失去联系，正在重连')).toBeVisible({
    timeout: 2000,
  })
  await page.keyboard.press('g')
  await expect(page.getByRole('status').getByText('没有执行')).toBeVisible()
  await expect(page.getByRole('region', { name: '流程单' }).locator('[aria-current=step]')).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('a notice of the studio is read and put away', async ({ page }) => {
  const stage = await stagedConsole(page)
  stage.desk.send({ type: 'seen.notice', key: 'notice.lan.gone', params: { address: '192.168.1.20' } })
  stage.obs({})
  await expect(page.getByRole('status').getByText('192.168.1.20')).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText('192.168.1.20')).toHaveCount(0)
})

/** What axe finds against WCAG 2.1 A and AA, one line each. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Cards as they will air: their contrast is the theme's, judged where its colours are chosen.
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** Buttons that stick out of the column that holds them, or hide part of their own words without an ellipsis. */
const clippedButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header button, section button, footer button')]
      .filter((button) => {
        const column = button.closest('header, main > section, footer')
        if (!column || button.offsetParent === null) return false
        const inner = button.getBoundingClientRect()
        const outer = column.getBoundingClientRect()
        return inner.left < outer.left - 1 || inner.right > outer.right + 1
      })
      .map((button) => button.textContent ?? ''),
  )
