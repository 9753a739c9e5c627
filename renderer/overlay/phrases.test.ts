import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { partsOf, phraseBreaks } from './phrases.ts'

const best = (text: string, lines: number): string[] => partsOf(text, phraseBreaks(text, lines)[0] ?? [])

test('two lines part at the stop nearest to the middle', () => {
  expect(best('接到“客服”说要给我退款，让我下载屏幕共享软件，能信吗？', 2)).toEqual([
    '接到“客服”说要给我退款，',
    '让我下载屏幕共享软件，能信吗？',
  ])
})

test('a closing quote stays with its stop', () => {
  expect(best('他说“别急，再等等。”我就又等了两天', 2)[0]).toBe('他说“别急，再等等。”')
})

test('three lines part at two stops', () => {
  expect(best('挂断电话，不要转账，打 96110', 3)).toEqual(['挂断电话，', '不要转账，', '打 96110'])
})

test('a stop too near to an end is no place for a break', () => {
  expect(phraseBreaks('啊，这条短信里的链接到底能不能点开', 2)).toEqual([])
  expect(phraseBreaks('没有停顿的一句话就照常换行', 2)).toEqual([])
})

property.prop([fc.string({ unit: fc.constantFrom(...'，。一二A ”') }), fc.integer({ min: 1, max: 4 })])(
  'parts put together are the text',
  (text, lines) => {
    for (const breaks of phraseBreaks(text, lines)) expect(partsOf(text, breaks).join('')).toBe(text)
  },
)
