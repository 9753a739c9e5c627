import { useEffect, useState } from 'react'
import type { ModeratedComment } from '../../../shared/comments/moderated.ts'
import { scenarioAt } from '../../../shared/rehearsal/running.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useNow, useStudio, useWords } from '../../kit/hooks.tsx'
import { comboOfDeed, type RoomDeed } from './keys.ts'
import css from './Room.module.css'
import type { Rehearsal } from './Room.tsx'

const shown = 40

/** The scenario's clock and what its audience says, as hosts see it come in. */
export function Audience({ rehearsal, perform }: { rehearsal: Rehearsal; perform(deed: RoomDeed): void }) {
  const t = useWords()
  const studio = useStudio()
  const now = useNow(500)
  const [comments, setComments] = useState<readonly ModeratedComment[]>([])
  useEffect(
    () =>
      studio.onComments((batch) =>
        setComments((before) => [...(batch.reset ? [] : before), ...batch.items].slice(-shown)),
      ),
    [studio],
  )
  const { scenario } = rehearsal
  return (
    <section className={css['audience']} aria-label={t('trainer.audience')}>
      <h2>
        {t('trainer.audience')}
        {scenario && (
          <>
            <span title={scenario.title}>{scenario.title}</span>
            <time>{formatDuration(scenarioAt(scenario, now))}</time>
          </>
        )}
        {scenario && (
          <Button small combo={comboOfDeed({ do: 'audience' })} onClick={() => perform({ do: 'audience' })}>
            {t(scenario.playing ? 'trainer.audience.pause' : 'trainer.audience.play')}
          </Button>
        )}
      </h2>
      {!scenario && <p className={css['quiet']}>{t('trainer.audience.none')}</p>}
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
