import type { Filled } from './mirror/fill.ts'
import type { ObsSurvey } from './port.ts'

/** What "Prepare OBS" reads, out of a mirror that was filled just now. */
export function surveyOf(filled: Filled, isOverlay: (url: string) => boolean): ObsSurvey | null {
  const { canvas, inputKinds = [], requests = [], scenes = [] } = filled.mirror
  if (!canvas) return null
  const names = new Set(scenes.map((scene) => scene.name))
  const held = [...filled.tree].map(([name, items]) => ({ name, items }))
  return {
    canvas: { width: canvas.width, height: canvas.height },
    inputKinds,
    requests,
    scenes: held.filter(({ name }) => names.has(name)),
    groups: held.filter(({ name }) => !names.has(name)),
    browserSources: [...filled.pages].map(([name, page]) => ({ name, ...page, ours: isOverlay(page.url) })),
  }
}
