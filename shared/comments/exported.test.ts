import { describe, expect, it } from 'vitest'
import type { KeptComment } from '../live/keptComment.ts'
import { recordLine, tableHead, tableRow, type Deed } from './exported.ts'

const atEpochMs = new Date(2026, 10, 22, 20, 31, 5).getTime()
const comment: KeptComment = {
  id: 'abcd1',
  source: 'douyin',
  sourceId: '7338697347818230818',
  room: '7',
  kind: 'comment',
  origin: 'live',
  run: 'r1',
  author: { id: 'u1', name: '小明爱钓鱼', shown: '小***' },
  text: '电话138****5678',
  original: '电话13812345678',
  found: [],
  state: 'hidden',
  flags: ['private'],
  reasons: [{ code: 'private' }],
  question: false,
  atEpochMs,
  receivedEpochMs: atEpochMs,
  decision: null,
}
const deeds: readonly Deed[] = [
  { what: 'comment.air', atEpochMs, by: '王敏', facts: {} },
  { what: 'comment.hide', atEpochMs, by: '李警官', facts: { code: 'advert', reason: '' } },
]

describe('a comment in a file', () => {
  it('holds no originals unless they were asked for', () => {
    for (const line of [
      recordLine({ comment, deeds }, false),
      tableRow({ comment, deeds }, false, 'zh') + tableHead('zh', false),
    ])
      expect(line).not.toMatch(/13812345678|爱钓鱼|u1/)
    expect(JSON.parse(recordLine({ comment, deeds }, true))).toMatchObject({
      original: '电话13812345678',
      author: { id: 'u1', name: '小明爱钓鱼' },
      sourceId: '7338697347818230818',
    })
    expect(tableRow({ comment, deeds }, true, 'zh')).toContain('13812345678')
  })

  it('says what was done to it, when and by whom', () => {
    expect(JSON.parse(recordLine({ comment, deeds }, false))).toMatchObject({ state: 'hidden', deeds })
    expect(tableRow({ comment, deeds }, false, 'zh')).toContain(
      '20:31:05 上屏 (王敏); 20:31:05 隐藏: 广告 (李警官)',
    )
  })

  it('is one line each, and no formula to a spreadsheet', () => {
    const odd = { ...comment, text: '=HYPERLINK("http://x")，"引号"', author: null }
    expect(recordLine({ comment: odd, deeds: [] }, false).trimEnd()).not.toContain('\n')
    expect(tableRow({ comment: odd, deeds: [] }, false, 'zh')).toContain(
      `"'=HYPERLINK(""http://x"")，""引号"""`,
    )
    const columns = (line: string): number => line.split(',').length
    expect(columns(tableRow({ comment, deeds: [] }, true, 'zh'))).toBe(columns(tableHead('en', true)))
  })
})
