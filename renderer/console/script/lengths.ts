import { paragraphLength } from '../../../shared/prompter/clock.ts'
import { spokenLength, type Script } from '../../../shared/show/script.ts'

export interface Lengths {
  segments: readonly PartLength[]
  speakers: readonly { who: string; chars: number }[]
}

export interface PartLength {
  id: string
  title: string
  targetMs: number | null
  /** Characters that pass on a prompter: what is read, and a glance for what is not. */
  length: number
}

/** How long each segment is, and how many characters each speaker reads aloud, in the order of the script. */
export function lengths(script: Script): Lengths {
  const segments: PartLength[] = []
  const speakers = new Map<string, number>()
  for (const paragraph of script) {
    const { id, kind, text, who, targetMs = null } = paragraph
    if (kind === 'mark' || segments.length === 0)
      segments.push({ id, title: kind === 'mark' ? text : '', targetMs, length: 0 })
    const chars = spokenLength([paragraph])
    segments.at(-1)!.length += paragraphLength(paragraph)
    if (chars > 0) speakers.set(who, (speakers.get(who) ?? 0) + chars)
  }
  return { segments, speakers: [...speakers].map(([who, chars]) => ({ who, chars })) }
}
