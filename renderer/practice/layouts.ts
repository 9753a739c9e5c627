/** Pictures of a practice program: which camera where. Cameras are the house's two: the host's and the co-host's. */
export const layouts = ['host', 'cohost', 'two', 'inset', 'card'] as const
export type Layout = (typeof layouts)[number]
export const slots = ['host', 'cohost'] as const
export type CameraSlot = (typeof slots)[number]

/** The picture that is composed and recorded. */
export const frame = { width: 1280, height: 720, perSecond: 25 } as const

export interface Place {
  slot: CameraSlot
  x: number
  y: number
  width: number
  height: number
}

const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
const half = frame.width / 2

/** Where the cameras lie, the lower ones first; a card scene shows none. */
export const places: { readonly [L in Layout]: readonly Place[] } = {
  host: [{ slot: 'host', ...whole }],
  cohost: [{ slot: 'cohost', ...whole }],
  two: [
    { slot: 'host', x: 0, y: 0, width: half - 2, height: frame.height },
    { slot: 'cohost', x: half + 2, y: 0, width: half - 2, height: frame.height },
  ],
  inset: [
    { slot: 'host', ...whole },
    { slot: 'cohost', x: 912, y: 36, width: 332, height: 187 },
  ],
  card: [],
}

/** What a scene's name says about its picture, until somebody chooses. */
export function layoutFor(scene: string | null, chosen: { readonly [scene: string]: Layout }): Layout {
  const own = scene === null ? undefined : chosen[scene]
  if (own) return own
  const name = (scene ?? '').toLowerCase()
  if (/画中画|pip|inset|小窗/.test(name)) return 'inset'
  if (/双|两|二人|对谈|two|both|dual/.test(name)) return 'two'
  if (/卡|片头|片尾|图|字幕|安全|待机|card|title|slide|safe|break/.test(name)) return 'card'
  if (/副播|机位二|机位2|二号|cohost|co-host|cam(?:era)? ?2/.test(name)) return 'cohost'
  return 'host'
}

/** The part of a camera's picture that fills a place: cut, never squeezed. */
export function cut(
  camera: { width: number; height: number },
  place: { width: number; height: number },
): { x: number; y: number; width: number; height: number } {
  const scale = Math.max(place.width / camera.width, place.height / camera.height)
  const width = place.width / scale
  const height = place.height / scale
  return { x: (camera.width - width) / 2, y: (camera.height - height) / 2, width, height }
}
