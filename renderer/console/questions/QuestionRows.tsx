import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../kit/hooks.tsx'
import { useKeepInView } from '../../kit/useKeepInView.ts'
import type { BankQuestion } from './bankQuestion.ts'
import css from './QuestionRows.module.css'

export interface QuestionRowsProps {
  items: readonly BankQuestion[]
  /** The one that is looked at. */
  open: string | null
  chosen: ReadonlySet<string>
  onOpen(id: string): void
  onChoose(id: string, chosen: boolean): void
}

/** The questions themselves. Arrow keys go from one to the next, the box marks one for the bar above. */
export function QuestionRows({ items, open, chosen, onOpen, onChoose }: QuestionRowsProps) {
  const t = useWords()
  const list = useRef<HTMLUListElement>(null)
  useKeepInView(list, open)

  function step(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const at = items.findIndex((item) => item.id === open)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (!next) return
    onOpen(next.id)
    list.current?.querySelector<HTMLButtonElement>(`[data-question="${next.id}"]`)?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move between its buttons
    <ul className={css['list']} ref={list} aria-label={t('bank.list')} onKeyDown={step}>
      {items.map((item) => (
        <li
          key={item.id}
          className={css['row']}
          aria-current={item.id === open ? 'true' : undefined}
          data-state={item.state}
        >
          <input
            type="checkbox"
            className={css['box']}
            aria-label={t('bank.choose', { text: item.text.slice(0, 40) })}
            checked={chosen.has(item.id)}
            onChange={(event) => onChoose(item.id, event.target.checked)}
          />
          <button
            type="button"
            className={css['open']}
            data-question={item.id}
            onClick={() => onOpen(item.id)}
          >
            <span className={css['text']}>{item.text}</span>
            <Facts item={item} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Facts({ item }: { item: BankQuestion }) {
  const t = useWords()
  const facts = [
    t(`question.state.${item.state}`),
    item.simulated ? t('comments.origin.simulated') : '',
    t(`question.source.${item.source}`),
    item.community,
    item.category,
    item.shownAsker,
    item.answerer,
    item.merged > 0 ? t('bank.merged', { count: item.merged }) : '',
    item.masked.length > 0 ? t('bank.masked') : '',
    item.contact ? t('bank.contact') : '',
    item.followUp ? t('bank.followUp') : '',
  ]
  return <span className={css['facts']}>{facts.filter(Boolean).join(' · ')}</span>
}
