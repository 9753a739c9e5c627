import { beforeEach, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { cardExamples } from '../cards/examples.ts'

let desk: PureDesk
const main = () => desk.state.saved.live.air.main

beforeEach(() => {
  desk = pureDesk()
  for (const card of [cardExamples.points, cardExamples.quiz, cardExamples.question]) {
    desk.send({ type: 'card.put', card })
  }
})

it('shows the points under a title one by one and stops at the last', () => {
  desk.send({ type: 'card.air', card: 'example-points' })
  expect(main()?.revealed).toBe(0)
  for (const shown of [1, 2, 3, 3]) {
    expect(desk.send({ type: 'card.reveal' })).toBeNull()
    expect(main()?.revealed).toBe(shown)
  }
  desk.send({ type: 'card.reveal', count: 1 })
  expect(main()?.revealed).toBe(1)
})

it('shows the first point at once when there is no title to wait under', () => {
  desk.send({
    type: 'card.put',
    card: { ...cardExamples.points, facts: { title: '', points: ['一', '二'] } },
  })
  desk.send({ type: 'card.air', card: 'example-points' })
  expect(main()?.revealed).toBe(1)
})

it('airs a quiz with no votes and reveals its answer', () => {
  desk.send({ type: 'card.air', card: 'example-quiz' })
  expect(main()).toMatchObject({ revealed: 0, ballot: { votes: [0, 0, 0], closed: false } })
  desk.send({ type: 'card.reveal' })
  expect(main()?.revealed).toBe(1)
})

it('says so when nothing on air can be revealed', () => {
  desk.send({ type: 'card.air', card: 'example-question' })
  expect(desk.send({ type: 'card.reveal' })?.code).toBe('card.nothingToReveal')
  expect(desk.send({ type: 'card.reveal', slot: 'notice' })?.code).toBe('card.nothingToReveal')
})

it('names what stands against airing in a sentence', () => {
  desk.send({
    type: 'card.put',
    card: { ...cardExamples.job, facts: { ...cardExamples.job.facts, pay: '' } },
  })
  const refusal = desk.send({ type: 'card.air', card: 'example-job' })
  expect(refusal).toMatchObject({ code: 'card.notReady' })
  expect(refusal?.params?.['problems']).toContain('基本薪资')
  expect(desk.send({ type: 'card.air', card: 'example-job', override: true })).toBeNull()
})
