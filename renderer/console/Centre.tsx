import { useDesk } from './desk/Desk.tsx'
import { CueEditor } from './edit/CueEditor.tsx'
import { ChangedElsewhere } from './program/ChangedElsewhere.tsx'
import { Pictures } from './program/Pictures.tsx'
import { SceneButtons } from './program/SceneButtons.tsx'
import { Slots } from './program/Slots.tsx'
import { Prompter } from './prompter/Prompter.tsx'
import css from './Centre.module.css'

/** The picture and what lies on it; under it the prompter, or the cue that is being edited. */
export function Centre() {
  const { editing } = useDesk()
  return (
    <section className={css['centre']}>
      <div className={css['program']}>
        <Pictures />
        <ChangedElsewhere />
      </div>
      <SceneButtons />
      <Slots />
      {editing ? <CueEditor /> : <Prompter />}
    </section>
  )
}
