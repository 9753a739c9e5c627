import { describe, expect, it } from 'vitest'
import { askCommand, missingIn, type Asking } from './asking.ts'
import { phoneNumber } from './phone.ts'

const filled: Asking = { question: '能信吗', naming: 'anonymous', name: '', community: '', consent: true }

describe('a question from the room', () => {
  it('wants words, a name where one is to be shown, and consent, in that order', () => {
    expect(missingIn({ ...filled, question: '  ', consent: false })?.field).toBe('question')
    expect(missingIn({ ...filled, naming: 'real', name: ' ', consent: false })?.field).toBe('name')
    expect(missingIn({ ...filled, consent: false })?.field).toBe('consent')
    expect(missingIn(filled)).toBeNull()
  })

  it('leaves a name on the phone that is not to be shown', () => {
    expect(askCommand({ ...filled, name: '张伟' })).toMatchObject({ naming: 'anonymous', asker: '' })
    expect(askCommand({ ...filled, naming: 'alias', name: ' 热心居民 ' })).toMatchObject({
      asker: '热心居民',
    })
  })
})

describe('a phone’s own number', () => {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
  }

  it('is made once and kept, and fits what the studio takes for a voter', () => {
    const own = storage()
    const first = phoneNumber(() => own)
    expect(first).toMatch(/^[\w-]{8,64}$/)
    expect(phoneNumber(() => own)).toBe(first)
    expect(phoneNumber(storage)).not.toBe(first)
  })

  it('holds for the page where nothing may be kept', () => {
    const barred = (): Storage => {
      throw new Error('barred')
    }
    expect(phoneNumber(barred)).toMatch(/^[0-9a-f]{24}$/)
  })
})
