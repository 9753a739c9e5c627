import { isCritical } from './criticism.ts'
import type { Units } from './find/finding.ts'
import { hotlines, type Allowed } from './hotlines.ts'
import { findLinks, isUnder } from './links.ts'
import { findPrivate, hiddenBy, reported, type Found } from './mask.ts'
import type { CommentFlag, IncomingComment, Reason } from './model.ts'
import { shownNickname } from './names.ts'
import { normalise, type Normalised } from './normalise.ts'
import { painter } from './paint.ts'
import { isQuestion } from './question.ts'
import type { ReasonCode } from './reasons.ts'
import type { Repeat } from './repeat.ts'
import type { WordHit, WordMatcher } from './words.ts'

/** What the station decided about comments. */
export interface ClassifyRules {
  words: WordMatcher
  allowed: Allowed
  /** Links of others: pass, wait for a moderator, or be kept off. */
  links: 'pass' | 'hold' | 'block'
  /** Hosts that may be named, with all under them. */
  allowedHosts: readonly string[]
  /** What somebody says over and over: pass or wait. A crowd of people saying the same only gets a mark. */
  repeats: 'pass' | 'hold'
}

/** Sensible rules for a station that has not set its own. */
export const usualRules = (words: WordMatcher): ClassifyRules => ({
  words,
  allowed: hotlines,
  links: 'hold',
  allowedHosts: ['gov.cn'],
  repeats: 'hold',
})

/** What is to become of a comment before anybody has looked at it. */
export interface Verdict {
  /** As it may be shown: private data and starred words are hidden. */
  text: string
  /** The author as shown, masked; empty where there is none. */
  author: string
  state: 'new' | 'held' | 'blocked'
  flags: readonly CommentFlag[]
  /** Why it is held, blocked or starred. */
  reasons: readonly Reason[]
  found: readonly Found[]
  links: readonly string[]
  question: boolean
  repeat: Repeat
}

/**
 * From a read comment to what may be shown of it and whether somebody has to look first. Pure; `repeat` comes from
 * `judgeRepeats`, and `n` from there too where it was already normalised. What asks or criticises is never blocked,
 * at most held: no list decides alone that criticism is hidden.
 */
export function classify(
  comment: Pick<IncomingComment, 'text' | 'author' | 'kind' | 'marks'>,
  rules: ClassifyRules,
  repeat: Repeat = 'none',
  n: Normalised = normalise(comment.text),
): Verdict {
  const findings = findPrivate(n, rules.allowed)
  const hits = rules.words.find(n, 'text')
  const nameHits = comment.author ? rules.words.find(normalise(comment.author.name), 'name') : []
  const links = findLinks(n).filter((host) => !isUnder(host, rules.allowedHosts))
  const question = comment.kind === 'question' || isQuestion(comment.text)
  const show = painter(n, [...hiddenBy(findings), ...starred(hits)])
  const found = reported(n, findings, show)
  const objections: readonly Objection[] = [
    ...[...hits, ...nameHits].map(({ entry }) => ({
      level: entry.level,
      code: entry.reason,
      word: entry.word,
    })),
    ...links.slice(0, 1).map(() => ({ level: rules.links, code: 'link' as const })),
    ...(repeat === 'author' || repeat === 'flood' ? [{ level: rules.repeats, code: 'repeat' as const }] : []),
    ...found.slice(0, 1).map(() => ({ level: 'mask' as const, code: 'private' as const })),
  ]
  return {
    text: show(0, comment.text.length),
    author: comment.author ? shownNickname(comment.author.name) : '',
    state: stateOf(objections, question || isCritical(n)),
    flags: flagsOf(comment, { hits: hits.length + nameHits.length, links, question, repeat, found }),
    reasons: reasonsOf(objections),
    found,
    links,
    question,
    repeat,
  }
}

interface Objection {
  level: 'block' | 'hold' | 'mask' | 'pass'
  code: ReasonCode
  word?: string
}

const starred = (hits: readonly WordHit[]): readonly Units[] =>
  hits.filter((hit) => hit.entry.level === 'mask').map((hit) => hit.units)

function stateOf(objections: readonly Objection[], speaksUp: boolean): Verdict['state'] {
  if (objections.some((one) => one.level === 'block')) return speaksUp ? 'held' : 'blocked'
  return objections.some((one) => one.level === 'hold') ? 'held' : 'new'
}

function reasonsOf(objections: readonly Objection[]): readonly Reason[] {
  const reasons = new Map<string, Reason>()
  for (const { level, code, word } of objections)
    if (level !== 'pass') reasons.set(`${code} ${word ?? ''}`, word === undefined ? { code } : { code, word })
  return [...reasons.values()]
}

interface Noticed {
  hits: number
  links: readonly string[]
  question: boolean
  repeat: Repeat
  found: readonly Found[]
}

function flagsOf(comment: Pick<IncomingComment, 'marks'>, noticed: Noticed): readonly CommentFlag[] {
  const flags: CommentFlag[] = []
  if (noticed.found.length > 0) flags.push('private')
  if (noticed.hits > 0) flags.push('words')
  if (noticed.links.length > 0) flags.push('link')
  if (noticed.repeat !== 'none') flags.push('repeat')
  if (noticed.question) flags.push('question')
  if (comment.marks.includes('textCut')) flags.push('cut')
  return flags
}
