import { useState } from 'react'
import { cardTitle } from '../../../shared/cards/card.ts'
import { scriptLength } from '../../../shared/prompter/clock.ts'
import { readingTimeMs } from '../../../shared/prompter/readingTime.ts'
import { formatDuration, parseDuration } from '../../../shared/show/duration.ts'
import { spokenLength, type Script } from '../../../shared/show/script.ts'
import type { Cue, Show } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { useEnv, useHave } from '../desk/Desk.tsx'
import { linked, timed } from './scriptDraft.ts'
import { lengths } from './lengths.ts'
import css from './ScriptPanel.module.css'

/** Beside the sheet: how long it takes, whose part is how large, and what the line with the caret belongs to. */
export function ScriptSide({
  cue,
  script,
  at,
  disabled,
  onChange,
}: {
  cue: Cue
  script: Script
  at: number
  disabled: boolean
  onChange(script: Script): void
}) {
  const t = useWords()
  const { act } = useEnv()
  const { show } = useHave('plan')
  const chars = spokenLength(script)
  // As the prompter will take: cues and notes are not read, but cost a glance.
  const readingMs = readingTimeMs(scriptLength(script), show.charsPerMinute)
  const off = readingMs - cue.plannedMs
  const line = script[at]
  return (
    <aside className={css['side']}>
      <dl className={css['figures']}>
        <dt>{t('script.chars')}</dt>
        <dd>{chars}</dd>
        <dt>{t('script.time', { pace: show.charsPerMinute })}</dt>
        <dd>{formatDuration(readingMs)}</dd>
        <dt>{t('script.planned')}</dt>
        <dd data-over={off > 5000}>{formatDuration(cue.plannedMs)}</dd>
      </dl>
      {chars > 0 && Math.abs(off) > 5000 && (
        <p className={css['off']} data-over={off > 0}>
          {t(off > 0 ? 'script.tooLong' : 'script.tooShort', { time: formatDuration(off) })}
          <Button
            small
            look="quiet"
            disabled={disabled}
            onClick={() =>
              void act({ type: 'cue.edit', cue: cue.id, changes: { plannedMs: roundUp(readingMs) } })
            }
          >
            {t('script.useTime')}
          </Button>
        </p>
      )}
      <Parts script={script} show={show} />
      {line?.kind === 'mark' && (
        <Target
          key={line.id}
          targetMs={line.targetMs ?? null}
          disabled={disabled}
          onChange={(ms) => onChange(timed(script, at, ms))}
        />
      )}
      {line && line.kind !== 'mark' && (
        <Link link={line.link ?? null} show={show} onChange={(link) => onChange(linked(script, at, link))} />
      )}
    </aside>
  )
}

const roundUp = (ms: number): number => Math.ceil(ms / 5000) * 5000

/** Each segment against its time, and each speaker's share. */
function Parts({ script, show }: { script: Script; show: Show }) {
  const t = useWords()
  const { segments, speakers } = lengths(script)
  return (
    <>
      {segments.length > 1 && (
        <ul className={css['parts']} aria-label={t('script.segments')}>
          {segments.map(({ id, title, targetMs, length }) => {
            const ms = readingTimeMs(length, show.charsPerMinute)
            return (
              <li key={id} data-over={targetMs !== null && ms > targetMs * 1.1}>
                <span>{title || '—'}</span>
                <span>
                  {formatDuration(ms)}
                  {targetMs !== null && ` / ${formatDuration(targetMs)}`}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {speakers.length > 1 && (
        <ul className={css['parts']} aria-label={t('script.speakers')}>
          {speakers.map(({ who, chars }) => (
            <li key={who}>
              <span>{show.people.find((person) => person.id === who)?.name ?? t('script.anybody')}</span>
              <span>
                {t('script.speaks', {
                  chars,
                  time: formatDuration(readingTimeMs(chars, show.charsPerMinute)),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Target({
  targetMs,
  disabled,
  onChange,
}: {
  targetMs: number | null
  disabled: boolean
  onChange(ms: number | null): void
}) {
  const t = useWords()
  const [text, setText] = useState(targetMs === null ? '' : formatDuration(targetMs))
  const bad = text.trim() !== '' && parseDuration(text) === null
  return (
    <Field label={t('script.target')} problem={bad ? t('console.edit.badDuration') : null}>
      {(ids) => (
        <TextInput
          {...ids}
          value={text}
          disabled={disabled}
          placeholder="1:30"
          onChange={(event) => {
            setText(event.target.value)
            const ms = parseDuration(event.target.value)
            if (event.target.value.trim() === '') onChange(null)
            else if (ms !== null) onChange(ms)
          }}
        />
      )}
    </Field>
  )
}

const none = '~'

/** A card or a question of the queue that the line speaks of. */
function Link({
  link,
  show,
  onChange,
}: {
  link: string | null
  show: Show
  onChange(link: string | null): void
}) {
  const t = useWords()
  const { queue } = useHave('live')
  const options = [
    { value: none, label: t('script.link.none') },
    ...show.cards.map((card) => ({ value: card.id, label: cardTitle(card) || t('console.cue.untitled') })),
    ...queue.map((question) => ({
      value: question.id,
      label: t('script.link.question', { text: question.text.slice(0, 24) }),
    })),
  ]
  const known = options.some((option) => option.value === link)
  return (
    <FieldGroup label={t('script.link')}>
      <Select
        label={t('script.link')}
        value={link ?? none}
        options={
          link === null || known ? options : [...options, { value: link, label: t('script.link.gone') }]
        }
        onChange={(value) => onChange(value === none ? null : value)}
      />
    </FieldGroup>
  )
}
