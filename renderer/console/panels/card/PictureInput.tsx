import { useState } from 'react'
import { pictureSource } from '../../../../shared/cards/pictureAddress.ts'
import { Button } from '../../../kit/Button.tsx'
import { FileButton } from '../../../kit/FileButton.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { pictureFromFile } from '../../pictureFromFile.ts'
import css from './CardPanel.module.css'

/** A picture from a file, made small enough to travel with the show. */
export function PictureInput({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useWords()
  const [problem, setProblem] = useState(false)
  const source = pictureSource(value)
  const take = async (file: File): Promise<void> => {
    const picture = await pictureFromFile(file, 1920)
    setProblem(picture === null)
    if (picture !== null) onChange(picture)
  }
  return (
    <div className={css['picture']}>
      {source !== null && <img src={source} alt={t('console.card.picture')} className={css['thumb']} />}
      <FileButton accept="image/*" onPick={(file) => void take(file)}>
        {t('console.card.pickPicture')}
      </FileButton>
      {value !== '' && (
        <Button small look="quiet" onClick={() => onChange('')}>
          {t('console.card.noPicture')}
        </Button>
      )}
      {problem && <p className={css['bad']}>{t('console.card.badPicture')}</p>}
    </div>
  )
}
