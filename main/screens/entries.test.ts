import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readEntries } from './entries.ts'

describe('bodies of comments', () => {
  test.prop([fc.array(fc.record({ source: fc.string(), text: fc.string() }))])(
    'a list and lines say the same',
    (list) => {
      expect(readEntries(JSON.stringify(list))).toEqual({ ok: true, entries: list })
      fc.pre(list.length > 1)
      expect(readEntries(list.map((one) => JSON.stringify(one)).join('\n'))).toEqual({
        ok: true,
        entries: list,
      })
    },
  )

  test.prop([fc.string()])('whatever comes, it answers', (body) => {
    expect(typeof readEntries(body).ok).toBe('boolean')
  })

  test.prop([fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n })])('long ids stay exact', (id) => {
    expect(readEntries(`{"id":${id}}`)).toEqual({ ok: true, entries: [{ id }] })
    expect(readEntries(`{"id":"${id}"}`)).toEqual({ ok: true, entries: [{ id: String(id) }] })
  })

  test('a single value that is no object is nothing, within a list it is an entry to refuse', () => {
    expect(readEntries('7')).toEqual({ ok: false })
    expect(readEntries('')).toEqual({ ok: false })
    expect(readEntries('[7]')).toEqual({ ok: true, entries: [7] })
  })
})
