import { expect, it } from 'vitest'
import { say, type WordKey } from '../../shared/words/words.ts'
import { incidentTarget } from './incidentTarget.ts'

const t = (key: WordKey, params?: Record<string, string | number>) => say('zh', key, params)

it('says what an incident struck without ids and milliseconds', () => {
  expect(incidentTarget({ kind: 'card.wrong', target: 'Xy_9-z 转账前 先核实' }, t)).toBe('转账前 先核实')
  expect(incidentTarget({ kind: 'question.unexpected', target: 'q1 能退钱吗？' }, t)).toBe('能退钱吗？')
  expect(incidentTarget({ kind: 'time.cut', target: '43441' }, t)).toBe('少 0:43')
  expect(incidentTarget({ kind: 'mic.muted', target: '主播 话筒' }, t)).toBe('主播 话筒')
  expect(incidentTarget({ kind: 'obs.gone', target: null }, t)).toBe('')
})
