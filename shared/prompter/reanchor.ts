import type { Script } from '../show/script.ts'
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
  const kept = starts.get(old.id)
  if (kept) {
    // A sum of fractions may come out a hair beyond the end.
    return Math.min(kept.at + offsetAfter(old.text, kept.text, offset), scriptLength(after))
  }
  for (const next of before.slice(index + 1)) {
    const follower = starts.get(next.id)
    if (follower) return follower.at
  }
  for (const previous of before.slice(0, index).toReversed()) {
    const leader = starts.get(previous.id)
    if (leader) return leader.at + paragraphLength(leader.text)
  }
  return Math.min(position, scriptLength(after))
}

function startsOf(script: Script): Map<string, { at: number; text: string }> {
  const starts = new Map<string, { at: number; text: string }>()
  let at = 0
  for (const { id, text } of script) {
    starts.set(id, { at, text })
    at += paragraphLength(text)
  }
  return starts
}

/** What is the same at both ends of a paragraph stays; a place inside what was replaced goes to where that begins. */
function offsetAfter(before: string, after: string, offset: number): number {
  if (before === after) return offset
  const old = [...before]
  const now = [...after]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  if (offset <= head) return offset
  if (offset >= old.length - tail) return offset + now.length - old.length
  return Math.min(offset, Math.max(head, now.length - tail))
}
