import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { breakable, chineseWords } from './breaks.ts'
import { houseTerms } from './glossary.ts'

const words = chineseWords()
const pieces = (text: string, terms: readonly string[] = houseTerms): string[] =>
  breakable(text, words, terms)

/** What becomes of a text that the dictionary cut at the bars. */
function joined(cut: string): string {
  const parts = cut.split('|')
  const segments = parts.map((segment, at) => ({ segment, index: parts.slice(0, at).join('').length }))
  return breakable(parts.join(''), () => segments, []).join('|')
}

describe('where a line may break', () => {
  it('keeps words whole', () => {
    expect(pieces('国家功能怎么办')).toEqual(expect.arrayContaining(['国家', '功能']))
  })

  it('keeps words of the glossary whole that the dictionary tears apart', () => {
    expect(pieces('请下载反诈中心', [])).not.toContain('反诈中心')
    expect(pieces('请下载反诈中心')).toContain('反诈中心')
  })

  it('takes the longest word of the glossary', () => {
    expect(pieces('远离刷单返利', ['刷单', '刷单返利'])).toContain('刷单返利')
  })

  it('keeps words whole that no dictionary knows, which fall apart into single characters', () => {
    expect(pieces('身边的警情')).toContain('警情')
    expect(joined('请|拨|打|电话')).toBe('请|拨打|电话')
    expect(joined('看|机|位|二|，|招|手')).toBe('看机位二，|招手')
  })

  it('leaves words of grammar by themselves, but begins no line with one that belongs to the word before', () => {
    expect(joined('我|和|你|都|在|家')).toBe('我|和|你|都|在|家')
    expect(joined('朋友|们|买|的|东西|到|了|吗')).toBe('朋友们|买的|东西|到了吗')
  })

  it('keeps surnames with titles, and ordinals with what they count', () => {
    expect(joined('王|女士|和|李|经理')).toBe('王女士|和|李经理')
    expect(joined('第|三步|，|第二|步')).toBe('第三步，|第二步')
  })

  it('puts together no more than a line can spare', () => {
    expect(joined('甲|乙|丙|丁|戊|己')).toBe('甲乙丙丁|戊己')
  })

  it('begins no line with closing punctuation and ends none with an opening mark', () => {
    const text = '他说：“先挂断（再回拨）。”然后——报警……三句话！《反诈公开课》'
    for (const piece of pieces(text)) {
      expect(piece).not.toMatch(/^[，。！？：；”’）》、…—]/u)
      expect(piece).not.toMatch(/[“‘（《]$/u)
    }
  })

  it('keeps a number with what it counts', () => {
    expect(pieces('等60秒，转了38000元')).toEqual(expect.arrayContaining([expect.stringContaining('60秒')]))
    expect(pieces('转了38000元').at(-1)).toBe('38000元')
  })

  it('keeps names of people whole', () => {
    expect(pieces('请杜警官回答', ['杜警官'])).toContain('杜警官')
  })

  const text = fc.string({
    unit: fc.constantFrom(...'反诈中心验证码，。“”（）12 a请您的😀䶮𬱖\n'),
    maxLength: 60,
  })
  test.prop([text])('gives the text again when joined, in pieces that are not empty', (line) => {
    const got = pieces(line)
    expect(got.join('')).toBe(line)
    expect(got.every((piece) => piece !== '')).toBe(true)
  })

  test.prop([text])('never parts a surrogate pair', (line) => {
    for (const piece of pieces(line)) expect(piece.isWellFormed()).toBe(line.isWellFormed())
  })
})
