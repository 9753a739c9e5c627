import { useState } from 'react'
import { longestOf } from '../../../../shared/cards/card.ts'
import type { CardField as FieldOf, CardProblem } from '../../../../shared/cards/kind.ts'
import type { CardKindName } from '../../../../shared/cards/kinds.ts'
import { Field } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { CardInput } from './CardInput.tsx'
import css from './CardPanel.module.css'

/** One field of a card with how much of its room is used and what is wrong with it. */
export function CardField({
  kind,
  field,
  value,
  problem,
  fresh,
  onChange,
}: {
  kind: CardKindName
  field: FieldOf
  value: unknown
  problem: CardProblem | undefined
  /** Of a card that is only being made: what is still empty is not held against anybody who has not been there. */
  fresh: boolean
  onChange(value: unknown): void
}) {
  const t = useWords()
  const [left, setLeft] = useState(!fresh)
  const said = problem && (left || problem.message !== 'card.problem.missing') ? problem : undefined
  const mark = field.required ? ' *' : ''
  const length = longestLine(value)
  const over = field.comfortable !== undefined && length > field.comfortable
  return (
    <Field
      label={`${t(field.label)}${mark}`}
      problem={said && t(said.message, said.params)}
      hint={
        field.comfortable !== undefined &&
        length > 0 && (
          <span className={over ? css['long'] : undefined}>
            {t(over ? 'console.card.long' : 'console.card.length', {
              length,
              comfortable: field.comfortable,
            })}
          </span>
        )
      }
    >
      {(ids) => (
        <div className={css['whole']} onBlur={() => setLeft(true)}>
          <CardInput
            ids={ids}
            field={field}
            longest={longestOf(kind, field.key)}
            value={value}
            onChange={onChange}
          />
        </div>
      )}
    </Field>
  )
}

/** Characters of the text, or of its longest line for a list. */
const longestLine = (value: unknown): number => {
  if (typeof value === 'string') return [...value].length
  return Array.isArray(value) ? Math.max(0, ...value.map(longestLine)) : 0
}
