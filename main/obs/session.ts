import type { ObsMirror, ObsOutcome, ObsRequest } from '../../shared/live/obs.ts'
import type { Clock } from '../studio/clock.ts'
import { place, runBatch } from './batch.ts'
import { watchFreeze } from './freeze.ts'
import { createMeters } from './meters.ts'
import { createAsker } from './mirror/ask.ts'
import { outputState } from './mirror/fold.ts'
import { parseHappening, type Happening } from './mirror/happenings.ts'
import { createKeeper } from './mirror/keeper.ts'
import { createPictures } from './pictures.ts'
import type { ObsEvents, ObsSurvey } from './port.ts'
import { createStats } from './stats.ts'
import { surveyOf } from './survey.ts'
import { createTakes } from './takes.ts'
import type { Watches } from './watches.ts'
import type { ObsClient } from './wire/client.ts'
import { eventGroup, type Fields } from './wire/protocol.ts'

/** All groups that keep the mirror; meters only while somebody watches them. */
export const mirrorEvents =
  eventGroup.general |
  eventGroup.config |
  eventGroup.scenes |
  eventGroup.inputs |
  eventGroup.transitions |
  eventGroup.outputs |
  eventGroup.sceneItems |
  eventGroup.ui

/** OBS that is still loading is asked again this often, and given up after ten seconds. */
const fillRetryMs = 250
const fillTries = 40
/** A scene collection or an exit that takes longer is not coming to its end any more. */
const longestSilenceMs = 30_000

export interface SessionOptions {
  client: ObsClient
  clock: Clock
  watches: Watches
  mirror(): ObsMirror
  report(changes: Partial<ObsMirror>): void
  events: Pick<ObsEvents, 'picture' | 'meters' | 'recorded'>
  isOverlay(url: string): boolean
  /** The mirror is filled for the first time. */
  onReady(): void
  onFrozen(): void
  onThawed(): void
  /** Nothing more is to be had from this connection. */
  onGivenUp(): void
}

/** One connection from Identified to its end. */
export interface Session {
  event(type: string, data: Fields): void
  batch(requests: readonly ObsRequest[], deadlineMs?: number): Promise<ObsOutcome>
  survey(): Promise<ObsSurvey | null>
  /** Somebody began or ceased to watch. */
  watchesChanged(): void
  close(): void
}

const notNow = (code: 'obs.away' | 'obs.busy', message: string): ObsOutcome => ({
  ok: false,
  code,
  message,
  index: null,
})

export function createSession(options: SessionOptions): Session {
  const { client, clock, watches, mirror, report, isOverlay } = options
  /** Grows when what was asked before no longer holds. */
  let epoch = 0
  /** While a scene collection changes, and once OBS is leaving, a request can bring it down (obs-websocket #894). */
  let silent = false
  let frozen = false
  let ready = false
  let closed = false
  let cancelSilence: (() => void) | null = null

  const takes = createTakes(clock)
  const ask = createAsker(client, () => (silent || frozen || closed ? null : epoch))
  const keeper = createKeeper({ ask, clock, takes, mirror, isOverlay, report: changed })
  const looking = (what: 'pictures' | 'stats'): boolean => ready && watches.wanted(what)
  const pictures = createPictures({
    clock,
    ask,
    mirror,
    wanted: () => looking('pictures') && !silent && !frozen,
    format: keeper.imageFormat,
    picture: options.events.picture,
  })
  const stats = createStats({
    clock,
    ask,
    mirror,
    able: () => ready && !silent && !frozen,
    watched: () => looking('stats'),
    report: (figures) => report({ stats: figures }),
  })
  const meters = createMeters(clock, options.events.meters)
  let metered = false
  const polls = [pictures, stats]

  const stopFreezeWatch = watchFreeze({
    clock,
    heardAtMs: client.heardAtMs,
    knock: (deadlineMs) => client.call('GetStudioModeEnabled', undefined, deadlineMs),
    excused: () => silent,
    onFrozen() {
      frozen = true
      options.onFrozen()
    },
    onThawed() {
      frozen = false
      if (ready) options.onThawed()
      void refill()
    },
    onGivenUp: options.onGivenUp,
  })

  function changed(changes: Partial<ObsMirror>): void {
    if (closed) return
    const { programScene, previewScene, stream, record } = mirror()
    report(changes)
    const after = mirror()
    if (after.programScene !== programScene || after.previewScene !== previewScene) pictures.hurry()
    if (after.stream.active !== stream.active || after.record.active !== record.active) stats.wake()
  }

  /** Fills the mirror, again and again while OBS is not ready. */
  async function refill(): Promise<void> {
    const begun = epoch
    for (let tries = 0; tries < fillTries; tries++) {
      const filled = await keeper.fill()
      if (closed || epoch !== begun) return
      if (filled) return filledAgain()
      // Frozen in mid-fill: the thaw fills again.
      if (frozen) return
      await new Promise<void>((resolve) => clock.after(fillRetryMs, resolve))
      if (closed || epoch !== begun) return
    }
    options.onGivenUp()
  }

  function filledAgain(): void {
    if (!ready) {
      ready = true
      options.onReady()
    }
    watchesChanged()
  }

  function watchesChanged(): void {
    if (metered !== watches.wanted('meters')) {
      metered = !metered
      client.subscribe(metered ? mirrorEvents | eventGroup.inputVolumeMeters : mirrorEvents)
      if (!metered) meters.close()
    }
    for (const poll of polls) poll.wake()
  }

  function hush(): void {
    epoch += 1
    silent = true
    cancelSilence?.()
    cancelSilence = clock.after(longestSilenceMs, options.onGivenUp)
  }

  async function collectionChanged(): Promise<void> {
    const before = ready ? mirror().programScene : null
    epoch += 1
    silent = false
    cancelSilence?.()
    await refill()
    const { programScene } = mirror()
    if (closed || before === null || programScene === null || programScene === before) return
    report({ changedElsewhere: { scene: programScene, atEpochMs: clock.now() } })
  }

  function happened(happening: Happening): void {
    switch (happening.type) {
      case 'CurrentSceneCollectionChanging':
      case 'ExitStarted':
        return hush()
      case 'CurrentSceneCollectionChanged':
        return void collectionChanged()
      case 'InputVolumeMeters':
        if (metered) meters.take(happening.inputs)
        return
      case 'RecordStateChanged':
        if (happening.outputState === outputState.stopped && happening.outputPath)
          options.events.recorded(happening.outputPath)
        return keepUp(happening)
      default:
        return keepUp(happening)
    }
  }

  function keepUp(happening: Happening): void {
    // What OBS tears down on its way to another collection says nothing about the one to come.
    if (!silent) keeper.happened(happening)
  }

  /** The scenes that these requests take to program, with their places, so that the answer can be matched. */
  function takesIn(requests: readonly ObsRequest[]): { scene: string; at: number }[] {
    const { programScene, previewScene, transitioningTo } = mirror()
    return requests.flatMap(({ request, data }, at) => {
      const scene =
        request === 'SetCurrentProgramScene'
          ? data?.sceneName
          : request === 'TriggerStudioModeTransition'
            ? previewScene
            : null
      // No event will come of taking what is there already.
      const still = scene === programScene && transitioningTo === null
      return typeof scene === 'string' && !still ? [{ scene, at }] : []
    })
  }

  void refill()

  return {
    event(type, data) {
      const happening = parseHappening(type, data)
      if (happening && !closed) happened(happening)
    },
    async batch(requests, deadlineMs) {
      if (frozen) return notNow('obs.away', 'frozen')
      if (silent) return notNow('obs.busy', 'scene collection')
      const taking = takesIn(requests)
      for (const { scene } of taking) takes.asked(scene)
      const outcome = await runBatch(client, clock, place(requests, keeper.itemIds), deadlineMs)
      for (const { scene, at } of taking) {
        const refused = outcome.ok ? outcome.results[at]?.ok === false : outcome.code === 'obs.rejected'
        if (refused) takes.refused(scene)
        else if (outcome.ok && !closed) report({ changedElsewhere: null })
      }
      return outcome
    },
    async survey() {
      const filled = await keeper.fill()
      return filled && surveyOf(filled, isOverlay)
    },
    watchesChanged,
    close() {
      closed = true
      cancelSilence?.()
      stopFreezeWatch()
      for (const poll of polls) poll.close()
      meters.close()
      client.close()
    },
  }
}
