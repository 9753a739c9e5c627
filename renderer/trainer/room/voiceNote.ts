/** A trainer's spoken note, kept by the studio like any recording. */
export interface NoteRecording {
  /** Id of the recording once all of it has arrived; null when the studio was away for too long. */
  stop(): Promise<string | null>
}

/** A studio that starts again is back within seconds. */
const tries = 20
const againMs = 1000
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm']

/** @returns null when there is no microphone to be had */
export async function recordNote(
  token: string,
  create: (mime: string) => Promise<string | null>,
): Promise<NoteRecording | null> {
  const mime =
    'MediaRecorder' in window ? kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) : undefined
  if (mime === undefined || !isSecureContext) return null
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch {
    return null // refused or none: to the trainer it is the same
  }
  const recorder = new MediaRecorder(stream, { mimeType: mime, audioBitsPerSecond: 48_000 })
  const parts: Blob[] = []
  const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()))
  recorder.ondataavailable = ({ data }) => void (data.size > 0 && parts.push(data))
  let created = create(mime)
  recorder.start()
  return {
    async stop() {
      recorder.stop()
      await ended
      for (const track of stream.getTracks()) track.stop()
      const sound = new Blob(parts)
      for (let count = 0; count < tries; count += 1) {
        if (count > 0) await new Promise((resolve) => setTimeout(resolve, againMs))
        const id = await created
        if (id === null) created = create(mime)
        else if (await send(token, id, sound)) return id
      }
      return null
    },
  }
}

async function send(token: string, id: string, sound: Blob): Promise<boolean> {
  const post = { method: 'POST', headers: { authorization: `Bearer ${token}` } }
  const path = `/api/v1/recordings/${id}`
  try {
    const kept = await fetch(`${path}/chunks/0`, { ...post, body: sound })
    return kept.ok && (await fetch(`${path}/end`, post)).ok
  } catch {
    return false // the studio is away
  }
}
