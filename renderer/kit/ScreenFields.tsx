import type { ReactNode } from 'react'
import {
  fonts,
  looks,
  manners,
  mirrors,
  sizes,
  type ScreenSettings,
} from '../../shared/prompter/screenSettings.ts'
import type { Person } from '../../shared/show/show.ts'
import type { Language } from '../../shared/words/words.ts'
import { useWords } from './hooks.tsx'
import css from './ScreenFields.module.css'

/**
 * How one prompter screen is set, on the screen itself and at the desk. The browser's own controls: the page that a
 * host reads from stays light, and a tablet shows what its owner knows.
 */
export function ScreenFields({
  settings,
  people,
  language,
  onChange,
}: {
  settings: ScreenSettings
  people: readonly Pick<Person, 'id' | 'name'>[]
  language?: Language | undefined
  onChange(changes: Partial<ScreenSettings>): void
}) {
  const t = useWords(language)
  const own = ''
  return (
    <div className={css['fields']}>
      <Pick
        label={t('prompter.set.mirror')}
        value={settings.mirror ?? own}
        options={[
          [own, t('prompter.mirror.shared')],
          ...mirrors.map((mirror) => [mirror, t(`prompter.mirror.${mirror}`)] as const),
        ]}
        onPick={(value) => onChange({ mirror: mirrors.find((mirror) => mirror === value) ?? null })}
      />
      <Pick
        label={t('prompter.set.size')}
        value={String(settings.size)}
        options={sizes.map((size) => [String(size), sizeName(size, t('prompter.set.size.far'))] as const)}
        onPick={(value) => onChange({ size: Number(value) })}
      />
      <Pick
        label={t('prompter.set.font')}
        value={settings.font}
        options={fonts.map((font) => [font, t(`prompter.set.font.${font}`)] as const)}
        onPick={(value) => onChange({ font: fonts.find((font) => font === value) ?? 'sans' })}
      />
      <Pick
        label={t('prompter.set.look')}
        value={settings.look}
        options={looks.map((look) => [look, t(`prompter.set.look.${look}`)] as const)}
        onPick={(value) => onChange({ look: looks.find((look) => look === value) ?? 'plain' })}
      />
      <Pick
        label={t('prompter.set.manner')}
        value={settings.manner}
        options={manners.map((manner) => [manner, t(`prompter.set.manner.${manner}`)] as const)}
        onPick={(value) => onChange({ manner: manners.find((manner) => manner === value) ?? 'scroll' })}
      />
      <Pick
        label={t('prompter.set.mine')}
        value={settings.mine ?? own}
        options={[
          [own, t('prompter.set.mine.all')],
          ...people.map(({ id, name }) => [id, t('prompter.set.mine.one', { name })] as const),
        ]}
        onPick={(value) => onChange({ mine: value === own ? null : value })}
      />
      <Slide
        label={t('prompter.set.margin')}
        value={settings.margin}
        max={320}
        step={40}
        onSlide={(margin) => onChange({ margin })}
      />
      <Slide
        label={t('prompter.set.readAt')}
        value={settings.readAt}
        min={15}
        max={70}
        step={1}
        onSlide={(readAt) => onChange({ readAt })}
      />
      <div className={css['ticks']}>
        {(['left', 'part', 'clock', 'next'] as const).map((part) => (
          <label key={part} className={css['tick']}>
            <input
              type="checkbox"
              checked={settings[part]}
              onChange={(event) => onChange({ [part]: event.target.checked })}
            />
            {t(`prompter.set.${part}`)}
          </label>
        ))}
      </div>
    </div>
  )
}

const sizeName = (size: number, far: string): string =>
  `${Math.round(size * 100)}%${size > 1.6 ? ` · ${far}` : ''}`

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, name: string])[]
  onPick(value: string): void
}) {
  return (
    <Labelled label={label}>
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Slide({
  label,
  value,
  min = 0,
  max,
  step,
  onSlide,
}: {
  label: string
  value: number
  min?: number
  max: number
  step: number
  onSlide(value: number): void
}) {
  return (
    <Labelled label={label}>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => onSlide(Number(event.target.value))}
      />
    </Labelled>
  )
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the control is the child
  <label className={css['field']}>
    <span>{label}</span>
    {children}
  </label>
)
