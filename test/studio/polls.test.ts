import { afterEach, describe, expect, it, vi } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio

const card = {
  id: 'vote',
  kind: 'quiz',
  facts: {
    question: '接到“公检法”要求转账，应该？',
    options: ['马上转', '挂断并拨打 96110', '问问骗子'],
    right: 2,
  },
}

const votes = (): number[] | undefined => studio.state().saved.live.air.main?.ballot?.votes
const say = (text: string, person: string, id: string) =>
  studio.call('POST', '/api/v1/comments', {
    source: 'douyin',
    id,
    author: { id: person, name: person },
    text,
  })

async function airVote(): Promise<void> {
  studio = await testStudio()
  await studio.command('card.put', { card })
  expect((await studio.command('card.air', { card: 'vote' })).status).toBe(200)
}

afterEach(() => studio.close())

describe('a vote on air', () => {
  it('counts comments in any of the usual ways, one for each person, the last word counting', async () => {
    await airVote()
    await say('扣2', 'a', '1')
    await say('B', 'b', '2')
    await say('挂断并拨打 96110', 'c', '3')
    await say('扣１', 'd', '4')
    await say('2222', 'd', '5')
    await say('今天天气不错', 'e', '6')
    await vi.waitFor(() => expect(votes()).toEqual([0, 4, 0]))
  })

  it('takes votes from the ask page, one a phone, and says when there is nothing to vote on', async () => {
    await airVote()
    await studio.command('poll.vote', { option: 2, voter: 'phone-0001' })
    await studio.command('poll.vote', { option: 3, voter: 'phone-0001' })
    await studio.command('poll.vote', { option: 2, voter: 'phone-0002' })
    await vi.waitFor(() => expect(votes()).toEqual([0, 1, 1]))
    expect((await studio.command('poll.vote', { option: 9, voter: 'phone-0003' })).body.error?.code).toBe(
      'poll.option',
    )
    await studio.command('card.clear')
    expect((await studio.command('poll.vote', { option: 1, voter: 'phone-0003' })).body.error?.code).toBe(
      'poll.none',
    )
  })

  it('has every vote in its result that came before it was closed', async () => {
    await airVote()
    for (let at = 0; at < 20; at += 1) await say('扣2', `p${at}`, `${at}`)
    await studio.command('poll.close')
    expect(votes()).toEqual([0, 20, 0])
  })

  it('counts nothing more once it is closed', async () => {
    await airVote()
    await say('扣2', 'a', '1')
    await vi.waitFor(() => expect(votes()).toEqual([0, 1, 0]))
    expect((await studio.command('poll.close')).status).toBe(200)
    await say('扣2', 'b', '2')
    expect((await studio.command('poll.vote', { option: 2, voter: 'phone-0001' })).status).toBe(409)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(votes()).toEqual([0, 1, 0])
  })

  it('goes on after a restart where it was: nobody votes twice', async () => {
    await airVote()
    await say('扣2', 'a', '1')
    await vi.waitFor(() => expect(votes()).toEqual([0, 1, 0]))
    await studio.stop()
    studio = await testStudio({ dataDir: studio.dataDir })
    await say('扣1', 'a', '2')
    await say('扣2', 'b', '3')
    await vi.waitFor(() => expect(votes()).toEqual([1, 1, 0]))
  })
})
