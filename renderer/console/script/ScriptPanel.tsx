import { useEffect, useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { placeAt, positionAt } from '../../../shared/prompter/clock.ts'
import type { Script } from '../../../shared/show/script.ts'
import type { Cue } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { useHave, useReachable } from '../desk/Desk.tsx'
import { newId } from '../newId.ts'
import { useClose } from '../panels/useClose.ts'
import {
  draftText,
  linesAt,
  obliged,
  settled,
  spokenBy,
  turnedInto,
  typed,
  type LineRange,
} from './scriptDraft.ts'
import { ScriptImport } from './ScriptImport.tsx'
import { ScriptSheet } from './ScriptSheet.tsx'
import { ScriptSide } from './ScriptSide.tsx'
import { ScriptToolbar } from './ScriptToolbar.tsx'
import { toolOf, type LineTool } from './tools.ts'
import { useScript, type Standing } from './useScript.ts'
import css from './ScriptPanel.module.css'

/** The script of one cue, to be written as in any word processor; what is typed is on the prompter at the next pause. */
export function ScriptPanel({ cue: id }: { cue: string }) {
  const { show } = useHave('plan')
  const close = useClose()
  const cue = show.cues.find((known) => known.id === id)
  // Deleted elsewhere while it was open.
  useEffect(() => {
    if (!cue) close()
  }, [cue, close])
  return cue ? <Editor cue={cue} close={close} /> : null
}

function Editor({ cue, close }: { cue: Cue; close(): void }) {
  const t = useWords()
  const reachable = useReachable()
  const { show } = useHave('plan')
  const { script, standing, change, adopt, insist, step, compose } = useScript(cue)
  const field = useRef<HTMLTextAreaElement>(null)
  const [range, setRange] = useState<LineRange>({ from: 0, to: 0 })
  const [file, setFile] = useState<File | null>(null)
  const reading = useReading(cue.id)

  const caret = useRef<number | null>(null)

  /** What the field's selection covers now; a line that it has left is settled. */
  function look(now: Script, isNew: boolean): void {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const lines = linesAt(value, selectionStart, selectionEnd)
    setRange(lines)
    const { script: next, shorter } = settled(now, lines.to, show.people)
    // Names before words went from what was pasted; what stands behind the caret is the same.
    const here = draftText(now).length - (value.length - selectionStart) - shorter
    if (here !== selectionStart) caret.current = here
    if (isNew || next !== now) change(next)
  }
  // The text before the caret grew shorter by a name: the caret stays at its letter.
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  function apply(tool: LineTool): void {
    change(used(script, range, tool))
    field.current?.focus()
  }
  function key(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const tool = toolOf(event.nativeEvent, show.people)
    if (!tool) return
    event.preventDefault()
    if (tool === 'undo' || tool === 'redo') void step(tool === 'undo' ? 'plan.undo' : 'plan.redo')
    else apply(tool)
  }
  function drop(event: DragEvent): void {
    const dropped = event.dataTransfer.files[0]
    if (!dropped) return
    event.preventDefault()
    setFile(dropped)
  }

  return (
    <Dialog open onClose={close} width="full" title={t('script.title', { cue: cue.title })}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button in the toolbar does the same */}
      <div className={css['editor']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <ScriptToolbar
          cue={cue}
          script={script}
          people={show.people}
          disabled={!reachable}
          onTool={apply}
          onStep={(which) => void step(which)}
          onFile={setFile}
        />
        <Standings standing={standing} reading={reading !== null} onAdopt={adopt} onInsist={insist} />
        {file ? (
          <ScriptImport key={file.name} cue={cue.id} file={file} onClose={() => setFile(null)} />
        ) : (
          <div className={css['body']}>
            <ScriptSheet
              script={script}
              people={show.people}
              current={range.to}
              reading={reading}
              field={field}
              disabled={!reachable}
              onText={(text) => look(typed(script, text, show.people, newId), true)}
              onSelect={() => look(script, false)}
              onBlur={() => {
                const { script: next } = settled(script, -1, show.people)
                if (next !== script) change(next)
              }}
              onCompose={compose}
              onKeyDown={key}
            />
            <ScriptSide cue={cue} script={script} at={range.to} disabled={!reachable} onChange={change} />
          </div>
        )}
      </div>
    </Dialog>
  )
}

function used(script: Script, range: LineRange, tool: LineTool): Script {
  if (typeof tool === 'object') return spokenBy(script, range, tool.who)
  return tool === 'must' ? obliged(script, range) : turnedInto(script, range, tool)
}

function Standings({
  standing,
  reading,
  onAdopt,
  onInsist,
}: {
  standing: Standing
  reading: boolean
  onAdopt(): void
  onInsist(): void
}) {
  const t = useWords()
  if (standing === 'conflict')
    return (
      <div className={css['conflict']}>
        <Live>{t('script.conflict')}</Live>
        <Button small onClick={onAdopt}>
          {t('script.conflict.theirs')}
        </Button>
        <Button small onClick={onInsist}>
          {t('script.conflict.mine')}
        </Button>
      </div>
    )
  return (
    <p className={css['standing']}>
      {t(`script.${standing}`)}
      {reading && <> · {t('script.reading')}</>}
    </p>
  )
}

/** The paragraph that a host is reading, where it is of this cue. */
function useReading(cue: string): string | null {
  const { prompter } = useHave('live')
  const now = useNow(500)
  if (prompter.cue !== cue) return null
  return prompter.script[placeAt(prompter.script, positionAt(prompter, now)).index]?.id ?? null
}
