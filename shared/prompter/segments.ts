import type { Script } from '../show/script.ts'
import { paragraphLength } from './clock.ts'

/** A part of a script with a name and a time of its own; what stands before the first mark has neither. */
export interface Segment {
  /** The paragraph that begins it. */
  id: string
  title: string
  targetMs: number | null
  /** Characters from the start of the script, from and up to. */
  from: number
  to: number
}

/**
 * Nearer to a segment's start than this, in characters, the reading has come to it: clocks that round may call a
 * millisecond early.
 */
export const hair = 0.01

export function segmentsOf(script: Script): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const paragraph of script) {
    const { id, kind, text, targetMs } = paragraph
    const last = segments.at(-1)
    if (kind === 'mark' || !last) {
      const title = kind === 'mark' ? text : ''
      segments.push({ id, title, targetMs: (kind === 'mark' && targetMs) || null, from: at, to: at })
    }
    at += paragraphLength(paragraph)
    segments.at(-1)!.to = at
  }
  return segments
}
