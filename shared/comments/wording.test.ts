import { describe, expect, it } from 'vitest'
import { comments } from '../words/areas/comments.ts'
import { privateKinds } from './find/finding.ts'
import { builtinLists } from './lists/builtin.ts'
import { commentFlags, commentOrigins, commentStates, feedModes, intakeCodes, totalNames } from './model.ts'
import { reasonCodes } from './reasons.ts'
import { wordLevels } from './words.ts'

describe('the words for comments', () => {
  const keys = [
    ...privateKinds.map((kind) => `private.${kind}`),
    ...reasonCodes.map((code) => `reason.${code}`),
    ...commentStates.map((state) => `state.${state}`),
    ...commentFlags.map((flag) => `flag.${flag}`),
    ...commentOrigins.map((origin) => `origin.${origin}`),
    ...feedModes.map((mode) => `feed.${mode}`),
    ...totalNames.map((name) => `counter.${name}`),
    ...Object.keys(builtinLists).map((list) => `list.${list}`),
    ...wordLevels.map((level) => `level.${level}`),
    ...intakeCodes.map((code) => `refused.${code}`),
  ]

  it('are there for everything that a person may see', () => {
    for (const key of keys) expect(comments).toHaveProperty([`comments.${key}`])
  })

  it('are there in both languages', () => {
    for (const [chinese, english] of Object.values(comments)) {
      expect(chinese).toMatch(/\p{Script=Han}|QQ/u)
      expect(english).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
