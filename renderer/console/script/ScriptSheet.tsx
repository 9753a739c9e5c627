import { memo, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Paragraph, Script } from '../../../shared/show/script.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import type { Person } from '../../../shared/show/show.ts'
import { useWords } from '../../kit/hooks.tsx'
import { pastedText } from './pastedText.ts'
import { draftText } from './scriptDraft.ts'
import { SpokenText } from './SpokenText.tsx'
import { inked, speakerInks } from './speakerInk.ts'
import css from './ScriptSheet.module.css'

/**
 * The sheet: one field for the words, so that selecting, pasting and the input of Chinese are the browser's own, over
 * the same words drawn with who says them. The field's own letters are clear; its caret and selection are seen.
 */
export function ScriptSheet({
  script,
  people,
  current,
  reading,
  field,
  disabled,
  onText,
  onSelect,
  onBlur,
  onCompose,
  onKeyDown,
}: {
  script: Script
  people: readonly Person[]
  /** Place of the line with the caret. */
  current: number
  /** Id of the paragraph that a host reads now. */
  reading: string | null
  field: Ref<HTMLTextAreaElement>
  disabled: boolean
  onText(text: string): void
  onSelect(): void
  onBlur(): void
  onCompose(on: boolean): void
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void
}) {
  const t = useWords()
  const inks = speakerInks(people)
  const scroller = useRef<HTMLDivElement>(null)
  // The line with the caret stays in sight; the field itself is as tall as its words and does not scroll.
  useLayoutEffect(() => {
    const line = scroller.current?.querySelectorAll(`.${css['line']}`)[current]
    line?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div className={css['scroller']} ref={scroller}>
      <div className={css['sheet']}>
        <div className={css['drawn']} aria-hidden="true">
          {script.map((paragraph, at) => (
            <Line
              key={paragraph.id}
              paragraph={paragraph}
              name={people.find((person) => person.id === paragraph.who)?.name ?? ''}
              ink={inks.get(paragraph.who)}
              current={at === current}
              reading={paragraph.id === reading}
              must={t('console.prompter.must')}
              kind={paragraph.kind === 'say' ? '' : t(`console.prompter.${paragraph.kind}`)}
            />
          ))}
        </div>
        <textarea
          ref={field}
          data-first
          className={css['field']}
          aria-label={t('script.words')}
          placeholder={t('script.placeholder')}
          spellCheck={false}
          disabled={disabled}
          value={draftText(script)}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            const pasted = pastedText(event.clipboardData.getData('text/plain'))
            if (pasted === null) return
            event.preventDefault()
            const { currentTarget: sheet } = event
            sheet.setRangeText(pasted, sheet.selectionStart, sheet.selectionEnd, 'end')
            onText(sheet.value)
          }}
          onSelect={onSelect}
          onBlur={onBlur}
          onCompositionStart={() => onCompose(true)}
          onCompositionEnd={() => onCompose(false)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}

const Line = memo(function Line({
  paragraph: { kind, text, must: obliges, link, targetMs },
  name,
  ink,
  current,
  reading,
  must,
  kind: kindName,
}: {
  paragraph: Paragraph
  name: string
  ink: string | undefined
  current: boolean
  reading: boolean
  must: string
  kind: string
}) {
  return (
    <div
      className={css['line']}
      data-kind={kind}
      style={kind === 'say' ? inked(ink) : undefined}
      data-must={obliges === true}
      data-current={current}
      data-reading={reading}
    >
      <span className={css['badge']}>
        <span className={css['name']}>{kind === 'say' ? name : kindName}</span>
        {obliges && <b>{must}</b>}
        {targetMs !== undefined && <b>{formatDuration(targetMs)}</b>}
        {link !== undefined && <b>↗</b>}
      </span>
      <span className={css['text']}>
        <SpokenText kind={kind} text={text || '\u200b'} />
      </span>
    </div>
  )
})
