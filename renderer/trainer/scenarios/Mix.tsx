import type { CSSProperties } from 'react'
import { tones, type Wave } from '../../../shared/rehearsal/scenario.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Group } from '../../kit/Group.tsx'
import css from './Form.module.css'
import { mostShare, percentages, withShare } from './shares.ts'

/** Who says what: a slider for each voice, and beside it the share that comes of all of them. */
export function Mix({
  mix,
  problem,
  onChange,
}: {
  mix: Wave['mix']
  problem: string | null
  /** @param what names the slider that moved */
  onChange(mix: Wave['mix'], what: string): void
}) {
  const t = useWords()
  const shares = percentages(mix)
  const most = mostShare(mix)
  return (
    <Group className={css['mix']} label={t('scenario.mix')}>
      <p className={css['mixHead']}>
        <span>{t('scenario.mix')}</span>
        <span className={problem ? css['bad'] : undefined}>{problem ?? t('scenario.mix.hint')}</span>
      </p>
      {tones.map((tone) => (
        <label key={tone} className={css['voice']} data-none={!mix[tone] || undefined}>
          <span>{t(`scenario.tone.${tone}`)}</span>
          <input
            type="range"
            min={0}
            max={most}
            step={1}
            value={mix[tone] ?? 0}
            style={{ '--filled': `${((mix[tone] ?? 0) * 100) / most}%` } as CSSProperties}
            aria-label={t(`scenario.tone.${tone}`)}
            aria-valuetext={t('scenario.mix.share', { share: shares[tone] })}
            onChange={(event) => onChange(withShare(mix, tone, Number(event.target.value)), tone)}
          />
          <output>{t('scenario.mix.share', { share: shares[tone] })}</output>
        </label>
      ))}
    </Group>
  )
}
