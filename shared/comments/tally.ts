import type { IncomingComment } from './model.ts'
import { normalise } from './normalise.ts'
import { personKey } from './person.ts'
import { withDigits } from './digits.ts'

/**
 * Votes read from comments: 扣1, １, "1111", A, 选B, or the option's own words; one for each person. The reducer copies
 * once a batch, so hand in what arrived together.
 */

export interface PollOption {
  /** What the option says on the card; saying it is voting for it. */
  label: string
  /** Other words that stand for it. */
  words?: readonly string[]
}

export interface Tally {
  readonly options: readonly PollOption[]
  /** Which vote of a person counts. */
  readonly rule: 'first' | 'last'
  readonly open: boolean
  /** Votes for each option. */
  readonly counts: readonly number[]
  /** Person to option. Strangers are not in it, for nothing tells them apart. */
  readonly people: ReadonlyMap<string, number>
}

export type Ballot = Pick<IncomingComment, 'source' | 'author' | 'text'>

export const openTally = (options: readonly PollOption[], rule: Tally['rule'] = 'last'): Tally => ({
  options,
  rule,
  open: true,
  counts: options.map(() => 0),
  people: new Map(),
})

/** No more votes; the counts stay. */
export const closeTally = (tally: Tally): Tally => ({ ...tally, open: false })

/** Counts what votes; the same tally comes back where nothing did. */
export function countVotes(tally: Tally, batch: readonly Ballot[]): Tally {
  if (!tally.open) return tally
  const read = voteReader(tally.options)
  const counts = [...tally.counts]
  let people: Map<string, number> | undefined
  let changed = false
  for (const ballot of batch) {
    const option = read(ballot.text)
    if (option === null) continue
    const person = personKey(ballot)
    if (person !== null) {
      const before = (people ?? tally.people).get(person)
      if (before === option || (before !== undefined && tally.rule === 'first')) continue
      if (before !== undefined) counts[before] = (counts[before] ?? 0) - 1
      people ??= new Map(tally.people)
      people.set(person, option)
    }
    counts[option] = (counts[option] ?? 0) + 1
    changed = true
  }
  return changed ? { ...tally, counts, people: people ?? tally.people } : tally
}

/** Said around a vote: 我扣1, 选A吧, 支持2号！ */
const BEFORE = /^(?:我|选择|选项|选|扣|抠|投票?|支持|答案?|应该是?|肯定是?|觉得|认为|第|就|是|给|打|公屏)+/
const AFTER = /(?:号|项|个|票|吧|啊|呀|哦|了|的|呢|对|正确|谢谢|老师|主播)+$/
const DENIED = /[不别没非未反]$/

/**
 * Reads votes for these options: the index of the option, or null where the text is no vote, or one for two options
 * at once. Reads `1` and `A` for the first option, `2` and `B` for the second.
 */
export function voteReader(options: readonly PollOption[]): (text: string) => number | null {
  const keys = new Map<string, number>()
  const words: [word: string, option: number][] = []
  for (const [index, option] of options.entries()) {
    keys.set(String(index + 1), index)
    if (index < 26) keys.set(String.fromCharCode(97 + index), index)
    for (const word of [option.label, ...(option.words ?? [])]) {
      const said = comparable(word)
      if (said !== '') words.push([said, index])
    }
  }
  words.sort((a, b) => b[0].length - a[0].length)
  return (text) => {
    // A vote is short; longer than this is somebody talking.
    if (text.length > 60) return null
    const said = comparable(text)
    return exactly(said, keys, words) ?? within(said, words)
  }
}

const comparable = (text: string): string => withDigits(normalise(text).text).replace(/[ .,!~:;'"*/+_-]/g, '')

type Words = readonly (readonly [word: string, option: number])[]

function exactly(said: string, keys: ReadonlyMap<string, number>, words: Words): number | null {
  const ended = said.replace(AFTER, '')
  const bare = ended.replace(BEFORE, '')
  for (const form of [said, ended, bare]) {
    const word = words.find(([one]) => one === form)
    if (word) return word[1]
  }
  // 扣1扣1扣1 and 1111 are one enthusiastic vote.
  const once = bare.replace(/^(?![扣选])(.{1,3}?)(?:[扣选]?\1)+$/, '$1')
  return keys.get(bare) ?? keys.get(once) ?? null
}

/** An option's words inside a longer sentence, where they are of one option only and not denied. */
function within(said: string, words: Words): number | null {
  let rest = said
  let vote: number | null = null
  for (const [word, option] of words) {
    const at = word.length < 2 ? -1 : rest.indexOf(word)
    if (at < 0) continue
    if (DENIED.test(rest.slice(0, at)) || (vote !== null && vote !== option)) return null
    vote = option
    rest = rest.replaceAll(word, '|')
  }
  return vote
}
