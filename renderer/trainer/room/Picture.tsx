import { useEffect, useRef, useState } from 'react'
import type { RehearsalLevel } from '../../../shared/rehearsal/level.ts'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { RehearsalOverlay } from '../../kit/RehearsalOverlay.tsx'
import css from './Room.module.css'

/**
 * What is being rehearsed: the practice page's cameras with the overlay laid over them here, or OBS's own picture of its
 * preview or program, which has it already.
 */
export function Picture({ level }: { level: RehearsalLevel }) {
  const t = useWords()
  const studio = useStudio()
  const { token } = useRoom()
  const image = useRef<HTMLImageElement>(null)
  const [came, setCame] = useState(false)
  const wanted = level === 'preview' ? 'preview' : 'program'
  useEffect(
    () =>
      studio.onPicture((of, source) => {
        if (of !== wanted || !image.current) return
        image.current.src = source
        setCame(true)
      }),
    [studio, wanted],
  )
  return (
    <figure className={css['picture']} aria-label={t('trainer.picture')}>
      <img ref={image} alt="" hidden={!came} />
      {!came && <p>{t('trainer.picture.none')}</p>}
      {level === 'practice' && <RehearsalOverlay token={token} title={t('trainer.picture')} />}
    </figure>
  )
}
