import type { ObsMirror } from '../../shared/live/obs.ts'
import type { Clock } from '../studio/clock.ts'
import type { Asker } from './mirror/ask.ts'
import { createPoll, type Poll } from './poll.ts'
import type { ObsEvents } from './port.ts'

/** OBS draws each picture anew: small ones, one after the other, at most twice a second (obs-websocket #653). */
const everyMs = 500
const widthPx = 480
const quality = 60
const deadlineMs = 5000

export interface PicturesOptions {
  clock: Clock
  ask: Asker
  mirror(): ObsMirror
  wanted(): boolean
  format(): 'jpg' | 'png'
  picture: ObsEvents['picture']
}

/** Fetches what OBS shows in program, and in preview while in studio mode. Hurry it when the program changed. */
export function createPictures(options: PicturesOptions): Poll {
  const { clock, ask, mirror, wanted, format, picture } = options
  const fetch = async (of: 'program' | 'preview', scene: string | null): Promise<void> => {
    if (scene === null) return
    const shot = await ask.one(
      'GetSourceScreenshot',
      { sourceName: scene, imageFormat: format(), imageWidth: widthPx, imageCompressionQuality: quality },
      deadlineMs,
    )
    if (shot && wanted()) picture(of, shot.imageData)
  }
  return createPoll(
    clock,
    () => (wanted() ? everyMs : null),
    async () => {
      await fetch('program', mirror().programScene)
      if (mirror().studioMode) await fetch('preview', mirror().previewScene)
    },
  )
}
