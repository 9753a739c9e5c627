import type { Paragraph, Script } from '../show/script.ts'
import { paragraphLength, placeAt, scriptLength } from './clock.ts'

/**
 * Where the reader is after an edit: at the same character of the same paragraph, whatever was added, moved or cut
 * around it. From a paragraph that is gone the reader goes on with what followed it, or stays after what came before.
 * @param position characters into `before`
 * @returns characters into `after`
 */
export function reanchor(before: Script, after: Script, position: number): number {
  const starts = startsOf(after)
  const { index, offset } = placeAt(before, position)
  const old = before[index]
  if (!old) return 0
  const apart = partedOrJoined(before, after, starts, index, offset)
  if (apart !== null) return apart
  const kept = starts.get(old.id)
  if (kept) {
    // A sum of fractions may come out a hair beyond the end.
    return Math.min(kept.at + offsetAfter(old, kept.paragraph, offset), scriptLength(after))
  }
  for (const next of before.slice(index + 1)) {
    const follower = starts.get(next.id)
    if (follower) return follower.at
  }
  for (const previous of before.slice(0, index).toReversed()) {
    const leader = starts.get(previous.id)
    if (leader) return leader.at + paragraphLength(leader.paragraph)
  }
  return Math.min(position, scriptLength(after))
}

/**
 * A line that was parted at a break, or joined with the one before it, while it was read: its end stands whole under
 * another id, and the reader with it. Null when nothing of the kind happened.
 */
function partedOrJoined(
  before: Script,
  after: Script,
  starts: Starts,
  index: number,
  offset: number,
): number | null {
  const old = before[index]!
  const at = after.findIndex(({ id }) => id === old.id)
  const known = new Set(before.map(({ id }) => id))
  const next = at < 0 ? undefined : after[at + 1]
  if (old.kind !== 'say') return null
  const parted =
    next?.kind === 'say' && !known.has(next.id) && next.text !== '' && old.text.endsWith(next.text)
  if (parted && !after[at]!.text.endsWith(next.text)) {
    const head = paragraphLength(old) - paragraphLength(next)
    if (offset >= head) return starts.get(next.id)!.at + offset - head
  }
  const leader = at < 0 ? before[index - 1] : undefined
  const joined = leader && starts.get(leader.id)
  if (!joined || joined.paragraph.kind !== 'say') return null
  const whole = joined.paragraph
  if (old.text !== '' && whole.text.endsWith(old.text) && whole.text !== leader.text)
    return joined.at + paragraphLength(whole) - paragraphLength(old) + offset
  return null
}

type Starts = ReadonlyMap<string, { at: number; paragraph: Paragraph }>

function startsOf(script: Script): Starts {
  const starts = new Map<string, { at: number; paragraph: Paragraph }>()
  let at = 0
  for (const paragraph of script) {
    starts.set(paragraph.id, { at, paragraph })
    at += paragraphLength(paragraph)
  }
  return starts
}

/** What is the same at both ends of a paragraph stays; a place inside what was replaced goes to where that begins. */
function offsetAfter(before: Paragraph, after: Paragraph, offset: number): number {
  // What nobody reads takes the same time whatever it says.
  if (before.kind !== 'say' || after.kind !== 'say') return Math.min(offset, paragraphLength(after))
  if (before.text === after.text) return offset
  const old = [...before.text]
  const now = [...after.text]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  if (offset <= head) return offset
  if (offset >= old.length - tail) return offset + now.length - old.length
  return Math.min(offset, Math.max(head, now.length - tail))
}
