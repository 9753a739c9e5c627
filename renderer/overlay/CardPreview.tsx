import { useEffect, useRef } from 'react'
import { connectPreview, previewUrl, type Previewed, type PreviewFit } from './preview.ts'

/** A card as it will air. Its size is its parent's to say; keep to the format's proportions. */
export function CardPreview({
  previewed,
  label,
  className,
  onFit,
}: {
  previewed: Previewed
  /** What the picture shows, for those who can't see it. */
  label: string
  className?: string
  onFit?(fit: PreviewFit): void
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const preview = useRef<ReturnType<typeof connectPreview>>(null)
  const latest = useRef(onFit)
  useEffect(() => {
    latest.current = onFit
  })
  useEffect(() => {
    if (!frame.current) return
    const connected = connectPreview(frame.current, (fit) => latest.current?.(fit))
    preview.current = connected
    return () => connected.close()
  }, [])
  useEffect(() => preview.current?.show(previewed), [previewed])

  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page: shut off from its origin it would get no fonts
    <iframe ref={frame} className={className} title={label} src={previewUrl} tabIndex={-1} />
  )
}
