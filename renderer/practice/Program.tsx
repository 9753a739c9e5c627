import { useEffect, useRef } from 'react'
import { RehearsalOverlay } from '../kit/RehearsalOverlay.tsx'
import css from './Practice.module.css'

/** The composed picture with the rehearsal's overlay over it. */
export function Program({
  stream,
  token,
  label,
}: {
  stream: MediaStream | null
  token: string
  label: string
}) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const { current } = video
    if (!current) return
    current.srcObject = stream
    // Muted pictures may begin by themselves; where not, the next touch of the page begins them.
    void current.play().catch(() => undefined)
  }, [stream])
  return (
    <figure className={css['program']} aria-label={label}>
      <video ref={video} muted autoPlay playsInline />
      <RehearsalOverlay token={token} title={label} />
    </figure>
  )
}
