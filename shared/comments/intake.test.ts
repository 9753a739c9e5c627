import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readComment } from './intake.ts'
import { commentWire, type IncomingComment } from './model.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

function read(raw: unknown): IncomingComment {
  const reading = readComment(raw, NOW)
  if (!reading.ok) throw new Error(`refused: ${reading.code}`)
  return reading.comment
}

const refusal = (raw: unknown) => {
  const reading = readComment(raw, NOW)
  return reading.ok ? 'accepted' : reading.code
}

describe('readComment', () => {
  it('reads the documented shape', () => {
    const raw = {
      source: 'bilibili',
      id: 'm1',
      room: '42',
      author: { id: 'u1', name: '小明' },
      text: '请问怎么报案？',
      kind: 'comment',
      at: 1690000000000,
    }
    expect(read(raw)).toEqual({
      ...raw,
      count: 1,
      totals: null,
      atEpochMs: 1690000000000,
      receivedEpochMs: NOW,
      marks: [],
      at: undefined,
    })
    expect(commentWire.safeParse(raw).success).toBe(true)
  })

  it('needs no more than a source and a text, or a count', () => {
    expect(read({ source: 'room', text: '好' })).toMatchObject({
      kind: 'comment',
      id: null,
      author: null,
      atEpochMs: NOW,
    })
    expect(read({ source: 'room', count: 12 })).toMatchObject({ kind: 'like', count: 12, text: '' })
    expect(read({ source: 'room', kind: 'enter' })).toMatchObject({ kind: 'enter', count: 1 })
    expect(read({ source: 'room', totals: { viewers: '26.9万' } })).toMatchObject({
      kind: 'stats',
      totals: { viewers: 269_000 },
    })
  })

  it('refuses a figure that is none at once, however long', () => {
    const begunMs = performance.now()
    expect(readComment({ source: 'room', count: `1${' '.repeat(500_000)}x` }, NOW).ok).toBe(false)
    expect(performance.now() - begunMs).toBeLessThan(1000)
  })

  it('keeps ids exactly as strings, whatever they were', () => {
    expect(
      read({ source: 'a', text: 'x', id: 17, author: { id: 18n, name: '' }, room: '007' }),
    ).toMatchObject({
      id: '17',
      author: { id: '18' },
      room: '007',
    })
    expect(read({ source: 'a', text: 'x', id: 7338697347818230818n }).id).toBe('7338697347818230818')
  })

  it('does not take a number beyond 2^53 for an id, since two of them may have become one', () => {
    const comment = read(JSON.parse('{"source":"douyin","text":"x","id":7338697347818230818}'))
    expect(comment).toMatchObject({ id: null, marks: ['idInexact'] })
  })

  it('shortens endless ids without merging them', () => {
    const [a, b] = ['1', '2'].map((end) => read({ source: 'a', text: 'x', id: '长'.repeat(5000) + end }))
    expect(a?.marks).toEqual(['idShortened'])
    expect(a?.id?.length).toBeLessThan(200)
    expect(a?.id).not.toBe(b?.id)
  })

  it('cuts and marks long names and texts, and leaves markup as text', () => {
    const comment = read({ source: 'a', text: '<b>'.repeat(400_000), author: { name: '名'.repeat(10_000) } })
    expect(comment.text).toHaveLength(2000)
    expect(comment.text.startsWith('<b><b>')).toBe(true)
    expect(comment.author?.name).toHaveLength(64)
    expect(comment.marks).toEqual(['textCut', 'nameCut'])
  })

  it('takes the time of receipt for times out of reason, and understands seconds and ISO 8601', () => {
    const at = (value: unknown) => read({ source: 'a', text: 'x', at: value })
    expect(at(NOW + 3_600_000)).toMatchObject({ atEpochMs: NOW, marks: ['timeFuture'] })
    expect(at(NOW + 5000)).toMatchObject({ atEpochMs: NOW, marks: [] })
    expect(at(0)).toMatchObject({ atEpochMs: NOW, marks: ['timePast'] })
    expect(at(-1e300)).toMatchObject({ atEpochMs: NOW, marks: ['timePast'] })
    expect(at(1690000000)).toMatchObject({ atEpochMs: 1690000000000 })
    expect(at('1690000000000')).toMatchObject({ atEpochMs: 1690000000000 })
    expect(at('2023-07-22T04:26:40Z')).toMatchObject({ atEpochMs: 1690000000000 })
  })

  it.each([
    [null, 'entry.notObject'],
    ['text', 'entry.notObject'],
    [[], 'entry.notObject'],
    [{ text: 'x' }, 'source.missing'],
    [{ source: '\u200b', text: 'x' }, 'source.missing'],
    [{ source: 5, text: 'x' }, 'source.invalid'],
    [{ source: 's'.repeat(65), text: 'x' }, 'source.invalid'],
    [{ source: 'a' }, 'text.missing'],
    [{ source: 'a', kind: 'comment', count: 3 }, 'text.missing'],
    [{ source: 'a', text: ' \u0000\u202e ' }, 'text.empty'],
    [{ source: 'a', text: { html: 'x' } }, 'text.invalid'],
    [{ source: 'a', text: 'x', kind: 'explode' }, 'kind.unknown'],
    [{ source: 'a', count: -1 }, 'count.invalid'],
    [{ source: 'a', count: 'many' }, 'count.invalid'],
    [{ source: 'a', text: 'x', id: {} }, 'id.invalid'],
    [{ source: 'a', text: 'x', id: 1.5 }, 'id.invalid'],
    [{ source: 'a', text: 'x', room: [] }, 'room.invalid'],
    [{ source: 'a', text: 'x', author: 5 }, 'author.invalid'],
    [{ source: 'a', text: 'x', author: { name: {} } }, 'author.invalid'],
    [{ source: 'a', text: 'x', totals: { viewers: 'x' } }, 'totals.invalid'],
    [{ source: 'a', text: 'x', at: 'yesterday' }, 'at.invalid'],
    [{ source: 'a', text: 'x', at: NaN }, 'at.invalid'],
  ])('refuses %j with %s', (raw, code) => {
    expect(refusal(raw)).toBe(code)
  })

  it('answers anything at all with a bounded comment or a code, and never throws', () => {
    const entry = fc.record(
      {
        source: fc.oneof(fc.constant('a'), fc.anything()),
        id: fc.anything(),
        author: fc.oneof(fc.record({ id: fc.anything(), name: fc.anything() }), fc.anything()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        kind: fc.oneof(fc.constantFrom('comment', 'like', undefined), fc.anything()),
        count: fc.anything(),
        at: fc.oneof(fc.double(), fc.anything()),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(entry, fc.anything({ withBigInt: true })), (raw) => {
        const reading = readComment(raw, NOW)
        if (!reading.ok) return
        const { comment } = reading
        expect(comment.text.length).toBeLessThanOrEqual(2000)
        expect(comment.text.isWellFormed()).toBe(true)
        expect(comment.source).not.toBe('')
        expect(comment.atEpochMs).toBeLessThanOrEqual(NOW)
        expect(Number.isSafeInteger(comment.count)).toBe(true)
      }),
    )
  })

  it('documents itself as JSON Schema', () => {
    expect(z.toJSONSchema(commentWire, { io: 'input' })).toMatchObject({
      type: 'object',
      required: ['source'],
    })
  })
})
