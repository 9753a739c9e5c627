import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cardTitle } from '../../shared/cards/card.ts'
import type { CardKindName } from '../../shared/cards/kinds.ts'
import type { Show, ShowKind } from '../../shared/show/show.ts'
import { say } from '../../shared/words/words.ts'
import { newUser, openDesk } from '../support/newUser.ts'
import { openOverlay, painted } from '../support/overlayPage.ts'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/** Set to a folder to keep pictures of what was seen. */
const shots = process.env['DAOBO_SHOTS']
const tables = join(import.meta.dirname, '../fixtures/tables')
const photo = join(import.meta.dirname, '../../build/icon.png')

interface Broadcast {
  kind: ShowKind
  title: string
  /** As somebody else's program saved it; see make.py beside it. */
  table: string
  found: string
  /** One of the questions that say the same, and the one that is answered. */
  same: string
  answered: string
  card: { kind: CardKindName; facts: { readonly [field: string]: string }; reads: string }
}

const nextYear = `${new Date().getFullYear() + 1}-12-31`

const broadcasts: readonly Broadcast[] = [
  {
    kind: 'law',
    title: '东湖反诈课 第一期',
    table: 'collected-law.xlsx',
    found: '“collected-law.xlsx”：3 个问题',
    same: '安全账户',
    answered: '打赏',
    card: {
      kind: 'case',
      facts: {
        title: '医保卡“异常”',
        happened: '骗子冒充社保局，说医保卡在外地被盗刷，要把存款转到“安全账户”核查。',
        trick: '冒充机关，一步步吓唬',
        loss: '6 万元',
        avoid: '机关办案不会让您转账',
      },
      reads: '要把存款转到',
    },
  },
  {
    kind: 'charity',
    title: '阳光工坊义卖',
    table: 'collected-charity.csv',
    found: '“collected-charity.csv”：3 个问题',
    same: '定制刻字',
    answered: '师傅们能拿到多少',
    card: {
      kind: 'product',
      facts: {
        name: '手绘茶叶罐',
        maker: '阳光工坊陈师傅',
        price: '68.00',
        unit: '只',
        stock: '120',
        story: '一只罐子要画两天。',
        picture: photo,
        link: 'https://example.com/shop/17',
      },
      reads: '手绘茶叶罐',
    },
  },
  {
    kind: 'jobs',
    title: '春风行动带岗专场',
    table: 'collected-jobs.xlsx',
    found: '“collected-jobs.xlsx”：3 个问题',
    same: '仓储管理员',
    answered: '没有社保',
    card: {
      kind: 'job',
      facts: {
        position: '仓储管理员',
        employer: '江城顺达物流有限公司',
        group: '第一组',
        code: 'A07',
        headcount: '6 人',
        requirements: '会用电脑录单',
        content: '入库、盘点、发货单核对',
        place: '沿江区物流园 3 号库',
        pay: '每月 4500 至 6000 元',
        validUntil: nextYear,
        link: 'https://example.com/jobs/7',
      },
      reads: '江城顺达物流有限公司',
    },
  },
  {
    kind: 'showcase',
    title: '国赛展示',
    table: 'collected-showcase.xlsx',
    found: '“collected-showcase.xlsx”：3 个问题',
    same: '宣传车',
    answered: '不会用手机',
    card: {
      kind: 'poll',
      facts: { question: '下一场讲什么？', options: '养老骗局\n刷单返利\n游戏充值' },
      reads: '养老骗局',
    },
  },
  {
    kind: 'general',
    title: '社区直播间',
    table: 'collected-general.txt',
    found: '“collected-general.txt”：3 个问题',
    same: '预约下一期',
    answered: '春运防骗',
    card: {
      kind: 'picture',
      facts: { picture: photo, caption: '活动现场' },
      reads: '活动现场',
    },
  },
]

const live = (studio: StudioForPages) => studio.state().saved.live
const planned = (studio: StudioForPages): Show => studio.state().saved.plan.show

/** Everything of a show but its ids: another desk gives its own. */
const toCompare = ({ cues, cards, people, ...show }: Show) => ({
  ...show,
  id: '',
  people: people.map(({ id: _id, ...person }) => person),
  cards: cards.map(({ id: _id, ...card }) => card),
  cues: cues.map(({ title, scene, plannedMs, note, script, cards: shown }) => ({
    title,
    scene,
    plannedMs,
    note,
    script: script.map(({ id: _id, who: _who, ...line }) => line),
    cards: shown.map((id) => cardTitle(cards.find((card) => card.id === id)!)),
  })),
})

// Pages left open go on looking for their studio, and slow down the next test.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

// Two desks and four pages each, on whatever machine there is.
test.describe.configure({ timeout: 300_000 })

for (const { kind, title, table, found, same, answered, card } of broadcasts) {
  test(`${say('zh', `console.kind.${kind}`)}: from an empty desk and a spreadsheet to the picture, and on to another desk`, async ({
    browser,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'daobo-show-'))
    const file = join(folder, 'show.daobo')
    const studio = await studioForPages({ sample: false })
    const other = await studioForPages({ sample: false })
    try {
      const desk = await openDesk(browser, studio)
      const wide = await openOverlay(browser, studio, '16:9')
      const upright = await openOverlay(browser, studio, '9:16')
      const user = newUser(desk)
      const dialog = desk.getByRole('dialog')
      const picture = async (name: string): Promise<void> => {
        if (shots) await desk.screenshot({ path: `${shots}/${kind}-${name}.png` })
      }
      await user.makeShow(title, kind)
      expect(planned(studio)).toMatchObject({ kind, title })
      await picture('1-new')

      // The spreadsheet: looked at, then taken in.
      await user.bank('导入表格')
      await user.pick('选择文件', join(tables, table))
      await expect(dialog).toContainText(found)
      await picture('2-preview')
      await dialog.getByRole('button', { name: '导入 3 个问题' }).click()
      await dialog.getByRole('button', { name: '查看待审问题' }).click()

      // Approved together; two say the same and become one.
      await dialog.getByRole('checkbox', { name: '全选本页' }).check()
      await dialog.getByRole('button', { name: '通过', exact: true }).first().click()
      await expect.poll(() => studio.state().seen.bankCounts['approved']).toBe(3)
      await dialog.getByRole('tab', { name: '可能重复' }).click()
      await expect(dialog).toContainText('共 1 组')
      await expect(dialog.getByRole('radio', { name: same })).toHaveCount(2)
      await picture('3-merge')
      await dialog.getByRole('button', { name: '合并这 2 条' }).click()
      await expect(dialog).toContainText('没有发现重复的问题')

      // Both go into the queue of the show.
      await dialog.getByRole('tab', { name: '全部问题' }).click()
      await dialog.getByRole('button', { name: /^已通过/ }).click()
      await dialog.getByRole('checkbox', { name: '全选本页' }).check()
      await dialog.getByRole('button', { name: '排进队列' }).first().click()
      await expect.poll(() => live(studio).queue.length).toBe(2)
      await user.closeWindow()

      // A card by its form, seen before it airs, then on both pictures.
      await user.makeCard(card.kind, card.facts)
      const preview = desk.frameLocator('figure iframe').locator('main')
      await expect(preview).toContainText(card.reads)
      await picture('4-card')
      await desk.keyboard.press('Enter')
      for (const overlay of [wide, upright]) await expect(overlay.locator('main')).toContainText(card.reads)
      await expect.poll(() => Object.values(painted(studio)).length).toBeGreaterThan(0)
      if (shots) await upright.screenshot({ path: `${shots}/${kind}-5-upright.png` })

      // The first cue is taken, then the question is aired, and answered by one key.
      await desk.keyboard.press('Escape')
      await desk.keyboard.press('g')
      await expect(desk.getByRole('region', { name: '流程单' })).toContainText('待播')
      await desk.keyboard.press('g')
      await expect.poll(() => live(studio).current?.cue.title).toBe(planned(studio).cues[0]!.title)
      const queue = desk.getByRole('list', { name: '本场队列' }).getByRole('listitem')
      await desk.getByRole('tab', { name: /^问题/ }).click()
      await queue.filter({ hasText: answered }).getByRole('button').first().click()
      await desk.keyboard.press('Enter')
      for (const overlay of [wide, upright]) await expect(overlay.locator('main')).toContainText(answered)
      await picture('6-on-air')
      // The pictures have it first: what is answered is what the desk says is on air.
      await expect(queue.filter({ hasText: answered })).toContainText('已答完')
      await desk.keyboard.press('d')
      await expect(wide.locator('main')).not.toContainText(answered)
      await expect(queue.filter({ hasText: answered })).toContainText('已答')
      await expect.poll(() => studio.state().seen.bankCounts['answered']).toBe(1)

      // One file, and everything there on a desk that has nothing.
      await desk.keyboard.press('s')
      const saved = desk.waitForEvent('download')
      await dialog
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByRole('button', { name: '导出' })
        .click()
      await (await saved).saveAs(file)

      const second = await openDesk(browser, other)
      await second.keyboard.press('s')
      await newUser(second).pick('导入节目文件', file)
      const row = second.getByRole('dialog').getByRole('listitem').filter({ hasText: title })
      await row.getByRole('button', { name: '打开' }).click()
      await expect.poll(() => planned(other).title).toBe(title)
      expect(toCompare(planned(other))).toEqual(toCompare(planned(studio)))
      const there = planned(other).cards.at(-1)!
      await other.send({ type: 'card.air', card: there.id })
      const overlay = await openOverlay(browser, other)
      await expect(overlay.locator('main')).toContainText(card.reads)
      if (card.facts['picture'] !== undefined) await expect(overlay.locator('main img').first()).toBeVisible()
    } finally {
      await studio.close()
      await other.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
