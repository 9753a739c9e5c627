import { expect, it } from 'vitest'
import type { LogEntry } from '../../shared/live/effect.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrations.ts'
import { createRunLog } from './runLog.ts'

const hidden = (comment: string, atEpochMs: number): LogEntry => ({
  what: 'comment.hide',
  atEpochMs,
  run: null,
  by: '评论员',
  facts: { comment },
})

it('tells what was handled on a device, the last first, and nothing of another one of the same name', () => {
  const log = createRunLog(openDatabase(':memory:', { migrations, checked: false }))
  log.add(hidden('a', 1), 'phone')
  log.add(hidden('b', 2), 'tablet')
  log.add(hidden('c', 3), 'phone')
  log.add(hidden('a', 4), 'phone')
  expect(log.handledOn('phone', 10)).toEqual(['a', 'c'])
  expect(log.handledOn('phone', 1)).toEqual(['a'])
  expect(log.handledOn('tablet', 10)).toEqual(['b'])
  expect(log.aboutComments(['b'])).toEqual([hidden('b', 2)])
})
