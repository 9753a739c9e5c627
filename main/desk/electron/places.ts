import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Where each window was, so that it opens there again. */
export interface Places {
  get(window: string): Place | null
  set(window: string, place: Place): void
}

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fullScreen: z.boolean().default(false),
})
export type Place = z.output<typeof placeSchema>

const fileSchema = z.record(z.string(), placeSchema)

/** Remembered in a small file; one that can't be read counts as empty, for a window's place is worth no stop. */
export function filePlaces(path: string, log: (line: string) => void): Places {
  let places: Record<string, Place> = {}
  try {
    places = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log(`window places: ${String(error)}`)
  }
  return {
    get: (window) => places[window] ?? null,
    set(window, place) {
      places = { ...places, [window]: place }
      try {
        writeFileSync(path, JSON.stringify(places))
      } catch (error) {
        log(`window places: ${String(error)}`)
      }
    },
  }
}

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** The remembered place if a display still shows it, else null: a projector may have been unplugged since. */
export function onScreen(place: Place | null, displays: readonly { workArea: Area }[]): Place | null {
  if (!place) return null
  const middle = { x: place.x + place.width / 2, y: place.y + 20 }
  const seen = displays.some(
    ({ workArea: area }) =>
      middle.x >= area.x &&
      middle.x < area.x + area.width &&
      middle.y >= area.y &&
      middle.y < area.y + area.height,
  )
  return seen ? place : null
}
