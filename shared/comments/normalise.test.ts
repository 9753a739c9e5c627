import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

const folded = (text: string) => normalise(text).text

describe('normalise', () => {
  it('levels width, rings, case, accents and traditional forms', () => {
    expect(folded('１３８①②③')).toBe('138123')
    expect(folded('❶➋⓷⓿⑩')).toBe('123010')
    expect(folded('ＶＸ')).toBe('vx')
    expect(folded('🅥🅧')).toBe('vx')
    expect(folded('加微信領紅包')).toBe('加微信领红包')
    expect(folded('1️⃣3️⃣8️⃣')).toBe('138')
    expect(folded('ѵх')).toBe('vx')
  })

  it('drops separators beside Chinese and between digits', () => {
    expect(folded('加 微.信—领、红*包')).toBe('加微信领红包')
    expect(folded('138-1234 5678')).toBe('13812345678')
    expect(folded('加\u200b微\u2060信')).toBe('加微信')
    expect(folded('加😀微🎁信')).toBe('加微信')
  })

  it('keeps one separator between Latin words, and none between letters spelled out', () => {
    expect(folded('hello,  world')).toBe('hello,world')
    expect(folded('zhang.san@qq.com')).toBe('zhang.san@qq.com')
    expect(folded('v x')).toBe('vx')
    expect(folded('q-q')).toBe('qq')
    expect(folded('is v x')).toBe('is vx')
  })

  it('reads a plus before a lure as 加, and nowhere else', () => {
    expect(folded('+V 领')).toBe('加v领')
    expect(folded('➕薇')).toBe('加薇')
    expect(folded('便宜+好用')).toBe('便宜好用')
    expect(folded('a+b1')).toBe('a+b1')
  })

  it('does not read across what is masked already', () => {
    expect(folded('138****5678')).toBe('138*5678')
    expect(folded('138*1234*5678')).toBe('13812345678')
  })

  it('leads back to the original, through surrogate pairs and dropped characters', () => {
    const { text, starts, ends, original } = normalise('a\u200b😀𬱖 ⑩')
    expect(text).toBe('a𬱖10')
    expect(starts.map((start, k) => original.slice(start, ends[k]))).toEqual([
      'a\u200b',
      '𬱖',
      '𬱖',
      '⑩',
      '⑩',
    ])
  })

  it('keeps its map whole and in order for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (original) => {
        const { text, starts, ends } = normalise(original)
        expect(starts).toHaveLength(text.length)
        expect(ends).toHaveLength(text.length)
        for (let k = 0; k < text.length; k += 1) {
          expect(starts[k]).toBeLessThan(ends[k] ?? 0)
          expect(ends[k]).toBeLessThanOrEqual(original.length)
          if (k > 0) expect(starts[k]).toBeGreaterThanOrEqual(starts[k - 1] ?? 0)
        }
      }),
    )
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'加微信vx138 .-Ａ①臺\u200b😀') }), (original) => {
        const once = folded(original)
        expect(folded(once)).toBe(once)
      }),
    )
  })
})
