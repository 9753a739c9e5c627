import type { ObsRequest } from '../live/obs.ts'
import type { RehearsalLevel } from './level.ts'

/** Reads only, the preview and the recording: viewers see nothing of these. */
const unseen = [
  'SetCurrentPreviewScene',
  'StartRecord',
  'StopRecord',
  'PauseRecord',
  'ResumeRecord',
  'SplitRecordFile',
  'CreateRecordChapter',
] as const

/** What changes the program, which nobody but the room sees while nothing streams. */
const program = [
  'SetCurrentProgramScene',
  'TriggerStudioModeTransition',
  'SetCurrentSceneTransition',
  'SetCurrentSceneTransitionDuration',
  'SetSceneItemEnabled',
  'SetInputMute',
  'SetInputVolume',
] as const

const isOneOf = (names: readonly string[], { request }: ObsRequest): boolean => names.includes(request)

/**
 * What becomes of a request on its way to the switcher during a rehearsal: as it is, turned into its harmless
 * counterpart, or null where the wall stops it. A request that isn't named here is stopped, so that a new one has to be
 * thought about first: the virtual camera and the replay buffer are other ways on air.
 *
 * - practice: all goes to the practice switcher, behind which there is nothing
 * - preview: a take sets the preview, and studio mode stays on; program, inputs and outputs are out of reach
 * - full: the program too, unless OBS streams. A stream is never begun; ending one that somebody began is allowed
 */
export function wall(
  level: RehearsalLevel,
  request: ObsRequest,
  { streaming }: { streaming: boolean },
): ObsRequest | null {
  if (level === 'practice') return request
  if (request.request.startsWith('Get') || isOneOf(unseen, request)) return request
  switch (level) {
    case 'preview':
      if (request.request === 'SetCurrentProgramScene')
        return { ...request, request: 'SetCurrentPreviewScene' }
      return switchesStudioModeOn(request) ? request : null
    case 'full':
      if (request.request === 'StopStream') return request
      if (isOneOf(program, request)) return streaming ? null : request
      return request.request === 'SetStudioModeEnabled' ? request : null
  }
}

const switchesStudioModeOn = ({ request, data }: ObsRequest): boolean =>
  request === 'SetStudioModeEnabled' && data?.['studioModeEnabled'] === true
