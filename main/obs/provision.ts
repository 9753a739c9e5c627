import { obsReason, type ObsRequest, type ObsResult } from '../../shared/live/obs.ts'
import type { ProvisionStep, StepOutcome } from '../../shared/live/provision.ts'
import type { ObsPort } from './port.ts'

type Sender = Pick<ObsPort, 'batch'>

/** Higher than any scene has items: OBS takes it for the top. */
const top = 10_000

/**
 * Does the steps of a plan one after the other and tells what became of each. A step that OBS refuses does not stop
 * the rest: one scene that can't be made is no reason to leave the others bare. Never throws.
 */
export async function carryOutProvision(
  obs: Sender,
  steps: readonly ProvisionStep[],
  report: (outcome: StepOutcome) => void = () => {},
): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = []
  let lost = false
  for (const step of steps) {
    const outcome: StepOutcome = lost ? { step, outcome: 'skipped' } : await carryOut(obs, step)
    lost ||= outcome.outcome === 'failed' && outcome.code !== 'obs.rejected'
    outcomes.push(outcome)
    report(outcome)
  }
  return outcomes
}

async function carryOut(obs: Sender, step: ProvisionStep): Promise<StepOutcome> {
  const sent = await obs.batch(requestsOf(step))
  if (!sent.ok) {
    const { code, message, status } = sent
    return { step, outcome: 'failed', code, message, reason: obsReason(status) }
  }
  const raise = afterwards(step, sent.results)
  if (raise) await obs.batch([raise])
  return { step, outcome: 'done' }
}

function requestsOf(step: ProvisionStep): ObsRequest[] {
  switch (step.do) {
    case 'createScene':
    case 'createOverlayScene':
      return [{ request: 'CreateScene', data: { sceneName: step.scene } }]
    case 'createOverlaySource':
      return [
        {
          request: 'CreateInput',
          data: {
            sceneName: step.scene,
            inputName: step.source,
            inputKind: 'browser_source',
            inputSettings: { ...page(step), ...pageHabits },
            sceneItemEnabled: true,
          },
        },
      ]
    case 'placeOverlaySource':
      return [{ request: 'CreateSceneItem', data: { sceneName: step.scene, sourceName: step.source } }]
    case 'fixOverlaySource':
      return [
        {
          request: 'SetInputSettings',
          data: { inputName: step.source, inputSettings: page(step), overlay: true },
        },
      ]
    case 'nestOverlay':
      return [{ request: 'CreateSceneItem', data: { sceneName: step.scene, sourceName: step.overlayScene } }]
    case 'raiseOverlay':
      return [
        {
          request: 'SetSceneItemIndex',
          data: { sceneName: step.scene, sceneItemId: step.itemId, sceneItemIndex: step.index },
        },
      ]
    case 'showOverlay':
      return [
        {
          request: 'SetSceneItemEnabled',
          data: { sceneName: step.scene, sceneItemId: step.itemId, sceneItemEnabled: true },
        },
      ]
  }
}

/** OBS puts what is new on top as a rule; to be sure it is told so. */
function afterwards(step: ProvisionStep, results: readonly ObsResult[]): ObsRequest | null {
  const sceneItemId = results[0]?.data?.sceneItemId
  if (step.do !== 'nestOverlay' || typeof sceneItemId !== 'number') return null
  return {
    request: 'SetSceneItemIndex',
    data: { sceneName: step.scene, sceneItemId, sceneItemIndex: top },
  }
}

const page = ({ url, width, height }: { url: string; width: number; height: number }) => ({
  url,
  width,
  height,
})

/**
 * The page stays loaded while it is not seen, so that a card is drawn the moment its scene comes; 60 frames for smooth
 * entrances; sound stays out of the mixer; the page may learn whether it is on air, and change nothing in OBS.
 */
const pageHabits = {
  fps_custom: true,
  fps: 60,
  shutdown: false,
  restart_when_active: false,
  reroute_audio: false,
  css: '',
  webpage_control_level: 1,
} as const
