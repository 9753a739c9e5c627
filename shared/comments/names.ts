import { cleanText, MAX_NAME } from './clean.ts'
import { compoundSurnames, singleSurnames } from './surnames.ts'

/**
 * How a person is named on screen when not by the full name. Stars stand for characters, so that 张三 and 张三丰 stay
 * apart; nicknames always get three, because their length tells who it is.
 */

/** A polite ending says nothing about who it is and is kept. */
const TITLES =
  /(?:女士|先生|小姐|老师|师傅|阿姨|叔叔|大爷|大妈|大娘|大姐|大哥|奶奶|爷爷|同学|同志|警官|医生|主播)$/
/** 小张, 老王, 阿明: chosen so as not to give a name. */
const FAMILIAR = /^[小老阿]\p{Script=Han}$/u
const HAN = /^\p{Script=Han}+$/u
/** 买买提·艾力: the dot comes in several shapes. */
const DOTTED = /^\p{Script=Han}+(?:[·•・‧．.]\p{Script=Han}+)+$/u
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}'’.-]*(?: \p{Script=Latin}[\p{Script=Latin}'’.-]*){0,4}$/u
const LONGEST_NAME = 4

/**
 * A person's name masked: 张伟 is 张*, 欧阳娜娜 is 欧阳**, 张伟女士 is 张*女士, Tom Lee is T** L**, and 张女士 or 小张 stay as
 * they are. What is no name is masked as a nickname. `honorific` (女士, 先生) is put behind if given.
 */
export function shownName(name: string, honorific = ''): string {
  const { text } = cleanText(name, MAX_NAME)
  const title = TITLES.exec(text)?.[0] ?? ''
  const bare = text.slice(0, text.length - title.length)
  if (bare === '') return title === '' ? '' : shownNickname(text)
  const ending = title === '' ? honorific : title
  if (isSurname(bare) && ending !== '') return bare + ending
  if (title === '' && FAMILIAR.test(bare)) return bare
  return maskedName(bare) + ending
}

/** A nickname from a platform masked: 小明爱钓鱼 is 小***. One whole character shows, be it 𬱖 or a joined emoji. */
export function shownNickname(name: string): string {
  const { text } = cleanText(name, MAX_NAME)
  return text === '' ? '' : `${firstCharacter(text)}***`
}

function maskedName(name: string): string {
  const characters = Array.from(name)
  if (HAN.test(name) && characters.length <= LONGEST_NAME)
    return starredAfter(characters, surnameLength(name))
  if (DOTTED.test(name)) return name.replace(/\p{Script=Han}+/gu, (part) => starredAfter(Array.from(part), 1))
  if (LATIN.test(name)) return name.replace(/(\p{Script=Latin})[^ ]*/gu, '$1**')
  return shownNickname(name)
}

const starredAfter = (characters: readonly string[], shown: number): string =>
  characters.slice(0, shown).join('') + '*'.repeat(Math.max(1, characters.length - shown))

const isSurname = (name: string): boolean => singleSurnames.has(name) || compoundSurnames.includes(name)

/** Characters of the family name; a single rare name is still one. */
const surnameLength = (name: string): number =>
  name.length > 2 && compoundSurnames.includes(name.slice(0, 2)) ? 2 : 1

/** A character that nothing can be joined to, followed by one that joins to nothing. */
const PLAIN_FIRST = /^(?:[\p{Script=Han}\p{Script=Latin}\p{Nd}])(?!\p{M}|\u200d|\ufe0f)/u

function firstCharacter(text: string): string {
  const plain = PLAIN_FIRST.exec(text)?.[0]
  if (plain !== undefined) return plain
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text))
    return segment
  return ''
}
