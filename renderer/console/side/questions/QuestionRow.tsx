import { Button } from '../../../kit/Button.tsx'
import { Key } from '../../../kit/Key.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import type { QueueRow } from '../../decide/queue.ts'
import { comboFor } from '../../desk/keys.ts'
import { useActions, useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { airQuestion } from '../../actions/show.ts'
import { AirChip } from '../../program/AirChip.tsx'
import { Grip } from '../../reorder/Grip.tsx'
import reorder from '../../reorder/Reorder.module.css'
import { MaskedText } from './MaskedText.tsx'
import css from './Questions.module.css'

/** One question of the queue. A click selects it; Enter or the button airs it. */
export function QuestionRow({
  row,
  selected,
  next,
  drop,
}: {
  row: QueueRow
  selected: boolean
  next: boolean
  /** A dragged question would land at this edge. */
  drop: 'before' | 'after' | undefined
}) {
  const t = useWords()
  const setDesk = useSetDesk()
  const { question, state, place } = row
  return (
    <li
      className={`${reorder['row']} ${css['item']}`}
      data-id={question.id}
      data-state={state}
      data-selected={selected}
      data-drop={drop}
    >
      {state === 'waiting' && <Grip className={css['grip']} title={t('console.questions.drag')} />}
      <button
        type="button"
        className={css['row']}
        aria-pressed={selected}
        aria-current={state === 'onAir' || undefined}
        onClick={() => setDesk({ selection: selected ? null : { kind: 'question', id: question.id } })}
      >
        <span className={css['text']}>
          <MaskedText text={question.text} />
        </span>
        <span className={css['state']}>
          {state === 'onAir' && <AirChip of={(airing) => airing.questionId === question.id} />}
          {state === 'answered' && t('console.questions.answered')}
          {state === 'aired' && t('console.questions.aired')}
          {state === 'waiting' &&
            (selected ? (
              <span className={css['enter']}>
                <Key combo={comboFor('enter')} /> {t('console.questions.air')}
              </span>
            ) : next ? (
              <>
                {t('console.questions.next')} <Key combo={comboFor('questionNext')} />
              </>
            ) : (
              t('console.questions.place', { place: place ?? 0 })
            ))}
        </span>
        <span className={css['facts']}>
          {[
            question.simulated && t('comments.origin.simulated'),
            question.asker || t('console.questions.anonymous'),
            question.community,
            question.answerer && t('console.questions.answerer', { name: question.answerer }),
            question.masked.length > 0 &&
              t(question.unmasked ? 'console.questions.unmasked' : 'console.questions.masked'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {(selected || state === 'onAir') && <RowActions row={row} selected={selected} />}
    </li>
  )
}

function RowActions({ row, selected }: { row: QueueRow; selected: boolean }) {
  const t = useWords()
  const env = useEnv()
  const actions = useActions()
  const { air } = useHave('live')
  const reachable = useReachable()
  const { question, state } = row
  const busy = !reachable
  return (
    <div className={css['actions']}>
      {question.notes && selected && <p className={css['notes']}>{question.notes}</p>}
      {state === 'onAir' ? (
        <>
          <Button
            small
            look="accent"
            combo={comboFor('answered')}
            disabled={busy}
            onClick={() => void actions.answered()}
          >
            {t('console.questions.markAnswered')}
          </Button>
          <Button
            small
            disabled={busy || air.main === null}
            onClick={() => void env.act({ type: 'card.clear', slot: 'main' })}
          >
            {t('console.cards.clear')}
          </Button>
        </>
      ) : (
        <>
          <Button small look="accent" disabled={busy} onClick={() => void airQuestion(env, question.id)}>
            {t(state === 'waiting' ? 'console.questions.air' : 'console.questions.airAgain')}
          </Button>
          {state === 'waiting' && (
            <>
              <Button
                small
                combo={comboFor('questionRaise')}
                comboUnseen
                disabled={busy}
                onClick={() => void actions.questionRaise()}
              >
                {t('console.questions.raise')}
              </Button>
              <Button
                small
                combo={comboFor('questionLower')}
                comboUnseen
                disabled={busy}
                onClick={() => void actions.questionLower()}
              >
                {t('console.questions.lower')}
              </Button>
            </>
          )}
          {state === 'aired' && (
            <Button
              small
              disabled={busy}
              onClick={() => void env.act({ type: 'question.answered', question: question.id })}
            >
              {t('console.questions.markAnswered')}
            </Button>
          )}
          {state !== 'answered' && (
            <>
              {question.masked.length > 0 && (
                <Button
                  small
                  disabled={busy}
                  onClick={() =>
                    void env.act({
                      type: 'question.unmask',
                      question: question.id,
                      shown: !question.unmasked,
                    })
                  }
                >
                  {t(question.unmasked ? 'console.questions.mask' : 'console.questions.unmask')}
                </Button>
              )}
              <Button
                small
                disabled={busy}
                onClick={() => void env.act({ type: 'question.unqueue', question: question.id })}
              >
                {t('console.questions.unqueue')}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  )
}
