import { useState, type DragEvent } from 'react'
import { emptyTable } from '../../../shared/questions/import/emptyTable.ts'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, TextArea } from '../../kit/Field.tsx'
import { FileButton } from '../../kit/FileButton.tsx'
import { useView, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { saveFile } from '../../kit/saveFile.ts'
import { useImport } from './useImport.ts'
import css from './ImportTab.module.css'

/** Questions from a table: choose or paste, look, correct, import. Nothing is in the library before the last press. */
export function ImportTab({ api, onShowNew }: { api: Api; onShowNew(): void }) {
  const t = useWords()
  const language = useView('settings')?.language ?? 'zh'
  const { state, take, change, importAll, clear } = useImport(api)
  const { source, preview, busy, problem, done } = state
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) take({ kind: 'file', file })
  }

  if (done !== null) {
    return (
      <div className={css['finished']}>
        <p>{t('bank.import.finished', { count: done })}</p>
        <div className={css['deeds']}>
          <Button look="accent" onClick={onShowNew}>
            {t('bank.import.show')}
          </Button>
          <Button onClick={clear}>{t('bank.import.other')}</Button>
        </div>
      </div>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button beside it does the same
    <div
      className={css['tab']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {preview && source ? (
        <ImportPreview
          name={source.kind === 'file' ? source.file.name : t('bank.import.pasted')}
          preview={preview}
          choice={state.choice}
          busy={busy}
          problem={problem}
          onChange={change}
          onImport={importAll}
          onClear={clear}
        />
      ) : (
        <>
          <p className={css['about']}>{t('bank.import.about')}</p>
          <div className={css['deeds']}>
            <FileButton
              accept=".xlsx,.csv,.tsv,.txt,.xls,.et,.html,.htm"
              onPick={(file) => take({ kind: 'file', file })}
            >
              {t('bank.import.pick')}
            </FileButton>
            <Button
              small
              look="quiet"
              onClick={() =>
                saveFile(new Blob([emptyTable(language)], { type: 'text/csv' }), 'questions.csv')
              }
            >
              {t('bank.import.template')}
            </Button>
            <span className={css['quiet']}>{t('bank.import.dropHere')}</span>
          </div>
          <Live>
            {busy !== null && <p className={css['quiet']}>{t('bank.import.reading')}</p>}
            {problem !== null && <p className={css['bad']}>{problem}</p>}
          </Live>
          <PasteField disabled={busy !== null} onTake={(text) => take({ kind: 'text', text })} />
        </>
      )}
    </div>
  )
}

/** What a spreadsheet put on the clipboard; looked at as soon as it is pasted. */
function PasteField({ disabled, onTake }: { disabled: boolean; onTake(text: string): void }) {
  const t = useWords()
  const [text, setText] = useState('')
  return (
    <>
      <Field label={t('bank.import.paste')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain')
              if (text !== '' || !pasted.includes('\n')) return
              event.preventDefault()
              setText(pasted)
              onTake(pasted)
            }}
          />
        )}
      </Field>
      <div className={css['deeds']}>
        <Button disabled={disabled || text.trim() === ''} onClick={() => onTake(text)}>
          {t('bank.import.pasteLook')}
        </Button>
      </div>
    </>
  )
}
