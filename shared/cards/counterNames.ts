import type { CardField } from './kind.ts'

/** The field that picks which of the show's counters a card shows. */
export const counterField: CardField = {
  key: 'counter',
  label: 'card.field.counter',
  input: 'choice',
  choices: [
    { value: 'viewers', label: 'card.counter.viewers' },
    { value: 'likes', label: 'card.counter.likes' },
    { value: 'comments', label: 'card.counter.comments' },
    { value: 'people', label: 'card.counter.people' },
    { value: 'shares', label: 'card.counter.shares' },
    { value: 'orders', label: 'card.counter.orders' },
    { value: 'amount', label: 'card.counter.amount' },
    { value: 'resumes', label: 'card.counter.resumes' },
  ],
}
