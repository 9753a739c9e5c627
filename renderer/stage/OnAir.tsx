import type { OnAirCard } from '../../shared/live/onAirCards.ts'
import type { Language } from '../../shared/words/words.ts'
import { useSend, useWords } from '../kit/hooks.tsx'
import styles from './OnAir.module.css'

/** The cards that viewers see beside the question; points are shown one by one as they are spoken of. */
export function OnAir({ cards, language }: { cards: readonly OnAirCard[]; language: Language }) {
  const words = useWords(language)
  const { send, pending, refused } = useSend()
  if (cards.length === 0) return null
  return (
    <section className={styles.onAir}>
      <h2>{words('stage.onAir')}</h2>
      <ul>
        {cards.map(({ slot, kind, title, points, revealed }) => (
          <li key={slot}>
            <p>
              <small>{words(`card.${kind}`)}</small>
              <span>{title}</span>
            </p>
            {points.length > 0 && (
              <ol>
                {points.map((point, at) => (
                  // Points of a card on air never change place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={at} data-shown={at < revealed}>
                    {point}
                  </li>
                ))}
              </ol>
            )}
            {revealed < points.length && (
              <button
                type="button"
                disabled={pending}
                onClick={() => void send({ type: 'card.reveal', slot })}
              >
                {words('stage.reveal', { shown: revealed, of: points.length })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </section>
  )
}
