import { withDigits } from './digits.ts'
import { normalise, type Normalised } from './normalise.ts'

/**
 * Interest in jobs, read from comments: 求职3号, 求职+A03, 应聘 12、15. Codes are compared without case, separators and
 * leading zeros, so that A-03, a03 and A3 are one.
 */

/** Says that somebody wants the job. */
const INTEREST =
  /(?:求职|应聘|报名|投递|投简历|简历|面试|想去|我要|咨询|意向|感兴趣|岗位|职位)(?:加|的|是|编号|号码|号|第|岗位|职位|去|了|一下|下)*/g
const CODE = /^([a-z]{0,3}[ -]?\d{1,5}(?!\d)|[a-z](?![a-z\d]))(?:号|岗位|职位|岗|的|和|跟|与|还有|以及|或)*/
/** Between two codes of one comment separators are dropped when they stand between digits: "12、15". */
const MOST_CODES = 5

/** A code as it is compared. */
export const codeKey = (code: string): string =>
  withDigits(normalise(code).text)
    .replace(/[^a-z\d]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')

/** Reads job codes that exist: each code asked for, once, in the order named. Empty where none is. */
export function jobCodeReader(codes: readonly string[]): (text: string) => readonly string[] {
  const known = new Map(codes.map((code) => [codeKey(code), code]))
  return (text) => {
    const n = normalise(text)
    const said = withDigits(n.text)
    const found = new Set<string>()
    for (const cue of said.matchAll(INTEREST))
      for (const code of codesAt(n, said, cue.index + cue[0].length)) {
        const job = known.get(codeKey(code))
        if (job !== undefined) found.add(job)
      }
    return [...found]
  }
}

function codesAt(n: Normalised, said: string, from: number): readonly string[] {
  const codes: string[] = []
  let at = from
  while (codes.length < MOST_CODES) {
    at += /^[ .,+#:/-]*/.exec(said.slice(at))?.[0].length ?? 0
    const match = CODE.exec(said.slice(at, partEnd(n, at)))
    if (!match) return codes
    codes.push(match[1] ?? '')
    at += match[0].length
  }
  return codes
}

/** Where what is written together from here ends, or twenty units on: "12、15" is two numbers, "A-03" one code. */
function partEnd(n: Normalised, at: number): number {
  let end = at + 1
  while (end < n.text.length && end < at + 20) {
    const between = n.original.slice(n.ends[end - 1], n.starts[end])
    if (/[^\s-]/.test(between)) break
    end += 1
  }
  return end
}
