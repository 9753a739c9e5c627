import { useEffect, useState } from 'react'
import type { ModeratedComment } from '../../../shared/comments/moderated.ts'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import css from './Room.module.css'

const shown = 40

/** What the audience says, as hosts see it come in. */
export function Audience() {
  const t = useWords()
  const studio = useStudio()
  const [comments, setComments] = useState<readonly ModeratedComment[]>([])
  useEffect(
    () =>
      studio.onComments((batch) =>
        setComments((before) => [...(batch.reset ? [] : before), ...batch.items].slice(-shown)),
      ),
    [studio],
  )
  return (
    <section className={css['audience']} aria-label={t('trainer.audience')}>
      <h2>{t('trainer.audience')}</h2>
      <ol>
        {comments.toReversed().map((one) => (
          <li key={one.id}>
            <span>{one.author}</span> {one.text}
          </li>
        ))}
      </ol>
    </section>
  )
}
