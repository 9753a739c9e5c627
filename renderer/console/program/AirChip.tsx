import { slots, type OnAir } from '../../../shared/live/air.ts'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { slotTally } from '../decide/slots.ts'
import { tallyWord } from '../words.ts'
import { useHave } from '../desk/Desk.tsx'
import css from './AirChip.module.css'

/** In a row of questions or cards: whether viewers see what was aired, in the words of its place under the picture. */
export function AirChip({ of }: { of: (airing: OnAir) => boolean }) {
  const t = useWords()
  const { air, tally } = useHave('live')
  const now = useNow(1000)
  const slot = slots.find((known) => air[known] && of(air[known]))
  if (slot === undefined) return null
  const is = slotTally(tally[slot], air[slot], now)
  return (
    <span className={css['chip']} data-is={is} data-seen={is === 'onAir' || is === 'sending'}>
      {t(tallyWord[is])}
    </span>
  )
}
