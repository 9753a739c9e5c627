import type { AskerNaming, QuestionSource } from '../../live/question.ts'

/** How cells say the few things that we know by name. Null is "can't tell". */

const level = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}√✓✔×]+/gu, '')

const yes = new Set([
  '是',
  '有',
  '同意',
  '愿意',
  '可以',
  '可',
  '√',
  '✓',
  '✔',
  'y',
  'yes',
  'true',
  '1',
  '公开',
])
const no = new Set(['否', '不', '无', '不同意', '不愿意', '不可以', '×', 'n', 'no', 'false', '0', '不公开'])

const namings: readonly (readonly [AskerNaming, RegExp])[] = [
  ['anonymous', /匿名|隐名|不具名|不公开|不愿透露|不透露|anonym/],
  ['alias', /化名|笔名|网名|昵称|alias|nick/],
  ['surname', /姓氏|只留姓|隐去名|surname/],
  ['real', /实名|真名|真实|本名|公开|real/],
]

/** 实名, 化名, 匿名; or yes and no under a heading that asks (是否匿名, 是否公开姓名). */
export function readNaming(value: string, heading: string): AskerNaming | null {
  const said = level(value)
  const asksAnonymous = /匿名|anonym/.test(level(heading))
  if (yes.has(said) && (asksAnonymous || /是否|实名|公开|show/.test(level(heading)))) {
    return asksAnonymous ? 'anonymous' : 'real'
  }
  if (no.has(said)) return asksAnonymous ? 'surname' : 'anonymous'
  return namings.find(([, words]) => words.test(said))?.[0] ?? null
}

const sources: readonly (readonly [QuestionSource, RegExp])[] = [
  ['phone', /电话|来电|热线|12345|phone|call/],
  ['comment', /评论|弹幕|留言|私信|公众号|抖音|视频号|快手|微博|comment|chat/],
  ['room', /现场|扫码|二维码|room|onsite/],
  ['collected', /征集|收集|网格|走访|入户|社区|线下|问卷|微信群|群|collect|survey/],
]

export const readSource = (value: string): QuestionSource | null =>
  sources.find(([, words]) => words.test(level(value)))?.[0] ?? null

/**
 * A day, with or without a time, as people write it: 2024-11-02, 2024/11/2 9:05, 2024.11.2, 2024年11月2日, 20241102.
 * Local time of this PC. Two-digit years and days without a year can't be told and are null.
 */
export function readDay(value: string): number | null {
  const text = value.normalize('NFKC').trim()
  const match =
    /^(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?(?:[ T]*(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2}))?秒?分?(?:\.\d+)?Z?)?$/.exec(
      text,
    ) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const date = new Date(year, month - 1, day, hour, minute, second)
  const real =
    date.getMonth() === month - 1 && date.getDate() === day && hour < 24 && minute < 60 && second < 60
  return real && year >= 1990 && year <= 2100 ? date.getTime() : null
}
