import { spokenLength, type Script } from '../../../shared/show/script.ts'

export interface Lengths {
  segments: readonly { id: string; title: string; targetMs: number | null; chars: number }[]
  speakers: readonly { who: string; chars: number }[]
}

/** Characters that are read aloud, by segment and by speaker, in the order of the script. */
export function lengths(script: Script): Lengths {
  const segments: { id: string; title: string; targetMs: number | null; chars: number }[] = []
  const speakers = new Map<string, number>()
  for (const paragraph of script) {
    const { id, kind, text, who, targetMs = null } = paragraph
    if (kind === 'mark' || segments.length === 0)
      segments.push({ id, title: kind === 'mark' ? text : '', targetMs, chars: 0 })
    const chars = spokenLength([paragraph])
    segments.at(-1)!.chars += chars
    if (chars > 0) speakers.set(who, (speakers.get(who) ?? 0) + chars)
  }
  return { segments, speakers: [...speakers].map(([who, chars]) => ({ who, chars })) }
}
