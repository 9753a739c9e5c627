import type { z } from 'zod'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { isWordKey, type WordKey, type WordParams } from '../../shared/words/words.ts'

/** Says where input is wrong and how, in plain words, from the first thing that the schema found. */
export function malformed(error: z.ZodError, input: unknown): Refusal {
  const [issue] = error.issues
  return issue ? fromIssue(issue, [], input) : malformedAt(root, 'malformed.form')
}

/** The same for what is no schema's business: a body that is no JSON, a binary frame. */
export const malformedAt = (where: string, problem: WordKey): Refusal =>
  refuse('command.malformed', { where, problem })

const root = '{ }'

type Issue = z.core.$ZodIssue

function fromIssue(issue: Issue, above: readonly PropertyKey[], input: unknown): Refusal {
  const path = [...above, ...issue.path]
  // Of the forms that a value may have, the one that it came closest to is the one that was meant.
  const closest = issue.code === 'invalid_union' ? issue.errors.toSorted(byDepth)[0]?.[0] : undefined
  if (closest) return fromIssue(closest, path, input)
  const missing = issue.code !== 'unrecognized_keys' && valueAt(input, path) === undefined
  const { problem, ...params }: Problem = missing ? { problem: 'malformed.missing' } : problemOf(issue)
  // The sentence fills in parameters in this order, so what the problem mentions comes before it.
  return refuse('command.malformed', { where: path.map(String).join('.') || root, ...params, problem })
}

const byDepth = (one: readonly Issue[], other: readonly Issue[]): number => deepest(other) - deepest(one)
const deepest = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length))

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  )

type Problem = WordParams & { problem: WordKey }

function problemOf(issue: Issue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: typeWord(issue.expected), problem: 'malformed.type' }
    case 'too_big':
      return {
        limit: Number(issue.maximum),
        problem: sized(issue.origin, 'malformed.tooLong', 'malformed.tooMany', 'malformed.tooBig'),
      }
    case 'too_small':
      return {
        limit: Number(issue.minimum),
        problem: sized(issue.origin, 'malformed.tooShort', 'malformed.tooFew', 'malformed.tooSmall'),
      }
    case 'invalid_value':
      return { values: issue.values.map(String).join(', '), problem: 'malformed.value' }
    case 'unrecognized_keys':
      return { keys: issue.keys.join(', '), problem: 'malformed.keys' }
    case 'invalid_union':
      return { problem: 'malformed.kind' }
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { problem: 'malformed.form' }
  }
}

const sized = (origin: string, text: WordKey, list: WordKey, number: WordKey): WordKey =>
  origin === 'string' ? text : origin === 'array' || origin === 'set' ? list : number

function typeWord(expected: string): WordKey {
  const key = `malformed.${expected === 'record' ? 'object' : expected}`
  return isWordKey(key) ? key : 'malformed.other'
}
