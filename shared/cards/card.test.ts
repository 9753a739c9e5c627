import { expect, test } from 'vitest'
import { cardProblems, cardSchema, cardTitle, longestOf, type Card } from './card.ts'
import { cardExamples } from './examples.ts'
import { cardKinds, cardKindNames } from './kinds.ts'
import type { CardField } from './kind.ts'
import { problemsText } from './problemsText.ts'

const now = new Date(2026, 10, 22, 19, 30).getTime()
const all = Object.values(cardExamples) as Card[]

const job = (facts: Partial<typeof cardExamples.job.facts>): Card => ({
  ...cardExamples.job,
  facts: { ...cardExamples.job.facts, ...facts },
})
const product = (facts: Partial<typeof cardExamples.product.facts>): Card => ({
  ...cardExamples.product,
  facts: { ...cardExamples.product.facts, ...facts },
})
const problems = (card: Card) =>
  cardProblems(card, now).map(({ field, message, override }) => [field, message, override])

test.each(all)('the example of $kind is whole, has a title and may air', (card) => {
  expect(cardSchema.parse(card)).toEqual(card)
  expect(cardTitle(card)).not.toBe('')
  expect(cardProblems(card, now)).toEqual([])
})

test.each(cardKindNames)('every field of the form of %s is a fact of the card', (kind) => {
  const fields: readonly CardField[] = cardKinds[kind].fields
  expect(fields.map(({ key }) => key).toSorted()).toEqual(
    Object.keys(cardKinds[kind].facts.shape)
      .filter((key) => kind !== 'comment' || key !== 'source')
      .toSorted(),
  )
})

test('an empty required fact stops a card for good', () => {
  expect(problems({ id: 'q', kind: 'question', facts: { text: ' ', asker: '', community: '' } })).toEqual([
    ['text', 'card.problem.missing', false],
  ])
  expect(problems({ id: 'p', kind: 'points', facts: { title: '', points: ['', ''] } })).toEqual([
    ['points', 'card.problem.missing', false],
  ])
})

test.each(['employer', 'headcount', 'requirements', 'content', 'place', 'pay', 'validUntil'] as const)(
  'a job without %s airs only by a deliberate override',
  (field) => {
    expect(problems(job({ [field]: '' }))).toEqual([[field, 'card.problem.wanted', true]])
  },
)

test('a job is valid to the end of its last day', () => {
  expect(problems(job({ validUntil: '2026-11-22' }))).toEqual([])
  expect(problems(job({ validUntil: '2026-11-21' }))).toEqual([['validUntil', 'card.problem.past', true]])
  expect(problems(job({ validUntil: '2027-02-30' }))).toEqual([['validUntil', 'card.problem.date', true]])
  expect(problems(job({ validUntil: '下个月底' }))).toEqual([['validUntil', 'card.problem.date', true]])
})

test('a job limited by sex is flagged with the words that limit it', () => {
  const [found] = cardProblems(job({ requirements: '限女性，35 岁以下' }), now)
  expect(found).toMatchObject({ field: 'requirements', params: { words: '限女性' }, override: true })
})

test('a price needs its unit, and is a number', () => {
  expect(problems(product({ unit: '' }))).toEqual([['unit', 'card.problem.missing', false]])
  expect(problems(product({ price: '六十八' }))).toEqual([['price', 'card.problem.price', false]])
  expect(problems(product({ price: '12.50' }))).toEqual([])
})

test('a statute without its article never airs', () => {
  const card: Card = { ...cardExamples.statute, facts: { ...cardExamples.statute.facts, article: '' } }
  expect(problems(card)).toEqual([['article', 'card.problem.missing', false]])
})

test('a code of something that is no link may be overruled, a picture from elsewhere may not', () => {
  expect(problems({ ...cardExamples.qr, facts: { link: '扫我', title: '', hint: '' } })).toEqual([
    ['link', 'card.problem.link', true],
  ])
  expect(problems(product({ picture: 'https://elsewhere.example/x.png' }))).toEqual([
    ['picture', 'card.problem.picture', false],
  ])
})

test('a problem reads as a sentence that names its field', () => {
  const texts = (card: Card) => problemsText(card, cardProblems(card, now), 'zh')
  expect(texts(job({ pay: '' }))).toBe('基本薪资：按规定应当写明，缺少时需要确认才能播出')
  expect(texts(job({ pay: '', place: '', validUntil: '2020-01-01' }))).toBe(
    '工作地点、基本薪资：按规定应当写明，缺少时需要确认才能播出；有效期至：有效期 2020-01-01 已过',
  )
  expect(texts(job({}))).toBe('')
})

test('the longest text of a field is known to the form', () => {
  expect(longestOf('question', 'text')).toBe(2000)
  expect(longestOf('job', 'pay')).toBe(60)
  expect(longestOf('goal', 'target')).toBeNull()
})
