import type { CommentKind } from '../../shared/comments/model.ts'

/**
 * Ten minutes of a broadcast as they really were in size: 80,000 watch, 26,000 like, 3,000 comment. Made from a seed,
 * with invented names, so that what has to come out of it is known to the last comment.
 */
export interface StreamEntry {
  source: string
  id: string
  room: string
  /** Milliseconds since it began. */
  at: number
  kind: CommentKind
  author?: { id: string; name: string }
  text?: string
  count?: number
  totals?: { viewers: number }
}

/** What a comment was written as; only the test knows. */
export type Meant =
  | { as: 'talk' | 'question' | 'critic' | 'lure' | 'insult' | 'phone' }
  /** A vote for an option, counted from 0. */
  | { as: 'vote'; option: number }

export interface RealSizeStream {
  entries: readonly StreamEntry[]
  /** By source and id. */
  meant: ReadonlyMap<string, Meant>
}

export const streamSize = { comments: 3000, likes: 26_000, viewers: 80_000, lengthMs: 600_000 } as const
/** While the poll is on, people vote; never before or after. */
export const voting = { fromMs: 240_000, toMs: 360_000 } as const

export const keyOf = ({ source, id }: Pick<StreamEntry, 'source' | 'id'>): string => `${source} ${id}`

const rooms = { douyin: '7338697347818230818', bilibili: '2233', channels: 'wx-88', room: '现场' } as const
const sources = Object.keys(rooms) as (keyof typeof rooms)[]

const talk = [
  '主播讲得真清楚',
  '学到了，转给我妈看看',
  '民警同志辛苦了',
  '支持反诈宣传',
  '这个案例我们小区也有过',
  '声音很好',
  '晚上好呀',
  '👏👏👏',
  '早就该这么讲了',
  '已经下载国家反诈中心',
]
const questions = [
  '请问接到自称公安局的电话怎么办？',
  '96110 打来的能接吗',
  '被骗了多久之内能止付？',
  '老人的养老金账户怎么设置限额',
  '公共场所的免费 WiFi 安全吗？',
  '快递退款要我屏幕共享，该不该开？',
]
const critics = [
  '讲得不好，语速太快了',
  '画面太卡了，差评',
  '这个政策执行得太差，我要投诉',
  '说了半天没有重点',
]
const lures = [
  '加薇芯领红包，刷单日结',
  '日赚千元，稳赚不赔，懂的来',
  '免费荐股，老师带单',
  '无视征信秒批贷款',
  '点链接领红包 手机兼职日结',
  '在家兼职，私信我',
]
const insults = ['主播是脑残吧', '你个王八蛋', '弱智节目']
const phones = ['我的电话1380013{n}，帮我看看', '打我手机 139 0013 {n}', '联系方式１３７００１３{n}']
const votes = [
  ['扣1', '1', 'A', '选A'],
  ['扣2', '2', '２', '选B', '2222'],
  ['扣3', 'C', '3号'],
] as const

const surnames = [...'赵钱孙李周吴郑王冯陈']
const given = ['爱钓鱼', '在路上', '的小店', '妈妈', '同学', '和他的猫', '看世界', '不吃辣']

/** Mulberry32: enough for a test, and the same everywhere. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

export function realSizeStream(seed: number): RealSizeStream {
  const roll = dice(seed)
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!
  const meant = new Map<string, Meant>()
  const entries: StreamEntry[] = []

  const person = () => {
    const number = roll(1800)
    return { id: `u${number}`, name: `${surnames[number % 10]!}${given[number % 8]!}${number}` }
  }

  function comment(at: number, number: number): StreamEntry {
    const source = one(sources)
    const { text, as } = say(at, number)
    const entry: StreamEntry = {
      source,
      id: `${source}-${number}`,
      room: rooms[source],
      at,
      kind: 'comment',
      author: person(),
      text,
    }
    meant.set(keyOf(entry), as)
    return entry
  }

  function say(at: number, number: number): { text: string; as: Meant } {
    // Nobody repeats themselves by accident: the number at the end keeps texts apart.
    const apart = (text: string): string => `${text} ${number}`
    const percent = roll(100)
    if (at >= voting.fromMs && at < voting.toMs && percent < 70) {
      const option = percent < 40 ? 1 : percent < 60 ? 0 : 2
      return { text: one<string>(votes[option]), as: { as: 'vote', option } }
    }
    if (percent < 4) return { text: apart(one(lures)), as: { as: 'lure' } }
    if (percent < 6) return { text: one(insults), as: { as: 'insult' } }
    if (percent < 9) {
      const digits = String(1000 + (number % 9000))
      return { text: one(phones).replace('{n}', digits), as: { as: 'phone' } }
    }
    if (percent < 13) return { text: apart(one(critics)), as: { as: 'critic' } }
    if (percent < 33) return { text: one(questions), as: { as: 'question' } }
    return { text: apart(one(talk)), as: { as: 'talk' } }
  }

  for (let number = 0; number < streamSize.comments; number += 1)
    entries.push(comment(roll(streamSize.lengthMs), number))
  let likes: number = streamSize.likes
  for (let number = 0; likes > 0; number += 1) {
    const count = Math.min(likes, 1 + roll(12))
    likes -= count
    entries.push({
      source: 'bilibili',
      id: `like-${number}`,
      room: rooms.bilibili,
      at: roll(streamSize.lengthMs),
      kind: 'like',
      author: person(),
      count,
    })
  }
  for (let at = 0; at <= streamSize.lengthMs; at += 5000) {
    // They come, and some leave before the end.
    const share = Math.min(1, at / 400_000) * (at > 500_000 ? 0.9 : 1)
    entries.push({
      source: 'douyin',
      id: `stats-${at}`,
      room: rooms.douyin,
      at,
      kind: 'stats',
      totals: { viewers: Math.round(streamSize.viewers * share) },
    })
  }
  return { entries: entries.toSorted((a, b) => a.at - b.at), meant }
}

/** Votes as they have to be counted: the last one of each person. */
export function votesIn({ entries, meant }: RealSizeStream, options: number): readonly number[] {
  const last = new Map<string, number>()
  for (const entry of entries) {
    const as = meant.get(keyOf(entry))
    if (as?.as === 'vote') last.set(`${entry.source} ${entry.author!.id}`, as.option)
  }
  const counts = Array.from({ length: options }, () => 0)
  for (const option of last.values()) counts[option]! += 1
  return counts
}
