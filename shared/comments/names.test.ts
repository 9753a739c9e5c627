import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownName, shownNickname } from './names.ts'

describe('shownName', () => {
  it.each([
    ['张伟', '张*'],
    ['张三丰', '张**'],
    ['欧阳娜娜', '欧阳**'],
    ['司马光', '司马*'],
    ['欧阳', '欧*'],
    ['李𬱖', '李*'],
    ['𬱖三', '𬱖*'],
    ['买买提·艾力', '买**·艾*'],
    ['Tom Lee', 'T** L**'],
    ['张伟女士', '张*女士'],
    ['张女士', '张女士'],
    ['欧阳先生', '欧阳先生'],
    ['小张', '小张'],
    ['张', '张*'],
    ['李姐13812345678', '李***'],
    ['热心市民在幸福路', '热***'],
    ['先生', '先***'],
    [' 张 ', '张*'],
    ['', ''],
    ['\u3164\u200b', ''],
  ])('names %s as %s', (name, expected) => {
    expect(shownName(name)).toBe(expected)
  })

  it('puts an honorific behind where there is none', () => {
    expect(shownName('张伟', '女士')).toBe('张*女士')
    expect(shownName('张', '女士')).toBe('张女士')
    expect(shownName('张先生', '女士')).toBe('张先生')
  })

  it('never shows a whole name of two to four characters', () => {
    const given = fc.string({ unit: fc.constantFrom(...'伟芳娜秀英敏静𬭊䶮'), minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.constantFrom('张', '欧阳', '𬱖', '买'), given, (family, rest) => {
        const shown = shownName(family + rest)
        expect(shown).not.toContain(rest)
        expect(shown.isWellFormed()).toBe(true)
        expect(Array.from(shown)).toHaveLength(Array.from(family + rest).length)
      }),
    )
  })
})

describe('shownNickname', () => {
  it.each([
    ['小明爱钓鱼', '小***'],
    ['𬱖𬱖', '𬱖***'],
    ['👨‍👩‍👧一家', '👨‍👩‍👧***'],
    ['e\u0301clair', 'e\u0301***'],
    ['1️⃣号粉丝', '1️⃣***'],
    ['A', 'A***'],
    ['   ', ''],
    ['<b>x', '<***'],
  ])('shows %s as %s', (name, expected) => {
    expect(shownNickname(name)).toBe(expected)
  })

  it('shows one character of anything, whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const shown = shownNickname(name)
        expect(shown.isWellFormed()).toBe(true)
        expect(shown === '' || shown.endsWith('***')).toBe(true)
      }),
    )
  })
})
