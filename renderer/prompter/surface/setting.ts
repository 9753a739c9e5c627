import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'

/** The families that the paper's text is drawn with, in order; the style sheet names the same ones. */
const families: { readonly [F in ScreenSettings['font']]: readonly string[] } = {
  sans: ['Noto Sans SC Variable'],
  kai: ['LXGW WenKai Screen'],
  legible: ['Atkinson Hyperlegible', 'Noto Sans SC Variable'],
  dyslexic: ['OpenDyslexic', 'LXGW WenKai Screen'],
}

/** What a chosen font needs beside the house's own: loaded by those who chose it. */
const moreOf: { readonly [F in ScreenSettings['font']]: () => Promise<unknown> } = {
  sans: () => Promise.resolve(),
  kai: () => import('lxgw-wenkai-screen-web/lxgwwenkaiscreen/result.min.css'),
  legible: () => import('@fontsource/atkinson-hyperlegible/latin-400.css'),
  dyslexic: () => Promise.all([moreOf.kai(), import('@fontsource/opendyslexic/latin-400.css')]),
}

/** Pages and steps begin near the top: nothing moves, so that the eye needs no fixed line. */
const pageReadAt = 13

/** Puts a screen's settings on its surface. All that moves or breaks lines is in the stage's own pixels. */
export function dress(surface: HTMLElement, stage: HTMLElement, settings: ScreenSettings): void {
  surface.dataset['look'] = settings.look
  surface.dataset['font'] = settings.font
  surface.dataset['manner'] = settings.manner
  stage.style.setProperty('--size', String(settings.size))
  stage.style.setProperty('--margin', `${settings.margin}px`)
  stage.style.setProperty('--read-at', `${readFrom(settings)}%`)
}

/** Where reading begins, in percent of the height from the top. */
const readFrom = ({ manner, readAt }: ScreenSettings): number => (manner === 'page' ? pageReadAt : readAt)

/**
 * Pixels of text that are seen at a time from where reading begins: whole lines, so that none is cut.
 * @param stageHeight pixels of the stage
 * @param covered of them at the bottom that something lies on
 */
export function seenPx(stageHeight: number, covered: number, settings: ScreenSettings): number {
  const line = 96 * settings.size
  const free = stageHeight * (1 - readFrom(settings) / 100) - covered
  return Math.max(line, Math.floor(free / line) * line)
}

const waitMs = 3000

/**
 * Loads what a text needs of its fonts, which arrive in parts. A part that does not come (the studio just left) must
 * not keep words away: after three seconds the next font draws them.
 */
export async function lettersFor(text: string, font: ScreenSettings['font'] = 'sans'): Promise<void> {
  const letters = [...new Set(text)].join('')
  const loaded = moreOf[font]().then(() =>
    Promise.all(families[font].map((family) => document.fonts.load(`500 64px "${family}"`, letters))),
  )
  await Promise.race([loaded.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, waitMs))])
}
