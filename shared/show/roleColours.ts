import type { ScreenSettings } from '../prompter/screenSettings.ts'
import type { Person } from './show.ts'

/** What tells speakers apart on prompters and in the editor: few colours that read well, not any. */
export const roleColours = ['text', 'amber', 'sky', 'mint', 'rose', 'lilac'] as const
export type RoleColour = (typeof roleColours)[number]

type Look = ScreenSettings['look']

/** The ground of each look of a prompter; its style sheet has the same. */
export const lookGrounds: { readonly [L in Look]: string } = {
  plain: '#050607',
  strong: '#000000',
  warm: '#1d1710',
  light: '#f7f4ec',
}

/** Each at least 7 to 1 on its ground. On the strong look plain text is yellow already, and amber gives way to white. */
export const roleInks: { readonly [L in Look]: { readonly [C in RoleColour]: string } } = {
  plain: {
    text: '#ffffff',
    amber: '#ffe29a',
    sky: '#a9dcff',
    mint: '#a3ebc0',
    rose: '#ffc0c8',
    lilac: '#d9c8ff',
  },
  strong: {
    text: '#ffe600',
    amber: '#ffffff',
    sky: '#7fe0ff',
    mint: '#6dff9e',
    rose: '#ffa3b5',
    lilac: '#d3b8ff',
  },
  warm: {
    text: '#f3e6cf',
    amber: '#ffc98a',
    sky: '#b5d3ea',
    mint: '#b9dcc4',
    rose: '#f2bfb4',
    lilac: '#dac9ea',
  },
  light: {
    text: '#14171a',
    amber: '#7a3d00',
    sky: '#004d7a',
    mint: '#0b5334',
    rose: '#8a1a38',
    lilac: '#55298a',
  },
}

const usual: { readonly [R in Person['role']]: RoleColour } = { host: 'text', cohost: 'amber', guest: 'sky' }

/**
 * The colour of each person, by id: the chosen one, else the usual one of the role, else the first that nobody has,
 * in the order in which the people stand in the show.
 */
export function coloursOf(people: readonly Person[]): ReadonlyMap<string, RoleColour> {
  const taken = new Set(people.flatMap(({ colour }) => colour ?? []))
  const colours = new Map<string, RoleColour>()
  for (const { id, role, colour } of people) {
    const wanted = usual[role]
    const free = taken.has(wanted) ? roleColours.find((candidate) => !taken.has(candidate)) : wanted
    const own = colour ?? free ?? wanted
    taken.add(own)
    colours.set(id, own)
  }
  return colours
}
