import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { feedRig, type FeedRig } from './rig.ts'

let rig: FeedRig
beforeEach(async () => {
  rig = await feedRig()
})
afterEach(() => rig.close())

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(rig.folder, name)
  writeFileSync(path, content)
  return path
}
const begun = (feed: string) => rig.until(feed, 'begun', ({ state }) => state === 'open' || state === 'ended')
const stored = (feed: string, count: number) =>
  rig.until(feed, `${count} stored`, () => rig.texts().length === count)

const lines = [
  { source: 'douyin', id: 'a', text: '一', at: 1_790_000_000_000, author: { name: '甲' } },
  { source: 'douyin', id: 'b', text: '二', at: 1_790_000_010_000 },
  { source: 'douyin', kind: 'like', count: 50, at: 1_790_000_010_000 },
  { source: 'douyin', id: 'b', text: '二', at: 1_790_000_020_000 },
  { source: 'kuaishou', id: 'c', text: '三', at: 1_790_000_020_000 },
]
const ndjson = `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`

it('keeps the pauses of the recording at the speed that is chosen, and stops itself at the end', async () => {
  const feed = await rig.open('replay', { file: file('a.ndjson', ndjson), speed: 0.5 })
  await begun(feed)
  await stored(feed, 1)
  await rig.clock.pass(19_000)
  expect(rig.texts()).toEqual(['一'])
  await rig.clock.pass(1000)
  await stored(feed, 2)
  await rig.clock.pass(20_000)
  await stored(feed, 3)
  const seen = await rig.until(feed, 'over', ({ state, duplicates }) => state === 'ended' && duplicates === 1)
  expect(seen).toMatchObject({ received: 5, duplicates: 1, dropped: { unreadable: 1 } })
  expect(rig.told).toContainEqual({ type: 'feed.stop', feed })
  expect(rig.comments().map(({ origin }) => origin)).toEqual(['simulated', 'simulated', 'simulated'])
  expect(Math.abs(rig.comments()[0]!.atEpochMs - rig.clock.now())).toBeLessThan(120_000)
})

it('plays the same file again as new comments, live where that is asked', async () => {
  const feed = await rig.open('replay', { file: file('a.ndjson', ndjson), speed: 100, simulated: false })
  await rig.until(feed, 'over', ({ state }) => state === 'ended')
  await rig.set(feed, true)
  await stored(feed, 6)
  expect(new Set(rig.comments().map(({ origin }) => origin))).toEqual(new Set(['live']))
})

it('reads tables with Chinese headings, from Excel too, and times since the beginning', async () => {
  const table =
    '时间,来源,昵称,内容,类型,数量\r\n00:02,抖音,小红,"你好, 吗",评论,\r\n00:05,抖音,小明,,点赞,9\r\n,抖音,小明,跟着来,,\r\n'
  // 时间,来源… in GB18030, as Excel saves it.
  const excel = Buffer.from('cab1bce4', 'hex')
  expect(new TextDecoder('gb18030').decode(excel)).toBe('时间')
  const feed = await rig.open('replay', { file: file('t.csv', table), speed: 10 })
  await begun(feed)
  await stored(feed, 2)
  expect(rig.texts()).toEqual(['你好, 吗', '跟着来'])
  expect(rig.comments()[0]).toMatchObject({ source: '抖音', author: { name: '小红' } })
  const gb = Buffer.concat([
    excel,
    Buffer.from(',text\n00:00,'),
    Buffer.from('c4e3bac3', 'hex'),
    Buffer.from('\n'),
  ])
  await rig.open('replay', { file: file('gb.csv', gb) })
  await stored(feed, 3)
  expect(rig.texts()[2]).toBe('你好')
})

it('says what is wrong with a file', async () => {
  for (const [path, problem] of [
    [join(rig.folder, 'none.csv'), 'feeds.replay.missing'],
    [rig.folder, 'feeds.replay.missing'],
    [file('empty.ndjson', ''), 'feeds.replay.empty'],
    [file('odd.ndjson', '{}\n[]\n7\n'), 'feeds.replay.empty'],
  ] as const) {
    const feed = await rig.open('replay', { file: path })
    const seen = await rig.until(feed, 'failed', ({ state }) => state === 'failed')
    expect(seen.problem).toEqual({ key: problem, params: { file: path } })
  }
})
