import { cardExamples } from '../../shared/cards/examples.ts'
import { cardKinds, cardKindNames } from '../../shared/cards/kinds.ts'
import type { Card } from '../../shared/cards/card.ts'
import { emptyAir, type AirSlots, type OnAir, type Slot } from '../../shared/live/air.ts'
import { emptyBallot, revealMost } from '../../shared/cards/reveal.ts'
import { say } from '../../shared/words/words.ts'

export interface GalleryCard {
  /** Name of its pictures. */
  file: string
  title: readonly [zh: string, en: string]
  note: readonly [zh: string, en: string]
  slots: AirSlots
}

const at = Date.UTC(2026, 10, 22, 11, 30)

const airing = (card: Card, change: Partial<OnAir> = {}): OnAir => ({
  airId: card.id,
  card,
  sinceEpochMs: at,
  untilEpochMs: null,
  questionId: null,
  commentId: null,
  revealed: revealMost(card),
  ballot: emptyBallot(card),
  ...change,
})

const on = (...airings: readonly OnAir[]): AirSlots =>
  Object.assign({ ...emptyAir }, ...airings.map((one) => ({ [slotOf(one.card)]: one }))) as AirSlots
const slotOf = (card: Card): Slot => cardKinds[card.kind].slot

const votes: { readonly [kind: string]: Partial<OnAir> } = {
  quiz: { revealed: 1, ballot: { votes: [23, 187, 9], closed: true } },
  poll: { ballot: { votes: [128, 64, 37, 51], closed: false } },
}

const notes: { readonly [K in keyof typeof cardExamples]: readonly [string, string] } = {
  question: [
    '居民的问题。姓名按本人意愿显示，其余打码。',
    'A resident’s question; the asker is named as they wish.',
  ],
  points: ['要点逐条亮出。', 'Points are revealed one by one.'],
  statute: ['法条按原文引用，条号必填。', 'Law in its own words; the article number is a must.'],
  case: ['经过、手法、损失、防范。', 'What happened, the trick, the loss, how to avoid it.'],
  notice: ['横条，可与其他卡片同时在播。', 'A strip that may be on with any other card.'],
  lowerThird: ['姓名、单位、职务。', 'Name, unit and title.'],
  qr: ['角标二维码，四周留白便于扫描。', 'A code in the corner with the quiet zone that scanners need.'],
  countdown: ['整屏，按时刻或时长倒数。', 'Over the whole picture; to a time or for a length.'],
  product: [
    '价格必须带单位；库存为 0 显示“已售罄”。',
    'A price needs its unit; a stock of 0 reads “sold out”.',
  ],
  job: [
    '七项必填；过期或含限制性条件时需确认才能播出。',
    'Seven facts are asked for; past dates and limits need a deliberate override.',
  ],
  counter: ['本场计数，随数据更新。', 'A figure of the show as it grows.'],
  goal: ['计数与目标。', 'A figure on its way to a goal.'],
  quiz: ['扣 1、2、3 抢答；图为亮出答案后。', 'Answers by comment; shown with the right one revealed.'],
  poll: ['评论投票，票数实时更新。', 'Votes by comment, live.'],
  picture: ['整屏图片。', 'A picture over the whole screen.'],
  comment: [
    '观众评论用深色卡面，与台方内容区分。',
    'Dark, so that viewers’ words are never taken for the station’s.',
  ],
}

const long: Card = {
  ...cardExamples.question,
  id: 'long',
  facts: {
    asker: '王**',
    community: '江城市沿江区旭日街道第三社区',
    text: '我家老人上个月在小区门口领了鸡蛋，被拉进一个“养生交流群”，群里的“老师”天天打电话叫爸妈，现在说有一个内部的养老项目，存五万每个月返八百，还签合同、给收据，老人已经把定期存款取出来了，说谁劝就跟谁急。我们做子女的在外地，怎么才能劝住老人？钱如果已经交了，还能追回来吗，要不要先报警，去哪里报？收据和合同需要拍照留着吗？',
  },
}
const veryLong: Card = {
  ...cardExamples.statute,
  id: 'very-long',
  facts: { ...cardExamples.statute.facts, text: cardExamples.statute.facts.text.repeat(8) },
}
const rare: Card = {
  ...cardExamples.lowerThird,
  id: 'rare',
  facts: { name: '䶮㛃𬱖', title: '社区民警', unit: '沿江派出所' },
}

/** Every kind as a station could air it, then the cases that tell whether a design holds. */
export const cards: readonly GalleryCard[] = [
  ...cardKindNames.map((kind) => ({
    file: kind,
    title: [say('zh', cardKinds[kind].name), say('en', cardKinds[kind].name)] as const,
    note: notes[kind],
    slots: on(airing(cardExamples[kind], votes[kind])),
  })),
  {
    file: 'together',
    title: ['同时在播', 'On at once'],
    note: [
      '问题、人名条、提示条、二维码各占其位，互不遮挡。',
      'Question, lower third, notice and code, each in its place.',
    ],
    slots: on(
      airing(cardExamples.question),
      airing(cardExamples.lowerThird),
      airing(cardExamples.notice),
      airing(cardExamples.qr),
    ),
  },
  {
    file: 'long',
    title: ['长文字', 'Long text'],
    note: ['先缩小字号，仍放得下就不删一个字。', 'Text shrinks first; while it fits, not a word goes.'],
    slots: on(airing(long), airing(rare)),
  },
  {
    file: 'excerpt',
    title: ['放不下时', 'Too long to fit'],
    note: [
      '缩到手机能看清的最小字号后以“…”结束，并标明“节选”。',
      'At the least size that a phone can show it ends in “…” and says “excerpt”.',
    ],
    slots: on(airing(veryLong)),
  },
]

export const theme = {
  station: '沿江派出所',
  programme: '反诈公开课',
  emblem: '',
  primary: '#1d4f91',
  accent: '#b3261e',
}

/** Figures and the moment of the pictures. */
export const counters = {
  likes: 12_680,
  amount: 13_460,
  viewers: 4286,
  comments: 312,
  orders: 96,
  resumes: 41,
}
export const momentEpochMs = at + 48_000
