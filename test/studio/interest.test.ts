import { afterAll, beforeAll, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

const say = (text: string, person: string) =>
  studio.call('POST', '/api/v1/comments', { source: 'douyin', text, author: { id: person, name: person } })

it('interest in jobs is counted by people, of the run, also after a restart', async () => {
  for (const [code, position] of [
    ['A03', '电工'],
    ['12', '面点师'],
  ])
    await studio.command('card.put', { card: { id: `job-${code}`, kind: 'job', facts: { position, code } } })
  await say('求职a3', 'early')
  await studio.command('run.start')
  await say('求职 A-03', 'x')
  await say('求职+a3号 谢谢', 'x')
  await say('应聘12、A03', 'y')
  await say('今天12号天气好', 'z')
  const jobs = [
    { code: 'A03', position: '电工', people: 2, comments: 3 },
    { code: '12', position: '面点师', people: 1, comments: 1 },
  ]
  const asked = async (query = '') => (await studio.call('GET', `/api/v1/interest${query}`)).body
  expect(await asked()).toMatchObject({ jobs, keywords: [] })
  const { dataDir } = studio
  await studio.stop()
  studio = await testStudio({ dataDir })
  expect(await asked(`?keywords=${encodeURIComponent('天气，招聘')}`)).toMatchObject({
    jobs,
    keywords: [{ keyword: '天气', people: 1, comments: 1 }],
  })
  expect(await asked('?run=*')).toMatchObject({ jobs: [{ code: 'A03', people: 3 }, {}] })
})
