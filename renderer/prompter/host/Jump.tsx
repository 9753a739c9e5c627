import { paragraphStart } from '../../../shared/prompter/clock.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useWords } from '../../kit/hooks.tsx'
import type { Wish } from '../steer.ts'
import styles from './Controls.module.css'

const longest = 24
/** More than a thumb looks through; a longer script is gone through by its parts. */
const mostPlaces = 500

/** To a part of the script by its name, or to a line or an instruction by its first words. */
export function Jump({ view, wish }: { view: ViewOf<'prompter'>; wish(wish: Wish): void }) {
  const words = useWords(view.language)
  const parts = view.script.filter(({ kind }) => kind === 'mark')
  const all = view.script.filter(({ kind }) => kind !== 'note')
  const places = all.length > mostPlaces && parts.length > 1 ? parts : all
  if (places.length < 2) return null
  return (
    <label className={styles.jump}>
      <span>{words('prompter.set.jump')}</span>
      <select
        value=""
        onChange={(event) => {
          const at = paragraphStart(view.script, event.target.value)
          if (at !== null) wish({ do: 'place', at })
        }}
      >
        <option value="">—</option>
        {places.slice(0, mostPlaces).map(({ id, kind, text }) => (
          <option key={id} value={id}>
            {parts.length > 0 && kind !== 'mark' && '\u3000'}
            {text.slice(0, longest)}
          </option>
        ))}
      </select>
    </label>
  )
}
