import { normalise } from './normalise.ts'

/**
 * Whether a comment asks. A mark for the moderator's filter, so it leans to yes: a question that is missed is worse
 * than a remark that is marked.
 */

/** Asking in so many words. */
const ASKS = /请问|想问|想请问|问一下|问下|咨询一下|咨询下|想咨询|求问|请教|求解答|求告知|有谁知道|谁知道/
/** The word that asks is there, whatever stands around it. */
const ASKING_WORD =
  /怎么办|咋办|咋整|怎么样|怎样才|怎么才|怎么(?!说呢|都|也|可能)|咋(?:个|样)?|如何|为什么|为啥|凭什么|什么(?:时候|意思|样|是|地方|人|原因|手续|材料|条件|电话|区别|流程)|是什么|啥(?:时候|意思|是)|有什么|有啥|多少|多久|多大|多远|几(?:点|号|天|年|个|岁|块|楼)|哪(?:里|儿|个|些|天|年|家|种|位|一)|在哪|去哪|谁(?:来|能|是|可以|负责|管)|能不能|可不可以|可否|能否|是否|是不是|有没有|会不会|要不要|算不算|该不该|行不行|对不对|好不好|值不值|需不需要|用不用|犯不犯法|违不违法/
/** At the end of a sentence these turn it into a question. */
const ENDS_ASKING = /(?:吗|么|嘛|呢|不)$/
/** At the end, and yet no question: 正在上课呢, 好着呢, 才不呢. */
const ENDS_TELLING =
  /(?:正在|在|还|才|可|着|刚|都)[^吗么]{0,8}呢$|(?:那么|这么|什么|要么|对不|才不|就不|也不|从不|都不|说不|决不|绝不)$|(?:挺|很|真|太|多)[^吗么]{0,6}(?:呢|嘛)$|(?:就是|不是|是|好|行|来|看|当然|本来)嘛$/
/** Question words that ask nothing: 没什么, 无论如何, 不管怎么, 学会了怎么防骗. */
const TELLS =
  /没(?:有)?什么|没多少|没啥|不怎么|怎么说呢|怎么(?:都|也)|怎么可能|无论|不管|不论|什么都|什么也|啥都|多少(?:有点|有些|都)|谁都|谁也|哪(?:里|儿)哪|哪里都|哪儿都|如何如何|(?:知道|学会|学到|明白|懂|懂得|记住|了解|清楚|告诉(?:我们|大家)?|教(?:会)?(?:我们|大家)?|讲(?:了|解)?|介绍|提醒(?:我们|大家)?)(?:了|到了|过)?(?:该)?(?:怎么|如何|为什么|什么是|是什么|哪些|哪里|多少)/g
const MARK = /[?？﹖⁇⁈⁉]/
const LINK = /https?:\S+|www\.\S+/gi
const ENGLISH =
  /^(?:(?:so|hi|hello|hey|please|and|but|ok)[ ,]+)*(?:how|what|when|where|who|why|which|whose|can i|can you|can we|could|should i|do i|do you|does|did|is it|is there|is this|are there|are you|may i|will)\b/
/** Letters and digits that a question needs besides its mark: "？？" alone is astonishment. */
const LEAST_SAID = 2

/** True where a sentence of this comment asks something. */
export function isQuestion(text: string): boolean {
  const sentences = text.replace(LINK, ' ').split(/(?<=[?？﹖⁇⁈⁉])|[。！!；;，,\n~～…]+/)
  return sentences.some(asks)
}

function asks(sentence: string): boolean {
  const said = normalise(sentence).text
  if (said.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_SAID) return false
  if (MARK.test(sentence) || ASKS.test(said)) return true
  const plain = said.replace(TELLS, '')
  if (ENDS_ASKING.test(plain) && !ENDS_TELLING.test(plain)) return !/^(?:不|才不|可不|要不|好不)$/.test(plain)
  return (plain.length === said.length && ASKING_WORD.test(plain)) || ENGLISH.test(said)
}
