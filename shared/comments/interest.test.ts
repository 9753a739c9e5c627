import { describe, expect, it } from 'vitest'
import { countInterest, keywordReader, noInterest, topicCounts } from './interest.ts'
import { jobCodeReader } from './jobs.ts'

const from = (person: string | null, text: string) => ({
  source: 'a',
  author: person === null ? null : { id: person, name: '' },
  text,
})

describe('countInterest', () => {
  it('counts comments, and people once for each topic', () => {
    const batch = [from('x', '求职3'), from('x', '求职3号！'), from('y', '求职3和12'), from(null, '求职12')]
    const interest = countInterest(noInterest, batch, jobCodeReader(['3', '12']))
    expect(topicCounts(interest)).toEqual([
      { topic: '3', comments: 3, people: 2 },
      { topic: '12', comments: 2, people: 1 },
    ])
  })

  it('adds up over batches and leaves what it was given alone', () => {
    const read = keywordReader(['反诈'])
    const first = countInterest(noInterest, [from('x', '反诈')], read)
    const second = countInterest(first, [from('y', '反诈')], read)
    expect(topicCounts(first)).toEqual([{ topic: '反诈', comments: 1, people: 1 }])
    expect(topicCounts(second)).toEqual([{ topic: '反诈', comments: 2, people: 2 }])
    expect(countInterest(second, [from('z', '好')], read)).toBe(second)
  })
})

describe('keywordReader', () => {
  it('finds keywords however they are written', () => {
    expect(keywordReader(['反诈', '醫保', ''])('反 詐、医保')).toEqual(['反诈', '醫保'])
  })
})
