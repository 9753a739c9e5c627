import type { Allowed } from '../hotlines.ts'
import type { Normalised } from '../normalise.ts'
import { compoundSurnames, singleSurnames } from '../surnames.ts'
import type { Finding } from './finding.ts'

/**
 * Names that people give of themselves: after 我叫, 姓名 and the like, and after 我是 where what follows cannot well be
 * anything else. The family name stays: 我叫张**.
 */

const SAID =
  /(?:我(?:的(?:真)?名字)?叫(?:做)?|名叫|我的?名字是|真?姓名是?|联系人是?|收件人是?)(?=\p{Script=Han})/gu
const IS = /(?:我|本人|这里)是(?=\p{Script=Han})/gu

/** Never in a given name that follows 我是; most are what turns a family name into a word: 高中生, 江苏人, 王老师. */
const NOT_GIVEN =
  /[的了是在不这那个们人工员师者生店司厂校院局所部队站科系团市县省区镇乡村街主任长警官妈爸爷奶叔婶姐哥弟妹总家粉友客户商农牌东西南北说来要想问看被把给和跟与从对也都就还很最]/u
/** Words that begin like a name. */
const WORDS =
  /^(?:江苏|江西|安徽|成都|温州|石家|常州|宁波|宁夏|金华|高中|高三|高二|高一|方便|方言|包工|房东|应届|单身|单亲|安全|车主|车间|马上|文化|文科|华为|华人|白领|白天|黄牛|黄金|石头|时常|时候|向来|成年|成人|关心|关于|万一|常常|常年|武汉|海南|温和|钱包|金融|康复|路过|管理|项目|解放|甘肃|曲线|施工|关注|查询|成功|游客|左右|盛夏|夏天|毛病|高兴|高考|边看|安心|单位|时间|宁可|宁愿|卫生|胡说|林业|胡乱|白白|方法|易燃)/
/** A name that was said ends before these: 我叫张伟住在, 我叫李娜今年. */
const GOES_ON = /[住在今的我是来自电话手机想问要家说有被也和跟年男女，请谢求岁微加可不吗呢啊吧]/u
/** 王老师, 李女士: named politely, which is not a full name. */
const TITLE = /^(?:女士|先生|小姐|老师|师傅|阿姨|大爷|大妈|大姐|大哥|警官|医生|律师|经理|主任|同志|书记|主播)/
const HAN = /^\p{Script=Han}$/u

export function findNames(n: Normalised, allowed: Allowed): readonly Finding[] {
  if (!/[叫是名人]/.test(n.text)) return []
  const found: Finding[] = []
  for (const cue of n.text.matchAll(SAID)) {
    const name = nameAt(n, cue.index + cue[0].length, false)
    if (name) found.push(...finding(n, name, allowed, true))
  }
  for (const cue of n.text.matchAll(IS)) {
    const name = nameAt(n, cue.index + cue[0].length, true)
    if (name) found.push(...finding(n, name, allowed, false))
  }
  return found
}

interface Name {
  from: number
  given: number
  to: number
}

function finding(n: Normalised, name: Name, allowed: Allowed, sure: boolean): readonly Finding[] {
  if (allowed.folded(n.text.slice(name.from, name.to))) return []
  return [{ kind: 'name', units: [name.from, name.to], hide: [[name.given, name.to]], sure }]
}

function nameAt(n: Normalised, from: number, careful: boolean): Name | undefined {
  const { text } = n
  const given = from + surnameLength(text, from)
  if (given === from || TITLE.test(text.slice(given, given + 2))) return undefined
  if (careful && WORDS.test(text.slice(from, from + 2))) return undefined
  let to = given
  for (let characters = 0; characters < 2; characters += 1) {
    const character = String.fromCodePoint(text.codePointAt(to) ?? 0)
    if (!HAN.test(character) || !isJoined(n, to) || (characters > 0 && GOES_ON.test(character))) break
    if (careful && NOT_GIVEN.test(character) && !GOES_ON.test(character)) return undefined
    if (careful && characters === 0 && NOT_GIVEN.test(character)) return undefined
    to += character.length
  }
  if (to === given) return undefined
  const rest = isJoined(n, to) ? text.slice(to, to + 1) : ''
  return careful && HAN.test(rest) && !GOES_ON.test(rest) ? undefined : { from, given, to }
}

/** Nobody disguises the own name: it is written in one piece, and a comma ends it. */
const isJoined = (n: Normalised, at: number): boolean => (n.starts[at] ?? 0) - (n.ends[at - 1] ?? 0) <= 0

/** UTF-16 units of the family name that begins here, 0 where none does. */
export function surnameLength(text: string, from: number): number {
  if (compoundSurnames.includes(text.slice(from, from + 2))) return 2
  return singleSurnames.has(text[from] ?? '') ? 1 : 0
}
