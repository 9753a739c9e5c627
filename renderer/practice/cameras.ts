import type { WordKey } from '../../shared/words/words.ts'
import { slots, type CameraSlot } from './layouts.ts'

/** The two cameras of this PC, chosen and remembered; one that goes away leaves words in its place. */
export interface Cameras {
  of(slot: CameraSlot): Camera
  devices(): readonly { id: string; label: string }[]
  /** Opens what was chosen, or the first two there are. */
  begin(): Promise<void>
  /** Empty: none in this place. */
  choose(slot: CameraSlot, id: string): void
  /** Opens what was chosen once more, after it had failed. */
  again(slot: CameraSlot): void
  subscribe(listener: () => void): () => void
  /** Changes with everything that `of` and `devices` say. */
  revision(): number
}

export interface Camera {
  chosen: string
  status: 'off' | 'opening' | 'open' | 'failed'
  problem: WordKey | null
}

const key = (slot: CameraSlot): string => `daobo.camera.${slot}`

export function createCameras(parts: {
  show(slot: CameraSlot, track: MediaStreamTrack | null, words: string): void
  say(key: WordKey): string
}): Cameras {
  const listeners = new Set<() => void>()
  const cameras: { [S in CameraSlot]: Camera } = { host: shut(kept('host')), cohost: shut(kept('cohost')) }
  const streams = new Map<CameraSlot, MediaStream>()
  const turns: { [S in CameraSlot]: number } = { host: 0, cohost: 0 }
  let devices: readonly { id: string; label: string }[] = []
  let revision = 0

  function become(slot: CameraSlot, changes: Partial<Camera>): void {
    cameras[slot] = { ...cameras[slot], ...changes }
    tell()
  }
  function tell(): void {
    revision += 1
    for (const listener of listeners) listener()
  }
  function fail(slot: CameraSlot, problem: WordKey): void {
    parts.show(slot, null, parts.say(problem))
    become(slot, { status: 'failed', problem })
  }

  async function list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    devices = all
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }))
    tell()
  }

  /** One that was unplugged and is there again needs nobody to choose it. */
  async function replugged(): Promise<void> {
    await list()
    for (const slot of slots) {
      const { status, chosen } = cameras[slot]
      if (status === 'failed' && devices.some(({ id }) => id === chosen)) void open(slot, chosen)
    }
  }

  async function open(slot: CameraSlot, id: string): Promise<void> {
    turns[slot] += 1
    const turn = turns[slot]
    for (const track of streams.get(slot)?.getTracks() ?? []) track.stop()
    streams.delete(slot)
    if (id === 'none') {
      parts.show(slot, null, parts.say('practice.camera.off'))
      return become(slot, { chosen: id, status: 'off', problem: null })
    }
    parts.show(slot, null, parts.say('practice.camera.opening'))
    become(slot, { chosen: id, status: 'opening', problem: null })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: {
          ...(id === '' ? {} : { deviceId: { exact: id } }),
          width: { ideal: 1280 },
          height: { ideal: 720 },
          frameRate: { ideal: 25 },
        },
      })
      if (turn !== turns[slot]) return stop(stream)
      streams.set(slot, stream)
      const [track] = stream.getVideoTracks()
      track?.addEventListener('ended', () => {
        if (turn === turns[slot]) fail(slot, 'practice.camera.taken')
      })
      parts.show(slot, track ?? null, '')
      become(slot, { status: 'open', chosen: track?.getSettings().deviceId ?? id })
    } catch (error) {
      if (turn === turns[slot]) fail(slot, problemOf(error))
    }
  }

  return {
    of: (slot) => cameras[slot],
    devices: () => devices,
    async begin() {
      if (!isSecureContext || !('mediaDevices' in navigator)) {
        for (const slot of slots) fail(slot, 'practice.camera.insecure')
        return
      }
      navigator.mediaDevices.addEventListener('devicechange', () => void replugged())
      await list()
      await open('host', cameras.host.chosen)
      // Only now do browsers tell one camera from another.
      await list()
      const second = devices.find(({ id }) => id !== cameras.host.chosen)
      await open('cohost', cameras.cohost.chosen || (second?.id ?? 'none'))
    },
    choose(slot, id) {
      localStorage.setItem(key(slot), id)
      void open(slot, id)
    },
    again: (slot) => void open(slot, cameras[slot].chosen),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    revision: () => revision,
  }
}

const shut = (chosen: string): Camera => ({ chosen, status: 'off', problem: null })
const kept = (slot: CameraSlot): string => localStorage.getItem(key(slot)) ?? ''

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function problemOf(error: unknown): WordKey {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'practice.camera.refused'
    case 'NotFoundError':
      return 'practice.camera.none'
    case 'OverconstrainedError':
      return 'practice.camera.gone'
    default:
      return 'practice.camera.busy'
  }
}
