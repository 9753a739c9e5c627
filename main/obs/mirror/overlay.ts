import { overlayNames, type OverlayInObs } from '../../../shared/live/obs.ts'
import type { Happening } from './happenings.ts'
import { shows, type SceneTree } from './tree.ts'

export const browserKind = 'browser_source'

/** What a browser source shows, and how large. */
export interface Page {
  url: string
  width: number
  height: number
}

/** Browser sources of OBS by name. */
export type Pages = ReadonlyMap<string, Page>

/** OBS leaves out what stands at its default; a browser source is 800 by 600 then. */
export const pageOf = (settings: { readonly [name: string]: unknown }): Page => ({
  url: typeof settings.url === 'string' ? settings.url : '',
  width: typeof settings.width === 'number' ? settings.width : 800,
  height: typeof settings.height === 'number' ? settings.height : 600,
})

/** The pages after an event of OBS; a new browser source has to be asked for its own. */
export function pagesAfter(pages: Pages, happening: Happening): Pages {
  switch (happening.type) {
    case 'InputRemoved':
      return new Map([...pages].filter(([name]) => name !== happening.inputName))
    case 'InputNameChanged':
      return new Map(
        [...pages].map(([name, page]) => [
          name === happening.oldInputName ? happening.inputName : name,
          page,
        ]),
      )
    case 'InputSettingsChanged':
      return pages.has(happening.inputName)
        ? new Map(pages).set(happening.inputName, pageOf(happening.inputSettings))
        : pages
    default:
      return pages
  }
}

/**
 * Where our overlay stands. It is found by its address, whatever the user calls the source. Where no source shows it
 * (no browser source in this OBS, a window captured in its place), the overlay scene counts once something is in it.
 */
export function overlayIn(
  tree: SceneTree,
  pages: Pages,
  programScene: string | null,
  supported: boolean,
  isOurs: (url: string) => boolean,
): OverlayInObs {
  const ours = [...pages].filter(([, { url }]) => isOurs(url)).map(([source]) => source)
  const standIn = (tree.get(overlayNames.scene) ?? []).some((item) => item.enabled)
  const wanted = (name: string): boolean =>
    ours.length > 0 ? ours.includes(name) : standIn && name === overlayNames.scene
  return {
    source: ours[0] ?? null,
    supported,
    inProgram: programScene !== null && shows(tree, programScene, wanted),
  }
}
