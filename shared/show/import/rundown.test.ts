import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../table/cell.ts'
import { cardKindNames, cardKinds } from '../../cards/kinds.ts'
import { say } from '../../words/words.ts'
import { cardSchema } from '../../cards/card.ts'
import { readCard } from './cardText.ts'
import { readLengths } from './lengths.ts'
import { readRundown } from './rundown.ts'

let count = 0
const id = (): string => `id${(count += 1)}`

const table = (...rows: string[][]): Table => ({
  name: '',
  merges: [],
  rows: rows.map((cells, at) => ({ number: at + 1, cells: cells.map((text) => ({ text })) })),
})
const minutes = (...texts: string[]) => readLengths(texts, '时长').lengthsMs.map((ms) => ms && ms / 60_000)

describe('a rundown from a table', () => {
  const made = readRundown(
    table(
      ['反诈公开课 第13期'],
      ['序号', '环节', '时长', '场景', '主持', '台词', '卡片', '道具', '灯光'],
      [
        '1',
        '开场',
        '0:01:30',
        '双人',
        '杜警官、李经理',
        '主播：大家好。\n李经理：大家好。\n[举手]',
        '人名条：杜警官 | 贴纸：笑脸',
        '话筒',
        '暖光',
      ],
      ['2', '答疑', '5', '', '李经理', '随便聊聊', '', '', ''],
      ['3', '', '1', '', '', '', '', '', ''],
      ['4', '结束', '看情况', '片尾', '', '', '', '', ''],
    ),
    id,
  )!

  it('has a cue for each row, with its length, scene and speakers', () => {
    expect(made.cues.map(({ title, plannedMs, scene }) => [title, plannedMs, scene])).toEqual([
      ['开场', 90_000, '双人'],
      ['答疑', 300_000, null],
      ['结束', 180_000, '片尾'],
    ])
    expect(made.people.map(({ name, role }) => [name, role])).toEqual([
      ['杜警官', 'host'],
      ['李经理', 'cohost'],
    ])
    expect(made.cues[0]?.people).toEqual(made.people.map((person) => person.id))
  })

  it('gives lines to who says them', () => {
    const [officer, banker] = made.people
    expect(made.cues[0]?.script.map(({ kind, who, text }) => [kind, who, text])).toEqual([
      ['say', officer?.id, '大家好。'],
      ['say', banker?.id, '大家好。'],
      ['cue', '', '[举手]'],
    ])
  })

  it('makes the cards it knows and keeps the words of the others', () => {
    expect(made.cards.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['lowerThird', { name: '杜警官', title: '', unit: '' }],
    ])
    expect(made.cues[0]?.note).toBe('话筒\n灯光：暖光\n卡片：贴纸：笑脸')
  })

  it('says what it could not read, by row and column', () => {
    expect(made.skipped).toBe(1)
    expect(made.problems).toEqual([
      { row: 3, column: 7, code: 'card.unclear' },
      { row: 5, column: 2, code: 'title.missing' },
      { row: 6, column: 3, code: 'length.unclear' },
    ])
  })

  it('is none without a column of cues', () => {
    expect(readRundown(table(['姓名', '电话'], ['张伟', '1']), id)).toBeNull()
  })

  property.prop([fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 12 })])(
    'of any words is one by the schema or none',
    (rows) => {
      const read = readRundown(table(['环节', '时长', '主持', '台词', '卡片', '备注'], ...rows), id)
      expect(read?.cues.length).toBeLessThanOrEqual(rows.length)
    },
  )
})

describe('lengths', () => {
  it('are clocks, words, or numbers of minutes', () => {
    expect(minutes('1:30', '3分30秒', '5', '2.5', '约3分钟', '90', '')).toEqual([
      1.5,
      3.5,
      5,
      2.5,
      3,
      1.5,
      null,
    ])
  })

  it('are seconds under a heading that says so', () => {
    expect(readLengths(['45'], '时长（秒）').lengthsMs).toEqual([45_000])
  })

  it('typed as minutes and seconds, kept by the sheet as hours and minutes, are taken as they were typed', () => {
    expect(readLengths(['1:30:00', '3:00:00', '2:15:00'], '时长')).toEqual({
      lengthsMs: [90_000, 180_000, 135_000],
      shifted: true,
    })
    expect(readLengths(['0:01:30', '0:45:00', '1:00:00'], '时长').shifted).toBe(false)
  })
})

describe('a card in words', () => {
  it.each(cardKindNames)('of the kind %s is made from its name and what it is about', (kind) => {
    const card = readCard(`${say('zh', cardKinds[kind].name)}：冒充客服`, [], id)
    expect(card?.kind).toBe(kind)
    expect(cardSchema.safeParse(card).success).toBe(true)
    expect(JSON.stringify(card?.facts)).toContain('冒充客服')
  })
})
