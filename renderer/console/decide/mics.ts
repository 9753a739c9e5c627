import { overlayNames, type ObsInput } from '../../../shared/live/obs.ts'
import type { Person } from '../../../shared/show/show.ts'

export interface Mic {
  input: string
  /** The person who speaks into it, else the name in OBS. */
  name: string
  muted: boolean
}

/** Audio inputs, those of the show's people first and under their names. The overlay page is an input too, but silent. */
export function micsOf(inputs: readonly ObsInput[], people: readonly Person[]): readonly Mic[] {
  const audio = inputs.filter((input) => input.audio && input.name !== overlayNames.source)
  const spoken = people.flatMap((person) => {
    const input = audio.find((known) => known.name === person.mic)
    return input ? [{ input: input.name, name: person.name, muted: input.muted }] : []
  })
  const named = new Set(spoken.map((mic) => mic.input))
  const others = audio.filter((input) => !named.has(input.name))
  return [...spoken, ...others.map(({ name, muted }) => ({ input: name, name, muted }))]
}
