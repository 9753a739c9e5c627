import { soundOf } from './homophones.ts'
import { wordsOf } from './lists/wordsOf.ts'
import { normalise, type Normalised } from './normalise.ts'

/**
 * What people say when they are dissatisfied. These words are never a reason to keep a comment off: no list may block or
 * star them, and a comment that holds one is at most held, so that a person decides.
 */
const WORDS = `
  差评 投诉 举报 批评 不满 失望 差劲 维权 曝光 质疑 反对 抗议 意见 建议 骗子 骗人 骗钱 欺骗 坑人 坑钱
  黑心 假货 质量差 质量问题 退货 退款 售后 态度差 态度不好 不作为 乱作为 推诿 敷衍 官僚 形式主义
  走过场 作秀 没人管 不管 乱收费 不公平 不公 不合理 太贵 太慢 没用 无能 不专业 听不懂 垃圾 糊弄 忽悠
  看不清 听不清 太卡 无聊 难用 不好用 难吃 拖延 失职 渎职 腐败 拖欠 欠薪
`

let sounded: readonly string[] | undefined

const criticalSounds = (): readonly string[] =>
  (sounded ??= criticalWords().map((word) => soundOf(normalise(word).text)))

/** True where a comment speaks of dissatisfaction. */
export const isCritical = (n: Normalised): boolean => {
  const heard = soundOf(n.text)
  return criticalSounds().some((word) => heard.includes(word))
}

/** True where a list's word is, holds, or is part of a word of criticism. */
export function isCriticalWord(word: string): boolean {
  const heard = soundOf(normalise(word).text)
  return heard !== '' && criticalSounds().some((one) => one.includes(heard) || heard.includes(one))
}

/** The words, for the page that explains the rule. */
export const criticalWords = (): readonly string[] => wordsOf(WORDS)
