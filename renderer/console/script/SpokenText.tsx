import type { Paragraph } from '../../../shared/show/script.ts'
import { spokenParts } from '../../../shared/show/spokenParts.ts'
import css from './SpokenText.module.css'

/** The words of a line, as on the prompter: what is to be done among them stands apart from what is to be said. */
export function SpokenText({ kind, text }: Pick<Paragraph, 'kind' | 'text'>) {
  if (kind !== 'say') return text
  return spokenParts(text).map((part, at) =>
    part.aside ? (
      <span key={at} className={css['aside']}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}
