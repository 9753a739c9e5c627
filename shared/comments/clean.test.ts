import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines, cleanText, isolateBidi, MAX_TEXT } from './clean.ts'

describe('cleanText', () => {
  it('leaves ordinary text alone, emoji, rare characters and right-to-left scripts included', () => {
    for (const text of ['请问 96110 是什么电话？', '𬱖老师好', '👨‍👩‍👧 一家人', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 加油', 'سلام', 'नमस्ते', '1️⃣'])
      expect(cleanText(text)).toEqual({ text, cut: false })
  })

  it('keeps markup as the characters it is', () => {
    const text = '<img src=x onerror=alert(1)> <script>1</script> &lt;b&gt;'
    expect(cleanText(text).text).toBe(text)
  })

  it('takes out controls, direction characters and unseen fillers', () => {
    expect(cleanText('a\u0000b\u001b[31mc').text).toBe('ab[31mc')
    expect(cleanText('转账\u202e001\u202c元\u200b！\ufeff').text).toBe('转账001元！')
    expect(cleanText('\u3164\u2800 \u115f').text).toBe('')
    expect(cleanText('a\u{e0041}\u{e0042}b').text).toBe('ab')
  })

  it('replaces lone surrogates', () => {
    expect(cleanText('好\ud800').text).toBe('好\ufffd')
    expect(cleanText('\udc00好').text).toBe('\ufffd好')
  })

  it('bounds stacked accents', () => {
    expect(cleanText(`z${'\u0301'.repeat(500)}!`).text).toBe(`z${'\u0301'.repeat(4)}!`)
  })

  it('makes one line of many, and keeps lines where they are wanted', () => {
    expect(cleanText(' 一\r\n\r\n二\t三\u2028四 ').text).toBe('一 二 三 四')
    expect(cleanLines(' 一 \r\n\r\n\r\n二\t三 ').text).toBe('一\n\n二 三')
  })

  it('cuts long text with a mark, at a whole character', () => {
    const megabyte = cleanText('好'.repeat(1_000_000))
    expect(megabyte.cut).toBe(true)
    expect(megabyte.text).toHaveLength(MAX_TEXT)
    expect(megabyte.text.endsWith('好…')).toBe(true)
    expect(cleanText('𬱖'.repeat(10), 6).text).toBe('𬱖𬱖…')
    expect(cleanText('a👨‍👩‍👧', 6).text).toBe('a…')
  })

  it('says that it cut when the end was dropped before cleaning made it short', () => {
    expect(cleanText(`a${'\u0301'.repeat(100_000)}b`, 100)).toEqual({
      text: `a${'\u0301'.repeat(4)}…`,
      cut: true,
    })
  })

  it('gives clean, bounded, stable text for anything at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (raw, max) => {
          const { text } = cleanText(raw, max)
          expect(text.isWellFormed()).toBe(true)
          expect(text.length).toBeLessThanOrEqual(max)
          expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/)
          expect(text).not.toMatch(/\p{M}{5}/u)
          expect(cleanText(text, max).text).toBe(text)
        },
      ),
    )
  })
})

describe('isolateBidi', () => {
  it('fences right-to-left text in, once, and nothing else', () => {
    expect(isolateBidi('你好')).toBe('你好')
    expect(isolateBidi('سلام')).toBe('\u2068سلام\u2069')
    expect(isolateBidi(isolateBidi('سلام'))).toBe('\u2068سلام\u2069')
  })
})
