import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Script } from '../show/script.ts'
import { paragraphStart, placeAt, scriptLength } from './clock.ts'
import { reanchor } from './reanchor.ts'

const script = (...texts: string[]): Script =>
  texts.map((text, index) => ({ id: `p${index}`, kind: 'say', who: '', text }))

/** What the reader has under the reading line: the paragraph and the rest of it. */
const reading = (lines: Script, position: number): string => {
  const { index, offset } = placeAt(lines, position)
  const line = lines[index]!
  return `${line.id}:${[...line.text].slice(Math.floor(offset)).join('')}`
}

const before = script('大家晚上好。', '先挂断电话，再拨打110。', '谢谢大家。')
/** In the second paragraph, before 再. */
const place = 6 + 6

describe('the place of a reader while the script is edited', () => {
  it('stays when a paragraph is put in before', () => {
    const after = [{ id: 'new', kind: 'say' as const, who: '', text: '插进来的一段话。' }, ...before]
    expect(reading(after, reanchor(before, after, place))).toBe('p1:再拨打110。')
  })

  it('stays when an earlier part of the same paragraph grows or shrinks', () => {
    for (const text of ['请您先挂断这个电话，再拨打110。', '挂断，再拨打110。']) {
      const after = before.map((line) => (line.id === 'p1' ? { ...line, text } : line))
      expect(reading(after, reanchor(before, after, place))).toBe('p1:再拨打110。')
    }
  })

  it('stays when the paragraph is parted before it, or joined with the one above', () => {
    const [first, second, last] = before
    const parted = [
      first!,
      { ...second!, text: '先挂断电话，' },
      { ...second!, id: 'new', text: '再拨打110。' },
      last!,
    ]
    expect(reading(parted, reanchor(before, parted, place))).toBe('new:再拨打110。')
    const joined = [{ ...first!, text: '大家晚上好。先挂断电话，再拨打110。' }, last!]
    expect(reading(joined, reanchor(before, joined, place))).toBe('p0:再拨打110。')
  })

  it('stays when what follows in the paragraph changes', () => {
    const after = before.map((line) =>
      line.id === 'p1' ? { ...line, text: '先挂断电话，再打96110问一问。' } : line,
    )
    expect(reading(after, reanchor(before, after, place))).toBe('p1:再打96110问一问。')
  })

  it('follows the paragraph when it is moved', () => {
    const after = [before[1]!, before[0]!, before[2]!]
    expect(reading(after, reanchor(before, after, place))).toBe('p1:再拨打110。')
  })

  it('goes on with what followed when the paragraph is deleted', () => {
    const after = [before[0]!, before[2]!]
    expect(reading(after, reanchor(before, after, place))).toBe('p2:谢谢大家。')
  })

  it('stays after what came before when the rest is deleted', () => {
    const after = [before[0]!]
    expect(reanchor(before, after, place)).toBe(scriptLength(after))
  })

  it('keeps parts of a character, so that the picture does not twitch', () => {
    const after = [{ id: 'new', kind: 'say' as const, who: '', text: '四个字。' }, ...before]
    expect(reanchor(before, after, 8.4)).toBeCloseTo(12.4)
  })

  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'请您先挂断。'), maxLength: 30 }), {
    maxLength: 12,
  })
  it('is not a hair beyond the end, where fractions add up', () => {
    const after = script('', '', '', '请')
    expect(reanchor(script('', '', '', ''), after, 3.000000000000001)).toBe(scriptLength(after))
  })

  test.prop([texts, texts, fc.double({ min: 0, max: 400, noNaN: true })])(
    'is always inside the new script',
    (old, now, at) => {
      const position = reanchor(script(...old), script(...now), Math.min(at, scriptLength(script(...old))))
      expect(position).toBeGreaterThanOrEqual(0)
      expect(position).toBeLessThanOrEqual(scriptLength(script(...now)))
    },
  )

  test.prop([texts, fc.double({ min: 0, max: 400, noNaN: true })])(
    'is unchanged where nothing changed',
    (lines, at) => {
      const same = script(...lines)
      const position = Math.min(at, scriptLength(same))
      expect(reanchor(same, [...same], position)).toBeCloseTo(position, 9)
    },
  )

  test.prop([fc.shuffledSubarray([0, 1, 2]), fc.nat(25)])(
    'stays in a paragraph that survived',
    (order, at) => {
      const after = order.map((index) => before[index]!)
      const { index, offset } = placeAt(before, at)
      const start = paragraphStart(after, before[index]!.id)
      if (start === null) return
      expect(reanchor(before, after, at)).toBeCloseTo(start + offset)
    },
  )
})
