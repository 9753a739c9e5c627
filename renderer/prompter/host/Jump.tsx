import { paragraphStart } from '../../../shared/prompter/clock.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useWords } from '../../kit/hooks.tsx'
import type { Wish } from '../steer.ts'
import styles from './Controls.module.css'

const longest = 24

/** To a part of the script by its name, or to a line by its first words. */
export function Jump({ view, wish }: { view: ViewOf<'prompter'>; wish(wish: Wish): void }) {
  const words = useWords(view.language)
  const parts = view.script.filter(({ kind }) => kind === 'mark')
  const places = parts.length > 0 ? parts : view.script.filter(({ kind }) => kind === 'say')
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
        {places.slice(0, 500).map(({ id, text }) => (
          <option key={id} value={id}>
            {text.slice(0, longest)}
          </option>
        ))}
      </select>
    </label>
  )
}
