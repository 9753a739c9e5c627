import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Script } from '../../../shared/show/script.ts'
import { personSchema } from '../../../shared/show/show.ts'
import { draftText, finished, linesAt, obliged, settled, spokenBy, turnedInto, typed } from './scriptDraft.ts'

const people = [
  personSchema.parse({ id: 'du', name: '杜警官', role: 'host' }),
  personSchema.parse({ id: 'li', name: '李经理', role: 'cohost' }),
]
const script: Script = [
  { id: 'a', kind: 'say', who: 'du', text: '大家好。', link: 'card' },
  { id: 'b', kind: 'cue', who: '', text: '[挥手]' },
  { id: 'c', kind: 'say', who: 'li', text: '不要转账。', must: true },
]
const type = (text: string, from: Script = script) => {
  let count = 0
  return typed(from, text, people, () => `n${(count += 1)}`)
}

describe('typing in a script', () => {
  it('keeps everything of a line but its words', () => {
    const after = type('大家晚上好。\n[挥手]\n不要转账。')
    expect(after[0]).toEqual({ ...script[0], text: '大家晚上好。' })
    expect(after.slice(1)).toEqual(script.slice(1))
  })

  it('goes on with the same speaker on a new line', () => {
    const after = type('大家好。\n我是杜警官。\n[挥手]\n不要转账。')
    expect(after.map(({ id, who }) => [id, who])).toEqual([
      ['a', 'du'],
      ['n1', 'du'],
      ['b', ''],
      ['c', 'li'],
    ])
  })

  it('goes on with the same speaker over an instruction, and with nobody in a new segment', () => {
    expect(type('李经理：欢迎\n[鞠躬]\n!不要转账\n# 收尾\n再见', []).map(({ who }) => who)).toEqual([
      'li',
      '',
      'li',
      '',
      '',
    ])
  })

  it('parts a line where it is broken, and joins two', () => {
    const parted = type('大家\n好。\n[挥手]\n不要转账。')
    expect(parted.map(({ id, text }) => [id, text]).slice(0, 2)).toEqual([
      ['a', '大家'],
      ['n1', '好。'],
    ])
    expect(type('大家好。\n[挥手]\n不要转账。', parted).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('reads who speaks and what is done from what is pasted, with every break', () => {
    const after = type('李经理：欢迎\r\n【鞠躬】\r\n接着说\r\n# 收尾 1:00\r\n!杜警官：记牢', [])
    expect(after).toEqual([
      { id: 'n1', kind: 'say', who: 'li', text: '欢迎' },
      { id: 'n2', kind: 'cue', who: '', text: '[鞠躬]' },
      { id: 'n3', kind: 'say', who: 'li', text: '接着说' },
      { id: 'n4', kind: 'mark', who: '', text: '收尾', targetMs: 60_000 },
      { id: 'n5', kind: 'say', who: 'du', text: '记牢', must: true },
    ])
  })

  it('makes a spoken line in brackets an instruction, and one without them spoken', () => {
    expect(type('[大家好。]\n挥手\n不要转账。').map(({ kind }) => kind)).toEqual(['cue', 'say', 'say'])
  })

  it('reads anew what is pasted over other lines', () => {
    const after = type('李经理：欢迎\n杜警官：你好')
    expect(after.map(({ who, text }) => [who, text])).toEqual([
      ['li', '欢迎'],
      ['du', '你好'],
    ])
  })

  it('takes a typed name for the speaker once the caret has left the line', () => {
    const here = type('杜警官：早\n李经理：早\n再', [{ id: 'a', kind: 'say', who: '', text: '杜警官：早' }])
    const typing = [{ id: 'a', kind: 'say' as const, who: '', text: '杜警官：早' }, ...here.slice(1)]
    expect(settled(typing, 0, people)).toEqual({ script: typing, shorter: 0 })
    const left = settled(typing, 2, people)
    expect(left.script[0]).toMatchObject({ who: 'du', text: '早' })
    expect(left.shorter).toBe(4)
  })

  test.prop([fc.array(fc.string(), { maxLength: 6 }), fc.array(fc.string(), { maxLength: 6 })])(
    'never loses a word and never gives an id twice',
    (first, second) => {
      let count = 0
      const id = (): string => `n${(count += 1)}`
      const plain = (lines: readonly string[]): string =>
        lines
          .map((line) => line.replaceAll(/[\r\n\v\f\u0085\u2028\u2029[\]【】（）()!！#:：]/g, '').trim())
          .join('\n')
      const one = typed([], plain(first), people, id)
      const two = typed(one, plain(second), people, id)
      expect(draftText(two)).toBe(plain(second))
      expect(new Set(two.map((line) => line.id)).size).toBe(two.length)
    },
  )
})

describe('keys on lines', () => {
  const all = { from: 0, to: 2 }

  it('give them to a speaker, instructions too', () => {
    expect(spokenBy(script, all, 'li').map(({ kind, who, text }) => [kind, who, text])).toEqual([
      ['say', 'li', '大家好。'],
      ['say', 'li', '挥手'],
      ['say', 'li', '不要转账。'],
    ])
  })

  it('oblige and release', () => {
    expect(obliged(script, { from: 0, to: 0 })[0]?.must).toBe(true)
    expect(obliged(script, { from: 2, to: 2 })[2]).not.toHaveProperty('must')
  })

  it('turn lines into instructions, notes and segments, and back', () => {
    const cue = turnedInto(script, { from: 0, to: 0 }, 'cue')
    expect(cue[0]).toMatchObject({ kind: 'cue', text: '[大家好。]' })
    expect(turnedInto(cue, { from: 0, to: 0 }, 'cue')[0]).toMatchObject({ kind: 'say', text: '大家好。' })
    expect(turnedInto(script, { from: 0, to: 1 }, 'mark').map(({ kind }) => kind)).toEqual([
      'mark',
      'mark',
      'say',
    ])
  })

  it('find the lines of a selection', () => {
    expect(linesAt('a\nb\nc', 0, 1)).toEqual({ from: 0, to: 0 })
    expect(linesAt('a\nb\nc', 2, 5)).toEqual({ from: 1, to: 2 })
  })

  it('save no empty lines', () => {
    expect(finished([...script, { id: 'x', kind: 'say', who: '', text: ' ' }])).toEqual(script)
  })
})
