import { personSchema, type Person } from '../show.ts'
import { speaker } from '../scriptLines.ts'

/** `主播：`, `杜警官（主播）：`, `主播A：` at the beginning of a line, and what is said after it. */
export interface Prefix {
  /** As it stands before the colon. */
  label: string
  rest: string
}

export function prefixOf(text: string): Prefix | null {
  const found = /^([^：:。，,！!？?；;“"]{1,20})[：:]\s*(.*)$/su.exec(text)
  // A time or a share is no name: 8：30, 1:30.
  if (!found || /^[\d\s]+$/.test(found[1]!)) return null
  return { label: found[1]!.trim(), rest: found[2]! }
}

/** Words before a colon that say what a line is, not who says it. */
const noteWords = /^(?:备注|備註|注|註|注意|提示|说明|要求|参考|资料)$/
const doneWords = /^(?:动作|镜头|画面|机位|字幕|音乐|音效|配乐|道具|互动|大屏|切换|转场|视频|VCR|PPT)$/i

export const labelKind = (label: string): 'note' | 'cue' | null =>
  noteWords.test(label) ? 'note' : doneWords.test(label) ? 'cue' : null

const roleWords = [
  ['host', /^(?:主播|主持人?|主讲|男主播|女主播|主持人?[一二甲A1]|主播[一甲A1])$/iu],
  ['cohost', /^(?:副播|搭档|助播|副主播|副主持人?|主持人?[二乙B2]|主播[二乙B2])$/iu],
  ['guest', /^(?:嘉宾|专家|民警|警官|律师|居民|观众|连线)[一二三四五六甲乙丙A-D\d]?$/iu],
] as const

/** Words that often come before a colon and are nobody. */
const nobody =
  /^(?:第[一二三四五六七八九十\d]+.*|[一二三四五六七八九十\d]+[、.．].*|问|答|例如|比如|其[一二三四]|也就是说|记住|请记住|时间|地点|主题|目的|标题|电话|热线|时长|环节|内容|流程|案例.*|.*如下|.*包括|.*方式|.*电话|.*热线)$/u

const roleOf = (label: string): Person['role'] | null =>
  roleWords.find(([, words]) => words.test(label))?.[0] ?? null

/** `主播（杜警官）` and `杜警官(主播)` name one person with a role. */
function splitLabel(label: string): { name: string; role: Person['role'] | null } {
  const both = /^(.{1,12}?)\s*[（(【[](.{1,12})[）)】\]]$/u.exec(label)
  if (!both) return { name: label, role: roleOf(label) }
  const [, first = '', second = ''] = both
  if (roleOf(first)) return { name: second, role: roleOf(first) }
  return { name: first, role: roleOf(second) }
}

/**
 * Who speaks in a script: people of the show, and new ones for names that stand before a colon. A name that nobody
 * knows counts from its second line on; a role (主播, 副播, 嘉宾) at once.
 */
export function findSpeakers(texts: readonly string[], people: readonly Person[], id: () => string) {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const label = prefixOf(text)?.label
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const all = [...people]
  const added: Person[] = []
  const byLabel = new Map<string, Person>()
  for (const [label, count] of counts) {
    if (labelKind(label) !== null) continue
    const { name, role } = splitLabel(label)
    const known = speaker(name, all) ?? (name === label ? undefined : speaker(label, all))
    const named = name.length <= 8 && !nobody.test(name) && /^[\p{L}\p{N}·•\s]+$/u.test(name)
    if (!known && !(role !== null || (named && count > 1))) continue
    const person = known ?? personSchema.parse({ id: id(), name, role: role ?? freeRole(all) })
    if (!known) {
      all.push(person)
      added.push(person)
    }
    byLabel.set(label, person)
  }
  return { added, who: (label: string): Person | undefined => byLabel.get(label) }
}

/** Who is new without a role takes the first one that nobody has. */
const freeRole = (people: readonly Person[]): Person['role'] =>
  (['host', 'cohost'] as const).find((role) => people.every((person) => person.role !== role)) ?? 'guest'
