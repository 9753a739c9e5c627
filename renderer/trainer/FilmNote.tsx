import type { ReactNode } from 'react'
import { useView, useWords } from '../kit/hooks.tsx'
import css from './Trainer.module.css'

/**
 * At practice only the practice page films: where none is open that is said before it is too late.
 * @param otherwise what stands there when one is
 */
export function FilmNote({ otherwise = null }: { otherwise?: ReactNode }) {
  const t = useWords()
  if (useView('training')?.practiceOpen !== false) return otherwise
  return (
    <span className={css['noFilm']}>
      {t('trainer.film.none')}{' '}
      <a href="/practice/" target="daobo-practice">
        {t('trainer.film.open')}
      </a>
    </span>
  )
}
