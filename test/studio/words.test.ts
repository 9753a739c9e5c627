import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

let count = 0
async function stateOf(text: string): Promise<string> {
  const id = `w${(count += 1)}`
  await studio.call('POST', '/api/v1/comments', { source: 'words', id, text })
  const { body } = await studio.call('GET', '/api/v1/comments?order=newest&limit=1')
  const [item] = body['items'] as unknown as { sourceId: string; state: string }[]
  expect(item?.sourceId).toBe(id)
  return item!.state
}

const entry = (word: string, level: string) => ({ word, level, reason: 'station' })

describe('word lists', () => {
  it('that are edited hold for the very next comment, and after a restart', async () => {
    expect(await stateOf('蓝精灵理财靠谱')).toBe('new')
    const put = await studio.command('words.put', { entries: [entry('蓝精灵理财', 'hold')] })
    expect(put.body).toMatchObject({ result: { taken: 1, problems: [] } })
    expect(await stateOf('藍精靈 理財 靠谱')).toBe('held')
    await studio.command('words.put', { entries: [entry('蓝精灵理财', 'block')] })
    expect(await stateOf('蓝精灵理财赚了')).toBe('blocked')
    const { dataDir } = studio
    await studio.stop()
    studio = await testStudio({ dataDir })
    expect(await stateOf('蓝精灵理财来了')).toBe('blocked')
    await studio.command('words.remove', { words: ['蓝精灵理财'] })
    expect(await stateOf('蓝精灵理财走了')).toBe('new')
  })

  it('that are built in can be switched off and on', async () => {
    expect(await stateOf('刷单日结来')).toBe('blocked')
    await studio.command('words.use', { list: 'fraud', used: false })
    expect(await stateOf('刷单日结吧')).toBe('new')
    const { body } = await studio.call('GET', '/api/v1/words')
    expect(body).toMatchObject({ builtin: [{ list: 'fraud', used: false }, {}, {}, {}], own: [] })
    await studio.command('words.use', { list: 'fraud', used: true })
    expect(await stateOf('刷单日结啦')).toBe('blocked')
  })

  it('say of each word what is wrong with it, and take the others', async () => {
    const { body } = await studio.command('words.put', {
      entries: [
        entry('好', 'hold'),
        entry('。。', 'hold'),
        entry('投诉', 'block'),
        { word: 7 },
        entry('某某贷', 'hold'),
      ],
    })
    expect(body).toMatchObject({
      result: {
        taken: 1,
        problems: [
          { index: 0, code: 'single', message: expect.stringContaining('一个字') as string },
          { index: 1, code: 'empty' },
          { index: 2, code: 'criticism', message: expect.stringContaining('先审后上') as string },
          { index: 3, code: 'malformed' },
        ],
      },
    })
    const only = await studio.command('words.put', { entries: [entry('好', 'hold')] })
    expect([only.status, only.body.error?.code, only.body.error?.message]).toEqual([
      400,
      'words.entry',
      expect.stringContaining('一个字'),
    ])
  })

  it('are the operator’s to change', async () => {
    const actor = { role: 'moderator', device: 'm', name: 'm' } as const
    const answer = await studio.send({ type: 'words.use', list: 'fraud', used: false }, actor)
    expect(answer).toMatchObject({ applied: false, refusal: { code: 'role.forbidden' } })
  })
})
