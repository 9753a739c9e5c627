import { slots, type AirSlots } from '../../shared/live/air.ts'
import { createAir } from './air.ts'
import type { FromPreview, ToPreview } from './preview.ts'

/** The page's side of the preview: draws what the page around it hands in, at once and without motion. */
export function startPreview(page: HTMLElement, format: string | null): void {
  const tell = (message: FromPreview): void => window.parent.postMessage(message, location.origin)
  const air = createAir(page, {
    now: Date.now,
    format,
    moved: false,
    drawn: () => undefined,
    fitted: (_slot, { share, cap }) => tell({ daobo: 'preview.fitted', fit: { share, cut: cap !== null } }),
  })
  let count = 0
  window.addEventListener('message', (event: MessageEvent<ToPreview | { daobo: 'preview.hello' }>) => {
    if (event.source !== window.parent || event.origin !== location.origin) return
    if (event.data.daobo === 'preview.hello') return tell({ daobo: 'preview.ready' })
    if (event.data.daobo !== 'preview.show') return
    count += 1
    air.show({ ...event.data.shown, slots: anew(event.data.shown.slots, count) })
  })
  tell({ daobo: 'preview.ready' })
}

/** Every message is drawn anew, whatever it calls its airings: a preview is typed into. */
const anew = (airing: AirSlots, count: number): AirSlots =>
  Object.fromEntries(
    slots.map((slot) => [slot, airing[slot] && { ...airing[slot], airId: `${airing[slot].airId}.${count}` }]),
  ) as { [S in keyof AirSlots]: AirSlots[S] }
