import { cardSchema, type Card } from '../../cards/card.ts'
import type { z } from 'zod'
import { safeSceneName } from '../../live/obs.ts'
import { scriptLines } from '../scriptLines.ts'
import {
  cueSchema,
  personSchema,
  showVersion,
  longestProgramme,
  themeSchema,
  type Person,
  type Show,
  type ShowKind,
} from '../show.ts'

/**
 * A template as it is written: local names for people and cards, minutes, and scripts as plain lines. What a unit has
 * to fill in (a price, an employer) is left empty, so that the card is held back until somebody did.
 */
export interface Outline {
  people: readonly (Partial<Person> & Pick<Person, 'id' | 'name' | 'role'>)[]
  cards: readonly z.input<typeof cardSchema>[]
  cues: readonly CueOutline[]
  /** Two colours of the theme. */
  colours: { primary: string; accent: string }
  charsPerMinute?: number
}

export interface CueOutline {
  title: string
  scene: string
  minutes: number
  people?: readonly string[]
  cards?: readonly string[]
  /** What to fill in or to mind; not for the air. */
  note?: string
  /** Lines as `scriptLines` reads them. */
  script: string
}

/** The outline as a show, with its local names for ids. */
export function showOf(kind: ShowKind, title: string, outline: Outline): Show {
  const people = outline.people.map((person) => personSchema.parse(person))
  return {
    version: showVersion,
    id: 'template',
    title,
    kind,
    // A title too long for the cards' head line would air cut off: none is better, and the settings have a field.
    theme: themeSchema.parse({
      programme: title.length <= longestProgramme ? title : '',
      ...outline.colours,
    }),
    people,
    cards: outline.cards.map((card): Card => cardSchema.parse(card)),
    cues: outline.cues.map((cue, at) => {
      const { minutes, script, ...rest } = cue
      let count = 0
      const lineId = (): string => `cue-${at}-${(count += 1)}`
      return cueSchema.parse({
        ...rest,
        id: `cue-${at}`,
        plannedMs: minutes * 60_000,
        script: scriptLines(script, people, lineId),
      })
    }),
    safeScene: safeSceneName,
    startsAtEpochMs: null,
    charsPerMinute: outline.charsPerMinute ?? 220,
  }
}
