import type { PrivateText } from '../cards/masking.ts'
import { airedText, hiddenIn } from '../comments/aired.ts'
import type { Theme } from './show.ts'

const written = ['station', 'programme'] as const

/** What the masker finds in the names that every picture carries, each text once. */
export function privateInTheme(theme: Theme): readonly PrivateText[] {
  const found = new Map<string, PrivateText>()
  for (const field of written)
    for (const { kind, start, end, shown } of hiddenIn(theme[field])) {
      const text = theme[field].slice(start, end)
      const unmasked = theme.unmasked?.includes(text) ?? false
      if (!found.has(text)) found.set(text, { field, kind, text, hidden: shown, unmasked, held: false })
    }
  return [...found.values()]
}

/** Asked for with every picture that changes, of one and the same theme nearly always. */
const aired = new WeakMap<Theme, Theme>()

/** The theme as it may be seen; the very same where nothing in it is hidden. */
export function themeAsAired(theme: Theme): Theme {
  const known = aired.get(theme)
  if (known) return known
  const [station, programme] = written.map((field) =>
    airedText(theme[field], hiddenIn(theme[field]), theme.unmasked),
  ) as [string, string]
  const same = station === theme.station && programme === theme.programme
  const shown = same ? theme : { ...theme, station, programme }
  aired.set(theme, shown)
  return shown
}

/** Forgets what was shown of names that were changed since. */
export function keepUnmaskedInTheme(theme: Theme): string[] | undefined {
  const there = new Set(privateInTheme(theme).map(({ text }) => text))
  const kept = theme.unmasked?.filter((text) => there.has(text)) ?? []
  return kept.length === 0 ? undefined : kept
}
