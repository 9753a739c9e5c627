import type { OnAirCard } from '../../../shared/live/onAirCards.ts'
import type { Language } from '../../../shared/words/words.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Pinned } from './Pinned.tsx'
import styles from './Pinned.module.css'

/** What viewers see while no question is on air: a product, a case, the points that are still to be spoken of. */
export function Cards({ cards, language }: { cards: readonly OnAirCard[]; language: Language }) {
  const words = useWords(language)
  if (cards.length === 0) return null
  return (
    <Pinned name={words('stage.onAir')}>
      {cards.map(({ slot, kind, title, points, revealed }) => (
        <div key={slot}>
          <p className={styles.from}>{words(`card.${kind}`)}</p>
          <p className={styles.text}>{title}</p>
          {points.length > 0 && <p className={styles.notes}>{points.slice(revealed).join(' ／ ')}</p>}
        </div>
      ))}
    </Pinned>
  )
}
