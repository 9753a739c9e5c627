import { speakers } from '../../shared/voice/speaker.ts'
import { soundRate } from '../../shared/webm/write.ts'
import type { Ears } from '../kit/ears.ts'

/**
 * The sound of the film: the host on the left, the co-host on the right, so that a listener can tell them apart. It
 * follows the microphones that the page lends the studio; one that is closed is silence.
 */
export interface Sound {
  /** The sound of a film that begins now; null while the browser holds it back: a player would wait for it. */
  track(): MediaStreamTrack | null
  /** Sound can be had from now on. */
  onBegin(listener: () => void): void
}

export function createSound(ears: Ears): Sound {
  const context = new AudioContext({ latencyHint: 'playback', sampleRate: soundRate })
  const both = context.createChannelMerger(2)
  const out = context.createMediaStreamDestination()
  out.channelCount = 2
  both.connect(out)
  // Where no microphone is open there is silence, not nothing.
  const silence = context.createConstantSource()
  silence.offset.value = 0
  silence.connect(both, 0, 0)
  silence.connect(both, 0, 1)
  silence.start()
  const open = new Map<string, { chosen: string; stop(): void }>()

  function follow(): void {
    for (const [channel, speaker] of speakers.entries()) {
      const ear = ears.of(speaker)
      const mine = open.get(speaker)
      const wanted = ear.status === 'open' ? ear.chosen : null
      if (mine?.chosen === wanted || (!mine && wanted === null)) continue
      mine?.stop()
      open.delete(speaker)
      if (wanted === null) continue
      const entry = { chosen: wanted, stop: (): void => void (entry.stop = () => undefined) }
      open.set(speaker, entry)
      void listen(wanted, channel).then((stop) => {
        if (open.get(speaker) === entry) entry.stop = stop
        else stop()
      })
    }
  }

  async function listen(id: string, channel: number): Promise<() => void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: {
          ...(id === '' ? {} : { deviceId: { exact: id } }),
          echoCancellation: false,
          noiseSuppression: false,
        },
      })
      const source = context.createMediaStreamSource(stream)
      source.connect(both, 0, channel)
      return () => {
        source.disconnect()
        for (const track of stream.getTracks()) track.stop()
      }
    } catch {
      // The ear says why there is no microphone; the film goes on without it.
      return () => undefined
    }
  }

  ears.subscribe(follow)
  follow()
  // Browsers let sound begin only after somebody touched the page.
  const resume = (): void => void context.resume()
  document.addEventListener('pointerdown', resume)
  document.addEventListener('keydown', resume)
  return {
    track: () => (context.state === 'running' ? (out.stream.getAudioTracks()[0] ?? null) : null),
    onBegin(listener) {
      if (context.state === 'running') return
      const begun = (): void => {
        if (context.state !== 'running') return
        context.removeEventListener('statechange', begun)
        listener()
      }
      context.addEventListener('statechange', begun)
    },
  }
}
