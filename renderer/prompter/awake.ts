/**
 * Keeps the screen of a tablet lit. Where the page is trusted (https, or this PC) there is a lock for that. On plain
 * http in a LAN there is none; there a silent picture of nothing that plays over the whole page does it: Chromium and
 * Firefox keep a screen lit for a visible video that fills the view, from a media stream even without sound.
 * What a browser does with neither is up to the tablet's own settings, and the controls say so.
 */
export type Awake = 'lock' | 'video' | 'none'

export interface KeptAwake {
  how(): Awake
  close(): void
}

export function keepAwake(doc: Document, changed: () => void): KeptAwake {
  let how: Awake = 'none'
  let lock: WakeLockSentinel | null = null
  let video: HTMLVideoElement | null = null
  let pulse: ReturnType<typeof setInterval> | undefined
  let closed = false

  const become = (next: Awake): void => {
    if (how === next) return
    how = next
    changed()
  }

  async function hold(): Promise<void> {
    if (closed || doc.visibilityState !== 'visible') return
    if ('wakeLock' in navigator) {
      try {
        lock = await navigator.wakeLock.request('screen')
        return become('lock')
      } catch (error) {
        // Refused (battery saver, policy): the video may still do it.
        if (!(error instanceof DOMException)) throw error
      }
    }
    await play()
  }

  async function play(): Promise<void> {
    video ??= blank()
    if (!video) return become('none')
    try {
      await video.play()
      become('video')
    } catch (error) {
      // Not without a touch: the next one tries again.
      if (!(error instanceof DOMException)) throw error
      become('none')
    }
  }

  function blank(): HTMLVideoElement | null {
    const canvas = doc.createElement('canvas')
    const pen = canvas.getContext('2d')
    if (!pen || !('captureStream' in canvas)) return null
    canvas.width = canvas.height = 16
    const made = doc.createElement('video')
    made.muted = true
    made.playsInline = true
    made.className = 'awake'
    made.setAttribute('aria-hidden', 'true')
    made.srcObject = canvas.captureStream(1)
    doc.body.prepend(made)
    // A stream sends a frame when something was drawn.
    let shade = 0
    pulse = setInterval(() => {
      shade = 1 - shade
      pen.fillStyle = shade ? '#000000' : '#010101'
      pen.fillRect(0, 0, 16, 16)
    }, 1000)
    return made
  }

  const again = (): void => {
    if (how !== 'lock' || lock?.released) void hold()
  }
  doc.addEventListener('visibilitychange', again)
  doc.addEventListener('pointerdown', again)
  doc.addEventListener('keydown', again)
  void hold()

  return {
    how: () => how,
    close() {
      closed = true
      doc.removeEventListener('visibilitychange', again)
      doc.removeEventListener('pointerdown', again)
      doc.removeEventListener('keydown', again)
      clearInterval(pulse)
      video?.remove()
      void lock?.release()
    },
  }
}
