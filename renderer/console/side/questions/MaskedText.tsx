import { Fragment } from 'react'
import css from './Questions.module.css'

/** Text with what the masker hid set apart, so that nobody takes it for a slip of the pen. */
export function MaskedText({ text }: { text: string }) {
  const parts = text.split(/([\w\p{Script=Han}]*\*{2,}\w*)/u)
  return parts.map((part, at) =>
    part.includes('**') ? (
      // The parts of one text never change place.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className={css['mask']}>
        {part}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={at}>{part}</Fragment>
    ),
  )
}
