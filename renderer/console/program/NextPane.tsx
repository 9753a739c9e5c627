import { cardProblems } from '../../../shared/cards/card.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { goTarget } from '../decide/go.ts'
import { useDesk, useHave } from '../desk/Desk.tsx'
import { cardName } from '../words.ts'
import { PictureLabel } from './PictureLabel.tsx'
import css from './NextPane.module.css'

/** Without studio mode OBS has no preview: what comes next is told in words. Green once it is armed or chosen. */
export function NextPane({ green }: { green: boolean }) {
  const t = useWords()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const live = useHave('live')
  const cue = goTarget(show, live, selection)
  const chosen = selection?.kind === 'scene' ? selection.id : null
  const people = cue?.people.flatMap((id) => show.people.find((person) => person.id === id)?.name ?? []) ?? []
  const now = useNow(60_000)
  const cards = cue?.cards.flatMap((id) => show.cards.find((card) => card.id === id) ?? []) ?? []
  const unready = cards.filter((card) => cardProblems(card, now).length > 0)
  return (
    <div className={css['pane']} data-green={green}>
      <PictureLabel as="span" of={green ? 'next' : undefined}>
        {t(green ? 'console.next.ready' : 'console.next')} {chosen ?? cue?.scene ?? ''}
      </PictureLabel>
      {chosen !== null ? (
        <p className={css['hint']}>{t('console.next.scene', { scene: chosen })}</p>
      ) : cue ? (
        <>
          <p className={css['title']}>{cue.title || t('console.cue.untitled')}</p>
          <p className={css['facts']}>
            {[formatDuration(cue.plannedMs), cue.scene ?? t('console.cue.noScene'), people.join(' ')]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={css['facts']}>
            {cards.length > 0 &&
              t('console.next.cards', { cards: cards.map((card) => cardName(card, t)).join('、') })}
          </p>
          {unready.length > 0 && (
            <p className={css['unready']}>
              {t('console.next.unready', { cards: unready.map((card) => cardName(card, t)).join('、') })}
            </p>
          )}
          {cue.note && <p className={css['note']}>{cue.note}</p>}
        </>
      ) : (
        <p className={css['hint']}>{t('console.go.none')}</p>
      )}
    </div>
  )
}
