import { useState } from 'react'
import { privateInTheme } from '../../../../shared/show/themeMasking.ts'
import { themeProblems } from '../../../../shared/show/contrast.ts'
import type { Theme } from '../../../../shared/show/show.ts'
import { pictureSource } from '../../../../shared/cards/pictureAddress.ts'
import { Button } from '../../../kit/Button.tsx'
import { Field, FieldGroup, TextInput } from '../../../kit/Field.tsx'
import { FileButton } from '../../../kit/FileButton.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { MaskedTexts } from '../../side/cards/MaskedTexts.tsx'
import { pictureFromFile } from '../../pictureFromFile.ts'
import css from './ShowSettingsPanel.module.css'

/** Larger than any emblem is ever drawn. */
const emblemPx = 512

/** What every card carries: the station, the programme, the emblem, two colours. */
export function ThemeFields({ theme, onChange }: { theme: Theme; onChange(theme: Theme): void }) {
  const t = useWords()
  const [bad, setBad] = useState(false)
  const problems = themeProblems(theme)
  const source = pictureSource(theme.emblem)
  const take = async (file: File): Promise<void> => {
    const emblem = await pictureFromFile(file, emblemPx)
    setBad(emblem === null)
    if (emblem !== null) onChange({ ...theme, emblem })
  }
  return (
    <section aria-label={t('console.theme')}>
      <h3 className={css['heading']}>{t('console.theme')}</h3>
      <div className={css['two']}>
        {(['station', 'programme'] as const).map((field) => (
          <Field key={field} label={t(`console.theme.${field}`)}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={60}
                value={theme[field]}
                onChange={(event) => onChange({ ...theme, [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className={css['colours']}>
          {(['primary', 'accent'] as const).map((field) => (
            <Field
              key={field}
              label={t(`console.theme.${field}`)}
              problem={problems
                .filter(({ colour }) => colour === field)
                .map(({ message, params }) => t(message, params))
                .join(' ')}
            >
              {(ids) => (
                <input
                  {...ids}
                  type="color"
                  className={css['colour']}
                  value={theme[field]}
                  onChange={(event) => onChange({ ...theme, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <FieldGroup label={t('console.theme.emblem')} hint={bad ? t('console.card.badPicture') : undefined}>
          <div className={css['emblem']}>
            {source !== null && <img src={source} alt={t('console.theme.emblem')} />}
            <FileButton accept="image/*" onPick={(file) => void take(file)}>
              {t('console.card.pickPicture')}
            </FileButton>
            {theme.emblem !== '' && (
              <Button small look="quiet" onClick={() => onChange({ ...theme, emblem: '' })}>
                {t('console.card.noPicture')}
              </Button>
            )}
          </div>
        </FieldGroup>
      </div>
      <MaskedTexts
        found={privateInTheme(theme)}
        disabled={false}
        onShow={(text, shown) => {
          const others = (theme.unmasked ?? []).filter((one) => one !== text)
          onChange({ ...theme, unmasked: shown ? [...others, text] : others })
        }}
      />
    </section>
  )
}
