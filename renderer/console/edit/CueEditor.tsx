import { useWords } from '../../kit/hooks.tsx'
import { useDesk, useHave } from '../desk/Desk.tsx'
import { CueForm } from './CueForm.tsx'
import css from './CueEditor.module.css'

/** The selected cue, to be edited. Nothing here touches what is on air. */
export function CueEditor() {
  const t = useWords()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const id = selection?.kind === 'cue' ? selection.id : null
  const cue = show.cues.find((known) => known.id === id)
  return (
    <section className={css['editor']} aria-label={t('console.edit.cue')}>
      {cue ? (
        <CueForm key={cue.id} cue={cue} show={show} />
      ) : (
        <p className={css['none']}>{t('console.edit.pick')}</p>
      )}
    </section>
  )
}
