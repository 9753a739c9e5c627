import { voiceRate, type VoiceFrame } from '../../shared/voice/frame.ts'
import { loudnessOf } from '../../shared/voice/loudness.ts'
import workletUrl from './capture.worklet.ts?worker&url'
import { createSoundClock } from './soundClock.ts'

/** A microphone of this device, open until it is closed or taken away. */
export interface Microphone {
  readonly id: string
  /** As the browser names it. */
  readonly label: string
  /** 32 ms of sound at a time: mono, 16 kHz. */
  onFrame(listener: (frame: HeardFrame) => void): () => void
  /** Once: it was unplugged or the system took it back. Not called after `close`. */
  onEnd(listener: () => void): () => void
  close(): void
}

export interface HeardFrame extends VoiceFrame {
  /** dB against full scale, at most 0. */
  loudnessDb: number
}

/** Why there is no microphone; the sentence is the word `mic.problem.<code>`. */
export type MicrophoneProblem = 'insecure' | 'refused' | 'none' | 'gone' | 'busy' | 'unsupported'

export type Opened = { ok: true; microphone: Microphone } | { ok: false; problem: MicrophoneProblem }

interface MicrophoneOptions {
  /** Empty takes the system's own choice. */
  id?: string
  /** Studio time, so that frames of several pages fit together. */
  now(): number
}

export async function openMicrophone({ id = '', now }: MicrophoneOptions): Promise<Opened> {
  if (!isSecureContext) return { ok: false, problem: 'insecure' }
  if (!('mediaDevices' in navigator) || !('AudioWorkletNode' in globalThis))
    return { ok: false, problem: 'unsupported' }
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: wanted(id), video: false })
  } catch (error) {
    return { ok: false, problem: problemOf(error, id) }
  }
  try {
    return { ok: true, microphone: await listen(stream, now) }
  } catch (error) {
    for (const track of stream.getTracks()) track.stop()
    return { ok: false, problem: problemOf(error, id) }
  }
}

/** Microphones that there are. Without permission browsers name none of them. */
export async function microphones(): Promise<readonly { id: string; label: string }[]> {
  if (!isSecureContext || !('mediaDevices' in navigator)) return []
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** Calls whenever one is plugged in or out. */
export function onMicrophonesChange(listener: () => void): () => void {
  if (!isSecureContext || !('mediaDevices' in navigator)) return () => undefined
  navigator.mediaDevices.addEventListener('devicechange', listener)
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener)
}

const wanted = (id: string): MediaTrackConstraints => ({
  ...(id === '' ? {} : { deviceId: { exact: id } }),
  channelCount: 1,
  // The loudspeakers of the room are in the microphone; a cleaner voice is a surer beginning and end.
  echoCancellation: true,
  noiseSuppression: true,
  // Loudness is measured, so nothing may turn it up and down.
  autoGainControl: false,
})

async function listen(stream: MediaStream, now: () => number): Promise<Microphone> {
  const context = new AudioContext({ sampleRate: voiceRate, latencyHint: 'interactive' })
  try {
    return await listenIn(context, stream, now)
  } catch (error) {
    void context.close()
    throw error
  }
}

async function listenIn(context: AudioContext, stream: MediaStream, now: () => number): Promise<Microphone> {
  await context.audioWorklet.addModule(workletUrl)
  const [track] = stream.getAudioTracks()
  const source = context.createMediaStreamSource(stream)
  const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 })
  const frames = new Set<(frame: HeardFrame) => void>()
  const ends = new Set<() => void>()
  const clock = createSoundClock()
  let over = false

  capture.port.onmessage = ({ data }: MessageEvent<{ endS: number; samples: Int16Array }>) => {
    if (over) return
    const { endS, samples } = data
    const agoMs = performance.now() - clock.pageMs(endS, performance.now())
    const startEpochMs = now() - agoMs - (samples.length / voiceRate) * 1000
    const heard = { startEpochMs, samples, loudnessDb: loudnessOf(samples) }
    for (const listener of frames) listener(heard)
  }
  source.connect(capture)
  await context.resume()

  function close(): void {
    if (over) return
    over = true
    capture.port.close()
    for (const one of stream.getTracks()) one.stop()
    void context.close()
  }
  track?.addEventListener('ended', () => {
    if (over) return
    close()
    for (const listener of ends) listener()
  })

  return {
    id: track?.getSettings().deviceId ?? '',
    label: track?.label ?? '',
    onFrame(listener) {
      frames.add(listener)
      return () => frames.delete(listener)
    },
    onEnd(listener) {
      ends.add(listener)
      return () => ends.delete(listener)
    },
    close,
  }
}

function problemOf(error: unknown, id: string): MicrophoneProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
      return id === '' ? 'none' : 'gone'
    case 'OverconstrainedError':
      return 'gone'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'unsupported'
  }
}
