import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { newId } from '../../console/newId.ts'
import { Button } from '../../kit/Button.tsx'
import { comboOf } from '../../kit/combo.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import css from './Editor.module.css'
import { isUnsaved, type Editing, type EditingAction } from './editing.ts'
import { scenarioOf, timeOf } from './draft.ts'
import { Form } from './Form.tsx'
import { giveScenario } from './giveScenario.ts'
import { Parts } from './Parts.tsx'
import { Sample } from './Sample.tsx'
import { Timeline } from './Timeline.tsx'
import { useEditor } from './useEditor.ts'
import { useSaving } from './useSaving.ts'

/** One scenario on the desk: its timeline, its parts, the part that is looked at, and what would come of it. */
export function Editor({ editing, dispatch }: { editing: Editing; dispatch(action: EditingAction): void }) {
  const t = useWords()
  const editor = useEditor(editing, dispatch)
  const { save, saving, bad, stale, setStale } = useSaving(editing, dispatch)
  const [leaving, setLeaving] = useState(false)
  // Where there is no room for both, the try-out takes the place of the form.
  const [trying, setTrying] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const [sought, setSought] = useState(0)
  const unsaved = useMemo(() => isUnsaved(editing), [editing])
  const { past, future } = editing.history

  // What has to be mended is looked at, and the field has the focus.
  useEffect(() => {
    if (sought > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [sought])
  function seek(): void {
    const [first] = bad
    setTrying(false)
    editor.choose(first?.list && first.part !== null ? { list: first.list, key: first.part } : null)
    setSought((count) => count + 1)
  }

  /** As it stands here, kept or not; with mistakes in it nobody could bring it in again. */
  function give(): void {
    if (bad.length > 0) return dispatch({ do: 'try' })
    const content = JSON.stringify(scenarioOf(editor.draft), null, 2)
    giveScenario(new Blob([content], { type: 'application/json' }), editor.draft.title)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const combo = comboOf(event)
    // In a field too: what was typed is a step like any other.
    const deed =
      combo === 'Ctrl+Z'
        ? () => dispatch({ do: 'undo' })
        : combo === 'Ctrl+Shift+Z' || combo === 'Ctrl+Y'
          ? () => dispatch({ do: 'redo' })
          : combo === 'Ctrl+S'
            ? () => void save()
            : null
    if (!deed) return
    event.preventDefault()
    deed()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo and save by key, wherever the focus is
    <section className={css['editor']} aria-label={t('scenario.list')} onKeyDown={onKeyDown}>
      <header className={css['head']}>
        <Button onClick={() => (unsaved ? setLeaving(true) : dispatch({ do: 'close' }))}>
          {t('scenario.back')}
        </Button>
        <h2>{editor.draft.title.trim() || t('scenario.untitled')}</h2>
        <output className={css['state']} data-unsaved={unsaved || undefined}>
          {bad.length > 0 && editing.tried
            ? t('scenario.cantSave', { count: bad.length })
            : t(unsaved ? 'scenario.unsaved' : 'scenario.saved')}
        </output>
        {bad.length > 0 && editing.tried && (
          <Button small look="warn" onClick={seek}>
            {t('scenario.mend')}
          </Button>
        )}
        <span className={css['spring']} />
        <Button
          className={css['try']}
          look={trying ? 'accent' : 'plain'}
          aria-pressed={trying}
          onClick={() => setTrying(!trying)}
        >
          {t('scenario.sample')}
        </Button>
        <Button combo="Ctrl+Z" disabled={past.length === 0} onClick={() => dispatch({ do: 'undo' })}>
          {t('scenario.undo')}
        </Button>
        <Button
          combo="Ctrl+Shift+Z"
          comboUnseen
          disabled={future.length === 0}
          onClick={() => dispatch({ do: 'redo' })}
        >
          {t('scenario.redo')}
        </Button>
        <Button onClick={give}>{t('scenario.export')}</Button>
        <Button
          look="accent"
          combo="Ctrl+S"
          comboUnseen
          pending={saving}
          disabled={!unsaved}
          onClick={() => void save()}
        >
          {t('scenario.save')}
        </Button>
      </header>
      <Timeline editor={editor} />
      <div className={css['columns']} data-trying={trying || undefined}>
        <Parts editor={editor} />
        <div className={css['form']} ref={form}>
          <Form editor={editor} />
        </div>
        <Sample draft={editor.draft} startMs={timeOf(editor.draft, editor.chosen)} />
      </div>
      {leaving && (
        <Dialog
          open
          width="narrow"
          title={t('scenario.leave')}
          about={t('scenario.leave.about')}
          onClose={() => setLeaving(false)}
          foot={
            <>
              <Button look="warn" onClick={() => dispatch({ do: 'close' })}>
                {t('scenario.leave.throw')}
              </Button>
              <Button look="accent" data-first="" onClick={() => setLeaving(false)}>
                {t('scenario.leave.stay')}
              </Button>
            </>
          }
        />
      )}
      {stale && (
        <Dialog
          open
          width="narrow"
          title={t('scenario.stale')}
          about={t('scenario.stale.about')}
          onClose={() => setStale(false)}
          foot={
            <>
              <Button look="warn" onClick={() => void save({ insist: true })}>
                {t('scenario.stale.insist')}
              </Button>
              <Button look="accent" data-first="" onClick={() => void save({ as: newId() })}>
                {t('scenario.stale.apart')}
              </Button>
            </>
          }
        />
      )}
    </section>
  )
}
