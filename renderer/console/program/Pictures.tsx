import { useEffect, useRef, useState } from 'react'
import { obsReady } from '../../../shared/live/obs.ts'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { useDesk, useHave } from '../desk/Desk.tsx'
import { NextPane } from './NextPane.tsx'
import { PictureLabel } from './PictureLabel.tsx'
import { SelectedPreview, useSelectedCard } from './SelectedPreview.tsx'
import css from './Pictures.module.css'

/**
 * Program in red, and beside it what is next in green: OBS's preview in studio mode, else the coming cue in words. A
 * selected question or card lies over it as it will air.
 */
export function Pictures() {
  const t = useWords()
  const { selection } = useDesk()
  const obs = useHave('obs')
  const { armed } = useHave('live')
  const card = useSelectedCard()
  const ready = obsReady(obs)
  const previewing = ready && obs.studioMode
  return (
    <div className={css['pictures']}>
      <Picture
        of="program"
        label={t('console.program')}
        scene={ready ? obs.programScene : null}
        ready={ready}
      />
      <div className={css['next']}>
        {previewing ? (
          <Picture of="preview" label={t('console.preview')} scene={obs.previewScene} ready={ready} />
        ) : (
          <NextPane green={armed !== null || selection?.kind === 'scene'} />
        )}
        {card !== null && <SelectedPreview card={card} />}
      </div>
    </div>
  )
}

/** Pictures come twice a second; one older than this shows the past. */
const staleMs = 3000

function Picture({
  of,
  label,
  scene,
  ready,
}: {
  of: 'program' | 'preview'
  label: string
  scene: string | null
  ready: boolean
}) {
  const t = useWords()
  const { image, stale } = usePicture(of)
  const trouble = !ready ? 'console.picture.noObs' : stale ? 'console.picture.stale' : null
  return (
    <figure className={css['frame']} data-of={of} data-known={scene !== null}>
      <img
        ref={image}
        className={css['image']}
        data-stale={trouble !== null}
        alt={`${label} ${scene ?? ''}`}
        hidden
      />
      <PictureLabel of={scene === null ? undefined : of === 'program' ? 'air' : 'next'}>
        {label} {scene}
      </PictureLabel>
      {trouble !== null && <p className={css['trouble']}>{t(trouble)}</p>}
    </figure>
  )
}

/** Writes arriving pictures straight into the element: nothing is rendered anew for them. */
function usePicture(of: 'program' | 'preview') {
  const studio = useStudio()
  const image = useRef<HTMLImageElement>(null)
  const [stale, setStale] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setStale(true), staleMs)
    }
    late()
    const stop = studio.onPicture((which, data) => {
      if (which !== of || !image.current) return
      image.current.src = data
      image.current.hidden = false
      setStale(false)
      late()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [studio, of])
  return { image, stale }
}
