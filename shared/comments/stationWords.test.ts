import { describe, expect, it } from 'vitest'
import { classify, usualRules } from './classify.ts'
import { wordMatcherOf } from './stationWords.ts'
import { wordEntry, type WordEntry } from './words.ts'

const own = (word: string, level: WordEntry['level'], rest: object = {}): WordEntry =>
  wordEntry.parse({ word, level, reason: 'station', ...rest })

const judge = (text: string, off: readonly string[], entries: readonly WordEntry[]) =>
  classify({ text, author: null, kind: 'comment', marks: [] }, usualRules(wordMatcherOf(off, entries)))

describe('a station’s words', () => {
  it('are added to the built-in ones', () => {
    expect(judge('蓝精灵理财来了', [], []).state).toBe('new')
    expect(judge('蓝精灵理财来了', [], [own('蓝精灵理财', 'hold')]).state).toBe('held')
    expect(judge('刷单日结', [], [own('蓝精灵理财', 'hold')]).state).toBe('blocked')
  })

  it('outweigh a built-in one, however it is written', () => {
    expect(judge('加薇信领红包', [], []).state).toBe('blocked')
    expect(judge('清仓甩卖啦', [], []).state).toBe('held')
    expect(judge('清仓甩卖啦', [], [own('清倉甩賣', 'pass')])).toMatchObject({ state: 'new', flags: [] })
  })

  it('let pass what begins as a listed word and means something else', () => {
    expect(judge('高仿真模型展', [], []).state).toBe('held')
    expect(judge('高仿真模型展', [], [own('高仿真模型', 'pass')]).state).toBe('new')
    expect(judge('卖高仿包', [], [own('高仿真模型', 'pass')]).state).toBe('held')
  })

  it('are all there is where the built-in lists are off', () => {
    expect(judge('刷单日结', ['fraud'], []).state).toBe('new')
    expect(judge('清仓甩卖啦', ['fraud'], []).state).toBe('held')
  })
})
