import type { OnAir, Slot } from '../../../shared/live/air.ts'
import type { Tally } from '../../../shared/live/tally.ts'
import { formatDuration, formatRemaining } from '../../../shared/show/duration.ts'
import type { WordKey } from '../../../shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Group } from '../../kit/Group.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { shownSlots, slotTally } from '../decide/slots.ts'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { cardName, slotWord, tallyWord } from '../words.ts'
import css from './Slots.module.css'

/** What lies on the picture, place by place, and whether viewers really see it. */
export function Slots() {
  const t = useWords()
  const { air, tally } = useHave('live')
  return (
    <Group className={css['slots']} label={t('console.slots')}>
      {shownSlots(air).map((slot) => (
        <SlotCell key={slot} slot={slot} airing={air[slot]} tally={tally[slot]} />
      ))}
    </Group>
  )
}

function SlotCell({ slot, airing, tally }: { slot: Slot; airing: OnAir | null; tally: Tally }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  return (
    <div className={css['slot']}>
      <p className={css['head']}>
        <span className={css['name']}>{t(slotWord(slot))}</span>
        {airing && <Chip airing={airing} tally={tally} />}
      </p>
      {airing ? (
        <>
          <p className={css['what']} title={cardName(airing.card, t)}>
            {cardName(airing.card, t)}
          </p>
          <Reason airing={airing} tally={tally} />
          <Button
            small
            look="quiet"
            className={css['clear']}
            aria-label={t('console.slot.clear', { slot: t(slotWord(slot)) })}
            title={t('console.slot.clear', { slot: t(slotWord(slot)) })}
            disabled={!reachable}
            onClick={() => void act({ type: 'card.clear', slot })}
          >
            <Icon of="close" size={14} />
          </Button>
        </>
      ) : (
        <p className={css['empty']}>{t('console.slot.empty')}</p>
      )}
    </div>
  )
}

function Chip({ airing, tally }: { airing: OnAir; tally: Tally }) {
  const t = useWords()
  const now = useNow(1000)
  const is = slotTally(tally, airing, now)
  const left =
    airing.untilEpochMs === null
      ? null
      : t('console.slot.left', { time: formatRemaining(Math.max(0, airing.untilEpochMs - now)) })
  const time = left ?? formatDuration(Math.max(0, now - airing.sinceEpochMs))
  return (
    <span className={css['chip']} data-is={is}>
      {/* A timed card goes at its time whether it is seen or not. */}
      {is === 'onAir'
        ? t('console.tally.onAirFor', { time })
        : [t(tallyWord[is]), left].filter(Boolean).join(' ')}
    </span>
  )
}

/** Which of the two is missing: the page that draws it, or OBS that shows the page. */
const reasons = {
  noPage: 'console.tally.reason.noPage',
  hidden: 'console.tally.reason.hidden',
  noObs: 'console.tally.reason.noObs',
} as const satisfies Partial<Record<Tally, WordKey>>

function Reason({ airing, tally }: { airing: OnAir; tally: Tally }) {
  const t = useWords()
  const now = useNow(1000)
  const is = slotTally(tally, airing, now)
  if (is !== 'noPage' && is !== 'hidden' && is !== 'noObs') return null
  return (
    <p className={css['reason']} title={t(reasons[is])}>
      {t(reasons[is])}
    </p>
  )
}
