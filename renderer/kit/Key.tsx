import { comboLabel, type Combo } from './combo.ts'
import { useWords } from './hooks.tsx'
import css from './Key.module.css'

/** A key as it is printed beside what it does. The control itself announces it, so readers skip this. */
export function Key({ combo }: { combo: Combo }) {
  const t = useWords()
  const label = comboLabel(combo, (key) => t(key === 'Space' ? 'kit.space' : 'kit.enter'))
  return (
    <kbd className={css['key']} aria-hidden="true">
      {label}
    </kbd>
  )
}
