import { useEffect, useState } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import styles from './Band.module.css'

/** How long "you are live" is said. */
const saidMs = 6000

/** A narrow band under the strip: that the show is on air now, or which script waits for the end of the sentence. */
export function Band({ view, turn }: { view: ViewOf<'prompter'>; turn(): void }) {
  const words = useWords(view.language)
  const fresh = useFresh(view.slate?.kind === 'live' ? view.slate.sinceEpochMs : null)
  if (view.coming)
    return (
      <div className={styles.band}>
        {words('prompter.coming', { title: view.coming.title })}
        <button type="button" onClick={turn}>
          {words('prompter.coming.now')}
        </button>
      </div>
    )
  if (!fresh) return null
  return <output className={`${styles.band} ${styles.air}`}>{words('prompter.onAir')}</output>
}

/** True for a few seconds after a moment. */
function useFresh(sinceEpochMs: number | null): boolean {
  const studio = useStudio()
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    if (sinceEpochMs === null) return
    const left = sinceEpochMs + saidMs - studio.now()
    const timer = setTimeout(() => setOver(sinceEpochMs), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [sinceEpochMs, studio])
  return sinceEpochMs !== null && over !== sinceEpochMs
}
