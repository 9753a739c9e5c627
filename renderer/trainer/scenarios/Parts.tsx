import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { ordered, type List } from './draft.ts'
import css from './Parts.module.css'
import type { Editor } from './useEditor.ts'

/** So many comments are looked through by eye; more are found by a word. */
const mostShown = 200
const findFrom = 20

/** Everything that the scenario holds, in the order of time. Arrow keys go from one to the next. */
export function Parts({ editor }: { editor: Editor }) {
  const t = useWords()
  const nav = useRef<HTMLElement>(null)
  const [word, setWord] = useState('')
  const wanted = useDeferredValue(word.trim())
  const { waves, lines, incidents } = useMemo(() => ordered(editor.draft), [editor.draft])
  const found = useMemo(
    () => (wanted === '' ? lines : lines.filter(({ author, text }) => `${author} ${text}`.includes(wanted))),
    [lines, wanted],
  )

  function step(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const parts = [...(nav.current?.querySelectorAll<HTMLButtonElement>('[data-part]') ?? [])]
    const at = parts.findIndex((part) => part === event.target)
    if (by === 0 || at < 0) return
    event.preventDefault()
    const next = parts[at + by]
    next?.click()
    next?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move between its buttons
    <nav className={css['parts']} aria-label={t('scenario.parts')} ref={nav} onKeyDown={step}>
      <Row editor={editor} place={null}>
        <strong>{t('scenario.head')}</strong>
        <span className={css['end']}>{formatDuration(editor.draft.durationMs)}</span>
      </Row>
      <Section editor={editor} list="waves" count={waves.length}>
        {waves.map((wave) => (
          <Row key={wave.key} editor={editor} place={{ list: 'waves', key: wave.key }}>
            <time>{formatDuration(wave.fromMs)}</time>
            <span>{t('scenario.rate', { rate: wave.commentsPerMinute })}</span>
          </Row>
        ))}
      </Section>
      <Section editor={editor} list="incidents" count={incidents.length}>
        {incidents.map((incident) => (
          <Row key={incident.key} editor={editor} place={{ list: 'incidents', key: incident.key }}>
            <time>{formatDuration(incident.atMs)}</time>
            <span>{t(`incident.${incident.kind}`)}</span>
          </Row>
        ))}
      </Section>
      <Section editor={editor} list="lines" count={lines.length}>
        {lines.length > findFrom && (
          <li className={css['find']}>
            <TextInput
              type="search"
              aria-label={t('scenario.lines.find')}
              placeholder={t('scenario.lines.find')}
              value={word}
              onChange={(event) => setWord(event.target.value)}
            />
          </li>
        )}
        {found.slice(0, mostShown).map((line) => (
          <Row key={line.key} editor={editor} place={{ list: 'lines', key: line.key }}>
            <time>{formatDuration(line.atMs)}</time>
            <span>{line.text.trim() || t('scenario.line.empty')}</span>
          </Row>
        ))}
        {found.length > mostShown && (
          <li className={css['none']}>{t('scenario.lines.more', { count: found.length - mostShown })}</li>
        )}
      </Section>
    </nav>
  )
}

function Section({
  editor,
  list,
  count,
  children,
}: {
  editor: Editor
  list: List
  count: number
  children: ReactNode
}) {
  const t = useWords()
  return (
    <section aria-label={t(`scenario.${list}`)}>
      <h3>
        {t(`scenario.${list}`)}
        <span className={css['count']}>{count}</span>
        <Button small look="quiet" disabled={!editor.canAdd(list)} onClick={() => editor.add(list)}>
          {t(`scenario.${list}.add`)}
        </Button>
      </h3>
      {count === 0 ? <p className={css['none']}>{t(`scenario.${list}.none`)}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Row({
  editor: { chosen, choose, isBad },
  place,
  children,
}: {
  editor: Editor
  place: Editor['chosen']
  children: ReactNode
}) {
  const button = (
    <button
      type="button"
      data-part={place?.key ?? ''}
      data-bad={isBad(place?.key ?? null) || undefined}
      aria-current={(place?.key ?? null) === (chosen?.key ?? null) ? 'true' : undefined}
      onClick={() => choose(place)}
    >
      {children}
    </button>
  )
  return place ? <li>{button}</li> : button
}
