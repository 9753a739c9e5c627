import { z } from 'zod'
import { cardSchema, longestOf, type Card } from '../../cards/card.ts'
import { cardKindNames, cardKinds, type CardKindName } from '../../cards/kinds.ts'
import { say } from '../../words/words.ts'
import type { Person } from '../show.ts'

/** The field that says what a card is about. */
const mainField: { readonly [K in CardKindName]: string } = {
  question: 'text',
  points: 'title',
  statute: 'law',
  case: 'title',
  notice: 'text',
  lowerThird: 'name',
  qr: 'title',
  countdown: 'title',
  product: 'name',
  job: 'position',
  counter: 'label',
  goal: 'label',
  quiz: 'question',
  poll: 'question',
  picture: 'caption',
  comment: 'text',
}

/** Other words for kinds than those of the forms. */
const otherNames: readonly (readonly [RegExp, CardKindName])[] = [
  [/^(?:人名|姓名|名条|字幕条)/, 'lowerThird'],
  [/^(?:提示|飘字|滚动|口号|标语)/, 'notice'],
  [/^案例/, 'case'],
  [/^(?:法条|法律)/, 'statute'],
  [/^(?:要点|总结)/, 'points'],
  [/^(?:倒计时|预告|片头)/, 'countdown'],
  [/^(?:二维码|扫码)/, 'qr'],
  [/^(?:产品|商品)/, 'product'],
  [/^(?:岗位|职位)/, 'job'],
  [/^(?:问答|抢答|竞答)/, 'quiz'],
  [/^(?:投票|调查)/, 'poll'],
  [/^(?:图片|照片|图)/, 'picture'],
  [/^(?:目标|进度)/, 'goal'],
  [/^(?:计数|数据)/, 'counter'],
  [/^(?:问题|提问)/, 'question'],
]

/** Cards named in one cell: `人名条：杜警官 | 提示条：接到96110请接听`, by | ； or line ends. */
export const cardTexts = (cell: string): readonly string[] =>
  cell
    .split(/[|｜；;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The card that `kind：words` means, to be completed by hand; null when the kind isn't known. */
export function readCard(text: string, people: readonly Person[], id: () => string): Card | null {
  const match = /^([^：:]{1,12})[：:]\s*(.+)$/s.exec(text)
  const kind = match && kindNamed(match[1]!.trim())
  if (!match || !kind) return null
  const words = match[2]!.trim()
  const person = kind === 'lowerThird' ? people.find(({ name }) => name === words) : undefined
  const facts = {
    ...emptyFacts(kind),
    [mainField[kind]]: words.slice(0, longestOf(kind, mainField[kind]) ?? words.length),
    ...(person ? { title: person.title, unit: person.unit } : {}),
  }
  const parsed = cardSchema.safeParse({ id: id(), kind, facts })
  return parsed.success ? parsed.data : null
}

function kindNamed(name: string): CardKindName | null {
  const known = cardKindNames.find(
    (kind) => say('zh', cardKinds[kind].name) === name || say('en', cardKinds[kind].name) === name,
  )
  return known ?? otherNames.find(([words]) => words.test(name))?.[1] ?? null
}

/** What a kind asks for and has no default of its own: empty text, an empty list. */
function emptyFacts(kind: CardKindName): { [field: string]: unknown } {
  const fields = Object.entries(cardKinds[kind].facts.shape as Record<string, z.ZodType>)
  return Object.fromEntries(
    fields.flatMap(([name, field]): [string, unknown][] => {
      if (field instanceof z.ZodString) return [[name, '']]
      return field instanceof z.ZodArray ? [[name, []]] : []
    }),
  )
}
