import { describe, expect, it } from 'vitest'
import { hideReasons, readHideReason } from './reasons.ts'

describe('readHideReason', () => {
  it('takes the reasons that there are, and a sentence of the moderator', () => {
    for (const reason of hideReasons)
      expect(readHideReason(reason)).toEqual({ ok: true, code: reason, text: '' })
    expect(readHideReason(' 泄露他人住址 ')).toEqual({ ok: true, code: 'station', text: '泄露他人住址' })
  })

  it('wants one', () => {
    expect(readHideReason('  ')).toEqual({ ok: false, code: 'reason.missing' })
  })

  it.each(['负面评论', '差 评', '批评我们', '影响形象', 'negative', 'Unfavourable review', '對我們不利'])(
    'does not take "%s" for one',
    (reason) => {
      expect(readHideReason(reason)).toEqual({ ok: false, code: 'reason.unfavourable' })
    },
  )
})
