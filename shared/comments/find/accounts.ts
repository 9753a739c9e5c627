import type { Allowed } from '../hotlines.ts'
import { withDigits } from '../digits.ts'
import type { Normalised } from '../normalise.ts'
import type { Finding } from './finding.ts'

/** E-mail, WeChat and QQ: addresses to be reached at. All expect folded text. */

/** `@` as people hide it: "(at)", "#", "艾特". The dot too: "。", "点". Folding has made full-width forms plain. */
const EMAIL =
  /(?<![a-z\d._%*-])([a-z\d][a-z\d._%+-]{0,63})(?: ?@ ?|[\s([]*\bat\b[\s)\]]*|#|艾特)([a-z\d-]{1,63}(?:(?:[.·\s]|点){1,2}[a-z\d-]{2,63}){0,3}?(?:\.|点)(?:com|cn|net|org|edu|gov|vip|cc|me|io|top|xyz)(?:\.cn)?)(?![a-z\d])/g

export function findEmails(n: Normalised, allowed: Allowed): readonly Finding[] {
  if (!/(?:\.|点)(?:com|cn|net|org|edu|gov|vip|cc|me|io|top|xyz)/.test(n.text)) return []
  const found: Finding[] = []
  for (const match of n.text.matchAll(EMAIL)) {
    const [whole, local = ''] = match
    const from = match.index
    const shown = local.length > 2 ? 1 : 0
    if (allowed.folded(whole)) continue
    const hide = [[from + shown, from + local.length]] as const
    found.push({ kind: 'email', units: [from, from + whole.length], hide, sure: true })
  }
  return found
}

/** 微信 in the spellings that filters are fed with, and the bare 加v. */
const WECHAT_CUE =
  /(?:(?<![a-z])(?:[vw]x(?:in)?|wechat|weixin|v信|[vw](?=[:号])|(?<=加(?:我|个|下|一下)?)v)|[微薇威徽溦葳][信芯心]|卫星|(?:(?<=加(?:我|个|下|一下)?)[微薇威徽溦葳]|[微薇威徽溦葳](?=号))(?![信芯心]))/g
const WECHAT_ID = /^(?:号码?|账号|帐号|同号|id|加|我|是|为|搜|[:=\s])*([a-z][a-z\d_-]{5,19})(?![a-z\d_-])/
/** Further on, where somebody is asked to add it: 加我微信领红包 abc_123. Of letters alone it may be any word. */
const LATER_ID = /^[\p{Script=Han}，,。！!\s]{1,12}((?=[a-z_-]*\d)[a-z][a-z\d_-]{5,19})(?![a-z\d_-])/u
const asksToAdd = (text: string, cue: number): boolean =>
  /[加+][\p{Script=Han}]{0,2}$/u.test(text.slice(Math.max(0, cue - 3), cue))
/** Ids that say themselves what they are: WeChat's own wxid_…, and wx or vx with digits. */
const BARE_ID = /(?<![a-z\d])(?:wxid_[a-z\d]{4,20}|[vw]x[_-]?\d{4,18})(?![a-z\d_-])/g
/** A word of English behind 微信 is not an id unless something says that it is. */
const SAYS_ID = /号|id|[:：=]|是|搜/
const ODD = /[\d_-]/

export function findWechat(n: Normalised, allowed: Allowed): readonly Finding[] {
  const found: Finding[] = []
  const take = (from: number, to: number): void => {
    if (!found.some(({ units }) => units[0] < to && from < units[1]))
      found.push({ kind: 'wechat', units: [from, to], hide: [[from, to]], sure: true })
  }
  for (const { index, 0: id } of n.text.matchAll(BARE_ID))
    if (!allowed.folded(id)) take(index, index + id.length)
  for (const cue of n.text.matchAll(WECHAT_CUE)) {
    const after = cue.index + cue[0].length
    const behind = n.text.slice(after, after + 40)
    const match = WECHAT_ID.exec(behind) ?? (asksToAdd(n.text, cue.index) ? LATER_ID.exec(behind) : null)
    const id = match?.[1]
    if (!match || id === undefined) continue
    const to = after + match[0].length
    const from = to - id.length
    const between = n.original.slice(n.ends[after - 1], n.starts[from])
    if (!allowed.folded(id) && (ODD.test(id) || SAYS_ID.test(between))) take(from, to)
  }
  return found
}

const QQ =
  /(?:扣[群裙]|[群裙](?=号|:)|(?<![a-z\d])qq|(?<![a-z\d])q(?=[:号群裙是])|加(?:我)?q|扣扣|抠抠|蔻蔻|企鹅)(?:[群裙]?号?码?|账号|帐号)[加我是为:=\s]*([1-9]\d{4,10})(?!\d)/g

export function findQq(n: Normalised, allowed: Allowed): readonly Finding[] {
  const found: Finding[] = []
  for (const match of withDigits(n.text).matchAll(QQ)) {
    const id = match[1] ?? ''
    const to = match.index + match[0].length
    const from = to - id.length
    if (!allowed.number(id)) found.push({ kind: 'qq', units: [from, to], hide: [[from, to]], sure: true })
  }
  return found
}

/** Messengers that swindlers move people to. An id of letters alone may be any word of English. */
const MESSENGER =
  /(?:(?<![a-z])(?:tg|telegram|whatsapp|skype)|电报|飞机|蝙蝠)(?:号码?|账号|帐号|id|[群加我是为:@=\s])*((?=[a-z_]*\d)[a-z][a-z\d_]{4,31})(?![a-z\d_])/g

export function findMessenger(n: Normalised, allowed: Allowed): readonly Finding[] {
  return [...n.text.matchAll(MESSENGER)].flatMap((match): Finding[] => {
    const id = match[1] ?? ''
    const to = match.index + match[0].length
    const units = [to - id.length, to] as const
    return allowed.folded(id) ? [] : [{ kind: 'messenger', units, hide: [units], sure: true }]
  })
}
