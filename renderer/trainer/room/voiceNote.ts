/** A trainer's spoken note, kept by the studio like any recording. */
export interface NoteRecording {
  /** Id of the recording once all of it has arrived; null when it has not. */
  stop(): Promise<string | null>
}

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
  const id = create(mime)
  recorder.start()
  return {
    async stop() {
      recorder.stop()
      await ended
      for (const track of stream.getTracks()) track.stop()
      const recording = await id
      if (recording === null) return null
      const headers = { authorization: `Bearer ${token}` }
      const sent = await fetch(`/api/v1/recordings/${recording}/chunks/0`, {
        method: 'POST',
        headers,
        body: new Blob(parts),
      }).catch(() => null)
      if (!sent?.ok) return null
      await fetch(`/api/v1/recordings/${recording}/end`, { method: 'POST', headers }).catch(() => null)
      return recording
    },
  }
}
