import type { Script } from '../../../shared/show/script.ts'
import type { Cue, Person } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { FileButton } from '../../kit/FileButton.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Menu, MenuItem } from '../../kit/Menu.tsx'
import { ColoursButton } from './ColoursButton.tsx'
import { GlossaryButton } from './GlossaryButton.tsx'
import { saveAsText, saveAsWord } from './saveScript.ts'
import { printScript } from './printScript.ts'
import { inked, speakerInks } from './speakerInk.ts'
import type { LineTool } from './tools.ts'
import css from './ScriptPanel.module.css'

/** Speakers with their keys, what a line can be, and ways in and out. */
export function ScriptToolbar({
  cue,
  script,
  people,
  disabled,
  onTool,
  onStep,
  onFile,
}: {
  cue: Cue
  script: Script
  people: readonly Person[]
  disabled: boolean
  onTool(tool: LineTool): void
  onStep(which: 'plan.undo' | 'plan.redo'): void
  onFile(file: File): void
}) {
  const t = useWords()
  const inks = speakerInks(people)
  return (
    <div className={css['toolbar']}>
      {people.slice(0, 9).map((person, at) => (
        <Button
          key={person.id}
          small
          className={css['person']}
          style={inked(inks.get(person.id))}
          disabled={disabled}
          combo={`Alt+${at + 1}`}
          onClick={() => onTool({ who: person.id })}
        >
          {person.name}
        </Button>
      ))}
      {people.length > 0 && <ColoursButton />}
      <span className={css['gap']} />
      <Button small disabled={disabled} combo="Alt+M" onClick={() => onTool('must')}>
        {t('console.prompter.must')}
      </Button>
      <Button small disabled={disabled} combo="Alt+C" onClick={() => onTool('cue')}>
        {t('console.prompter.cue')}
      </Button>
      <Button small disabled={disabled} combo="Alt+N" onClick={() => onTool('note')}>
        {t('console.prompter.note')}
      </Button>
      <Button small disabled={disabled} combo="Alt+H" onClick={() => onTool('mark')}>
        {t('console.prompter.mark')}
      </Button>
      <span className={css['space']} />
      <Button small look="quiet" disabled={disabled} onClick={() => onStep('plan.undo')}>
        {t('console.edit.undo')}
      </Button>
      <Button small look="quiet" disabled={disabled} onClick={() => onStep('plan.redo')}>
        {t('script.redo')}
      </Button>
      <GlossaryButton />
      <FileButton accept=".docx,.txt,.md,.markdown,.doc,.wps,.rtf" onPick={onFile}>
        {t('script.import')}
      </FileButton>
      <Menu align="end" trigger={<Button small>{t('script.export')}</Button>}>
        <MenuItem onSelect={() => saveAsWord(cue.title, script, people)}>{t('script.export.word')}</MenuItem>
        <MenuItem onSelect={() => saveAsText(cue.title, script, people)}>{t('script.export.text')}</MenuItem>
        <MenuItem onSelect={() => printScript(cue.title, script, people)}>
          {t('script.export.print')}
        </MenuItem>
      </Menu>
    </div>
  )
}
