import { describe, expect, it } from 'vitest'
import { changesIn, rebased, type QuestionDraft } from './questionDraft.ts'

const base: QuestionDraft = {
  text: '能信吗',
  asker: '张伟',
  naming: 'surname',
  community: '',
  category: '',
  source: 'collected',
  answerer: '',
  notes: '',
  summary: '',
  followUp: false,
}

describe('the form of a question', () => {
  it('sends only what was typed', () => {
    expect(changesIn({ ...base, notes: '三点' }, base)).toEqual({ notes: '三点' })
    expect(changesIn(base, { ...base })).toEqual({})
  })

  it('keeps what was typed when something else of the question changes', () => {
    const typed = { ...base, notes: '三点', category: '刷单' }
    const next = { ...base, answerer: '李经理', category: '冒充客服' }
    expect(rebased(typed, base, next)).toEqual({ ...next, notes: '三点' })
  })
})
