import type { CSSProperties } from 'react'
import { coloursOf, roleInks } from '../../../shared/show/roleColours.ts'
import type { Person } from '../../../shared/show/show.ts'

/** Each speaker's colour as the prompters show it, for the desk, whose ground is as dark; by id. */
export function speakerInks(people: readonly Person[]): ReadonlyMap<string, string> {
  const inks = [...coloursOf(people)].map(
    ([id, colour]) => [id, colour === 'text' ? 'var(--text)' : roleInks.plain[colour]] as const,
  )
  return new Map(inks)
}

/** The colour where a style sheet finds it. */
export const inked = (ink: string | undefined): CSSProperties | undefined =>
  ink === undefined ? undefined : ({ '--speaker': ink } as CSSProperties)
