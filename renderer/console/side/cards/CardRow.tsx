import { useMemo } from 'react'
import { cardProblems, cardTitle, type Card } from '../../../../shared/cards/card.ts'
import { cardKinds } from '../../../../shared/cards/kinds.ts'
import { asAired, privateIn } from '../../../../shared/cards/masking.ts'
import { problemsText } from '../../../../shared/cards/problemsText.ts'
import { revealMost } from '../../../../shared/cards/reveal.ts'
import { slots } from '../../../../shared/live/air.ts'
import { Button } from '../../../kit/Button.tsx'
import { Key } from '../../../kit/Key.tsx'
import { useNow, useWords } from '../../../kit/hooks.tsx'
import { airCard } from '../../actions/show.ts'
import { comboFor } from '../../desk/keys.ts'
import { useActions, useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { deleteCard } from './deleteCard.ts'
import { AirChip } from '../../program/AirChip.tsx'
import { MaskedTexts } from './MaskedTexts.tsx'
import css from './Cards.module.css'

/** One card. A click selects it; Enter or the button airs it. */
export function CardRow({ card, onAir, selected }: { card: Card; onAir: boolean; selected: boolean }) {
  const t = useWords()
  const setDesk = useSetDesk()
  const masked = useMemo(() => asAired(card) !== card, [card])
  return (
    <li className={css['item']} data-id={card.id} data-on-air={onAir} data-selected={selected}>
      <button
        type="button"
        className={css['row']}
        aria-pressed={selected}
        aria-current={onAir || undefined}
        onClick={() => setDesk({ selection: selected ? null : { kind: 'card', id: card.id } })}
      >
        <span className={css['kind']}>{t(cardKinds[card.kind].name)}</span>
        <span className={css['title']}>{cardTitle(card) || t('console.cue.untitled')}</span>
        <span className={css['state']}>
          {masked && !selected && <span className={css['masked']}>{t('console.questions.masked')}</span>}
          {onAir ? (
            <AirChip of={(airing) => airing.card.id === card.id} />
          ) : (
            <Enter card={card} selected={selected} />
          )}
        </span>
      </button>
      {(selected || (onAir && (revealMost(card) > 0 || isVote(card)))) && (
        <RowActions card={card} onAir={onAir} />
      )}
    </li>
  )
}

/** That it can't be aired yet, or what Enter does to it; the reason stands below. */
function Enter({ card, selected }: { card: Card; selected: boolean }) {
  const t = useWords()
  const problems = cardProblems(card, useNow(60_000))
  if (problems.length > 0) return <span className={css['notReady']}>{t('console.cards.notReady')}</span>
  if (!selected) return null
  return (
    <>
      <Key combo={comboFor('enter')} /> {t('console.cards.air')}
    </>
  )
}

const isVote = (card: Card): boolean => card.kind === 'quiz' || card.kind === 'poll'

function RowActions({ card, onAir }: { card: Card; onAir: boolean }) {
  const t = useWords()
  const env = useEnv()
  const actions = useActions()
  const setDesk = useSetDesk()
  const { air } = useHave('live')
  const { language } = useHave('settings')
  const reachable = useReachable()
  // Some problems come with time: a job's date passes while the list is open.
  const now = useNow(60_000)
  const problems = cardProblems(card, now)
  const overrulable = problems.length > 0 && problems.every((problem) => problem.override)
  const slot = slots.find((name) => air[name]?.card.id === card.id)
  const steps = revealMost(card)
  const revealed = slot === undefined ? 0 : (air[slot]?.revealed ?? 0)
  const ballot = slot === undefined ? null : (air[slot]?.ballot ?? null)
  return (
    <div className={css['actions']}>
      {problems.length > 0 && <p className={css['problems']}>{problemsText(card, problems, language)}</p>}
      <MaskedTexts
        found={privateIn(card)}
        disabled={!reachable}
        onShow={(text, shown) => void env.act({ type: 'card.unmask', card: card.id, text, shown })}
      />
      {onAir ? (
        <>
          {steps > 0 && (
            <Button
              small
              look="accent"
              combo={comboFor('reveal')}
              disabled={!reachable || revealed >= steps}
              onClick={() => void actions.reveal()}
            >
              {t('console.cards.reveal', { shown: revealed, of: steps })}
            </Button>
          )}
          {isVote(card) && (
            <Button
              small
              disabled={!reachable || ballot === null || ballot.closed}
              onClick={() => void env.act({ type: 'poll.close' })}
            >
              {t(ballot?.closed ? 'console.cards.voteClosed' : 'console.cards.closeVote', {
                votes: ballot?.votes.reduce((sum, votes) => sum + votes, 0) ?? 0,
              })}
            </Button>
          )}
          <Button
            small
            disabled={!reachable}
            onClick={() => void env.act({ type: 'card.clear', ...(slot ? { slot } : {}) })}
          >
            {t('console.cards.clear')}
          </Button>
        </>
      ) : (
        <Button
          small
          look={overrulable ? 'warn' : 'accent'}
          disabled={!reachable || (problems.length > 0 && !overrulable)}
          onClick={() => void airCard(env, card.id, overrulable)}
        >
          {t(overrulable ? 'console.cards.airAnyway' : 'console.cards.air')}
        </Button>
      )}
      <Button small disabled={!reachable} onClick={() => setDesk({ panel: { name: 'card', card: card.id } })}>
        {t('console.cards.edit')}
      </Button>
      <Button small disabled={!reachable || onAir} onClick={() => void deleteCard(env, card)}>
        {t('console.cards.delete')}
      </Button>
    </div>
  )
}
