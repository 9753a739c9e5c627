import { formatDuration } from '../../../shared/show/duration.ts'
import type { Cue, Show } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { TextArea } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useSetDesk } from '../desk/Desk.tsx'
import { comboFor } from '../desk/keys.ts'
import { newId } from '../newId.ts'
import type { SaveCue } from './saveCue.ts'
import { scriptLength } from '../../../shared/prompter/clock.ts'
import { readingTimeMs } from '../../../shared/prompter/readingTime.ts'
import { spokenLength } from '../../../shared/show/script.ts'
import { scriptToText, textToScript } from '../../../shared/show/scriptText.ts'
import { useDraft } from './useDraft.ts'
import css from './CueEditor.module.css'

/** The script as plain lines, with its length and reading time while typing. */
export function ScriptField({ cue, show, save }: { cue: Cue; show: Show; save: SaveCue }) {
  const t = useWords()
  const setDesk = useSetDesk()
  const { people, charsPerMinute } = show
  const read = (text: string) => textToScript(text, cue.script, people, newId)
  const { typed, ...draft } = useDraft(scriptToText(cue.script, people), (text) =>
    save({ script: read(text) }),
  )
  const script = typed === null ? cue.script : read(typed)
  const chars = spokenLength(script)
  const readingMs = readingTimeMs(scriptLength(script), charsPerMinute)
  return (
    <div className={css['script']}>
      <label className={css['scriptLabel']} htmlFor={`script-${cue.id}`}>
        {t('console.edit.script')}
        <span className={css['hint']}>{t('console.edit.scriptHint')}</span>
      </label>
      <TextArea
        {...draft}
        id={`script-${cue.id}`}
        className={css['text']}
        placeholder={t('console.edit.scriptEmpty', { name: people[0]?.name ?? t('console.edit.host') })}
      />
      <p className={css['count']}>
        <Button
          small
          combo={comboFor('script')}
          onClick={() => setDesk({ panel: { name: 'script', cue: cue.id } })}
        >
          {t('script.open')}
        </Button>
        <span>
          {t('console.edit.reading', { chars, time: formatDuration(readingMs), pace: charsPerMinute })}
        </span>
        {readingMs > 0 && readingMs !== cue.plannedMs && (
          <Button small look="quiet" onClick={() => void save({ plannedMs: readingMs })}>
            {t('console.edit.usePace', { time: formatDuration(readingMs) })}
          </Button>
        )}
      </p>
    </div>
  )
}
