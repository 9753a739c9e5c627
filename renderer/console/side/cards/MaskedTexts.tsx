import type { PrivateText } from '../../../../shared/cards/masking.ts'
import { Button } from '../../../kit/Button.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import css from './MaskedTexts.module.css'

/** What the masker found in a card: how each text will air, and the deliberate act that airs it as written. */
export function MaskedTexts({
  found,
  disabled,
  onShow,
}: {
  found: readonly PrivateText[]
  disabled: boolean
  onShow(text: string, shown: boolean): void
}) {
  const t = useWords()
  if (found.length === 0) return null
  return (
    <ul className={css['masked']} aria-label={t('console.card.masking')}>
      {found.map(({ kind, text, hidden, unmasked, held }) => (
        <li key={text}>
          <span>
            {t(
              unmasked
                ? 'console.card.airsAsWritten'
                : held
                  ? 'console.card.held'
                  : 'console.card.airsMasked',
              {
                what: t(`comments.private.${kind}`),
              },
            )}
            <b>{unmasked ? text : hidden}</b>
          </span>
          <Button small disabled={disabled} onClick={() => onShow(text, !unmasked)}>
            {t(!unmasked ? 'console.card.unmask' : held ? 'console.card.holdBack' : 'console.questions.mask')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
