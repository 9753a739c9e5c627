import { useState } from 'react'
import type { Mark } from '../../../shared/rehearsal/mark.ts'
import type { TrainingRecord } from '../../../shared/rehearsal/training.ts'
import { keyOf } from '../../../shared/rehearsal/rehearsal.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Key } from '../../kit/Key.tsx'
import { byName, nameFor } from '../../training/trainee.ts'
import { useDeleteMark } from '../../training/useDeleteMark.ts'
import { comboOfDeed, type RoomDeed } from './keys.ts'
import css from './Marks.module.css'
import type { Rehearsal } from './Room.tsx'
import type { Marks } from './useMarks.ts'

const shownMarks = 6

/** The keys for marks, the words that may follow one, and the last few. */
export function MarkBar({
  marks,
  rehearsal,
  record,
  perform,
}: {
  marks: Marks
  rehearsal: Rehearsal
  record: TrainingRecord | null
  perform(deed: RoomDeed): void
}) {
  const t = useWords()
  const made = record?.marks ?? []
  const fillers = (key: string): number =>
    made.filter((mark) => mark.kind === 'filler' && mark.trainee === key).length
  return (
    <section className={css['marks']} aria-label={t('trainer.marks')}>
      <div className={css['markKeys']}>
        {(['good', 'mend', 'note'] as const).map((kind) => (
          <Button
            key={kind}
            className={css['mark']}
            data-kind={kind}
            combo={comboOfDeed({ do: 'mark', kind })}
            onClick={() => perform({ do: 'mark', kind })}
          >
            {t(`training.mark.${kind}`)}
          </Button>
        ))}
        <Button
          className={css['mark']}
          look={marks.speaking ? 'accent' : 'plain'}
          aria-pressed={marks.speaking}
          combo={comboOfDeed({ do: 'voice' })}
          onClick={() => perform({ do: 'voice' })}
        >
          {t(marks.speaking ? 'trainer.mark.speaking' : 'trainer.mark.voice')}
        </Button>
        {rehearsal.drilled.map((who) => (
          <Button
            key={who.role + who.name}
            className={css['mark']}
            combo={comboOfDeed({ do: 'filler', role: who.role })}
            onClick={() => perform({ do: 'filler', role: who.role })}
          >
            {t('trainer.mark.filler', { name: who.name })} <strong>{fillers(keyOf(who))}</strong>
          </Button>
        ))}
      </div>
      {marks.latest && (
        <Words key={marks.latest.count} marks={marks} rehearsal={rehearsal} kind={marks.latest.kind} />
      )}
      <ol className={css['lately']}>
        {made
          .filter(({ kind }) => kind !== 'filler')
          .slice(-shownMarks)
          .toReversed()
          .map((mark) => (
            <MarkLine key={mark.id} mark={mark} rehearsal={rehearsal} />
          ))}
      </ol>
    </section>
  )
}

/** Opens after a mark: Enter keeps the words, Escape leaves it without. */
function Words({ marks, rehearsal, kind }: { marks: Marks; rehearsal: Rehearsal; kind: Mark['kind'] }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [about, setAbout] = useState<string | null>(null)
  return (
    <form
      className={css['words']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') marks.write(text.trim())
        marks.done()
      }}
    >
      <span>{t(`training.mark.${kind}`)}</span>
      {rehearsal.drilled.map((who) => (
        <Button
          key={keyOf(who)}
          small
          aria-pressed={about === keyOf(who)}
          look={about === keyOf(who) ? 'accent' : 'plain'}
          onClick={() => {
            const next = about === keyOf(who) ? null : keyOf(who)
            setAbout(next)
            marks.about(next)
          }}
        >
          {who.name}
        </Button>
      ))}
      <TextInput
        ref={(field) => marks.hold(field)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the trainer has just asked for it, and goes back by Escape
        autoFocus={kind === 'note'}
        aria-label={t('trainer.mark.words')}
        aria-keyshortcuts={comboOfDeed({ do: 'words' })}
        placeholder={t('trainer.mark.words')}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') marks.done()
        }}
      />
      <Key combo={comboOfDeed({ do: 'words' }) ?? ''} />
      <Button small type="submit" look="accent">
        {t('trainer.save')}
      </Button>
    </form>
  )
}

function MarkLine({ mark, rehearsal }: { mark: Mark; rehearsal: Rehearsal }) {
  const t = useWords()
  const deleteMark = useDeleteMark()
  const at = mark.atEpochMs - (rehearsal.startedAtEpochMs ?? mark.atEpochMs)
  return (
    <li data-kind={mark.kind}>
      <time>{formatDuration(Math.max(0, at))}</time>
      <span className={css['kind']}>{t(`training.mark.${mark.kind}`)}</span>
      <span className={css['text']}>
        {mark.trainee !== null && <em>{nameFor(rehearsal.drilled, mark.trainee)} </em>}
        {mark.text || (mark.voice === null ? '' : t('training.mark.voice'))}
      </span>
      <span className={css['by']}>{byName(mark.by, t)}</span>
      <Button small look="quiet" onClick={() => void deleteMark(mark.id)}>
        {t('trainer.mark.delete')}
      </Button>
    </li>
  )
}
