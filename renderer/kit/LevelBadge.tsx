import type { RehearsalLevel } from '../../shared/rehearsal/level.ts'
import type { Language } from '../../shared/words/words.ts'
import { useWords } from './hooks.tsx'
import css from './LevelBadge.module.css'

/** That this is a rehearsal, and of which level: in colour and in words, the same on every screen. */
export function LevelBadge({
  rehearsal,
  language,
}: {
  rehearsal: { level: RehearsalLevel; pausedAtEpochMs: number | null }
  /** For pages without the settings view. */
  language?: Language
}) {
  const t = useWords(language)
  return (
    <output className={css['badge']} data-level={rehearsal.level}>
      {t('rehearsal.badge', { level: t(`rehearsal.level.${rehearsal.level}`) })}
      {rehearsal.pausedAtEpochMs !== null && <span className={css['paused']}>{t('rehearsal.paused')}</span>}
    </output>
  )
}
