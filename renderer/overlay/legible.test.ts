import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { legible } from './legible.ts'

test('rare characters, accents and emoji stay as they are', () => {
  expect(legible('䶮㛃𬱖 Zoë 👨‍👩‍👧')).toBe('䶮㛃𬱖 Zoë 👨‍👩‍👧')
})

test('what would hide or turn text round goes', () => {
  expect(legible('转账\u202e00001\u202c元\u200b\u0000')).toBe('转账00001元')
  expect(legible('\ud800孤')).toBe('孤')
})

test('piled accents keep two', () => {
  expect(legible(`z${'\u0335'.repeat(40)}`)).toBe('z\u0335\u0335')
})

test('line breaks become blanks, or stay where a card has room', () => {
  expect(legible(' 一 \r\n\r\n\n二\t三 ')).toBe('一 二 三')
  expect(legible(' 一 \r\n\r\n\n二', 'many')).toBe('一\n二')
})

property.prop([fc.string({ unit: 'binary' })])('is settled at once', (text) => {
  const once = legible(text)
  expect(legible(once)).toBe(once)
})
