import type { ModeShown } from '../../shared/live/modeShown.ts'
import type { RehearsalLevel } from '../../shared/rehearsal/level.ts'
import type { Language } from '../../shared/words/words.ts'
import { useWords } from './hooks.tsx'
import { LevelBadge } from './LevelBadge.tsx'
import css from './RunBadge.module.css'

/** How the show stands, the same on every screen beside the console: red only when OBS sends it out. */
export function RunBadge({
  view: { shown, rehearsal },
  language,
}: {
  view: { shown: ModeShown; rehearsal: { level: RehearsalLevel; pausedAtEpochMs: number | null } | null }
  /** For pages without the settings view. */
  language?: Language
}) {
  const t = useWords(language)
  if (rehearsal) return <LevelBadge rehearsal={rehearsal} {...(language && { language })} />
  return (
    <span className={css['badge']} data-mode={shown}>
      {t(`mode.${shown}`)}
    </span>
  )
}
