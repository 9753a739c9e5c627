import { darkPanel, inkOn, lightPanel, readableOn } from '../../shared/show/contrast.ts'
import type { Theme } from '../../shared/show/show.ts'

/** The theme's two colours as the style sheet uses them: as plates with an ink on them, and as ink on the panel. */
export function themeColours(stage: HTMLElement, theme: Pick<Theme, 'primary' | 'accent'>): void {
  const colours = {
    '--primary': theme.primary,
    '--on-primary': inkOn(theme.primary),
    '--primary-ink': readableOn(lightPanel, theme.primary),
    '--accent': theme.accent,
    '--on-accent': inkOn(theme.accent),
    '--accent-ink': readableOn(lightPanel, theme.accent),
    '--panel': lightPanel,
    '--panel-dark': darkPanel,
  }
  for (const [name, colour] of Object.entries(colours)) stage.style.setProperty(name, colour)
}
