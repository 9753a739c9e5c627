import type { Paragraph, Script } from '../script.ts'
import { banker, officer } from './people.ts'

type Line = Omit<Paragraph, 'id'>

export const officerSays = (text: string): Line => ({ kind: 'say', who: officer.id, text })
export const bankerSays = (text: string): Line => ({ kind: 'say', who: banker.id, text })
/** What a speaker does, not to be read. */
export const action = (text: string): Line => ({ kind: 'cue', who: '', text: `[${text}]` })
/** For the reader's eye only. */
export const aside = (text: string): Line => ({ kind: 'note', who: '', text })
/** Wording that has to be said as it stands. */
export const must = (line: Line): Line => ({ ...line, must: true })
export const about = (link: string, line: Line): Line => ({ ...line, link })

/** Numbers the lines of a cue, so that their ids stay the same each time the sample is made. */
export const lines = (cue: string, parts: readonly Line[]): Script =>
  parts.map((part, index) => ({ ...part, id: `${cue}-${index + 1}` }))
