import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../show/script.ts'
import type { Person } from '../show/show.ts'
import { lineMayEnd, linesOf } from './lines.ts'

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'say', who: '', text })
const person = (name: string): Person => ({ id: name, name, title: '', unit: '', role: 'host' })

const script = [paragraph('a', '请下载国家反诈中心'), paragraph('b', '请平安街道杜警官回答')]
const pieces = (line: string | undefined): string[] => line?.split(lineMayEnd) ?? []

describe('the lines that screens are given', () => {
  it('say the words of every paragraph, in order', () => {
    const lines = linesOf(script, [], [])
    expect(lines.map((line) => line.replaceAll(lineMayEnd, ''))).toEqual(script.map(({ text }) => text))
  })

  it("keep the house's terms, the unit's glossary and the names of people whole", () => {
    const [first, second] = linesOf(script, [person('杜警官')], ['平安街道'])
    expect(pieces(first)).toContain('反诈中心')
    expect(pieces(second)).toEqual(expect.arrayContaining(['平安街道', '杜警官']))
  })

  it('are the same object while nothing changed', () => {
    const people = [person('杜警官')]
    const glossary: string[] = []
    expect(linesOf(script, people, glossary)).toBe(linesOf(script, people, glossary))
  })

  it('follow the glossary and the names when those change', () => {
    const people = [person('王')]
    expect(pieces(linesOf(script, people, [])[1])).not.toContain('平安街道')
    expect(pieces(linesOf(script, people, ['平安街道'])[1])).toContain('平安街道')
    expect(pieces(linesOf(script, [person('杜警官')], ['平安街道'])[1])).toContain('杜警官')
  })

  it('follow an edit', () => {
    const people: Person[] = []
    const glossary: string[] = []
    linesOf(script, people, glossary)
    const edited = [script[0]!, paragraph('b', '好')]
    expect(linesOf(edited, people, glossary)[1]).toBe('好')
  })
})
