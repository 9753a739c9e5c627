import { useMemo, useState } from 'react'
import type { Card } from '../../../../shared/cards/card.ts'
import { cardKinds } from '../../../../shared/cards/kinds.ts'
import { themeAsAired } from '../../../../shared/show/themeMasking.ts'
import { Button } from '../../../kit/Button.tsx'
import { Group } from '../../../kit/Group.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { CardPreview as Overlay } from '../../../overlay/CardPreview.tsx'
import type { PreviewFit } from '../../../overlay/preview.ts'
import { useHave } from '../../desk/Desk.tsx'
import css from './CardPanel.module.css'

const formats = ['16:9', '9:16'] as const

/** The card as it will air, in either direction, drawn by the overlay page itself. */
export function CardPreview({ card }: { card: Card }) {
  const t = useWords()
  const { show } = useHave('plan')
  const { language } = useHave('settings')
  const { counters } = useHave('live')
  const [format, setFormat] = useState<(typeof formats)[number]>('16:9')
  const [fit, setFit] = useState<PreviewFit | null>(null)
  const previewed = useMemo(
    () => ({ card, theme: themeAsAired(show.theme), format, language, counters }),
    [card, show.theme, format, language, counters],
  )
  return (
    <figure className={css['preview']}>
      <Group className={css['formats']} label={t('console.card.preview')}>
        {formats.map((one) => (
          <Button key={one} small aria-pressed={format === one} onClick={() => setFormat(one)}>
            {one}
          </Button>
        ))}
      </Group>
      <div className={css['screen']} data-format={format}>
        <Overlay
          className={css['frame'] ?? ''}
          previewed={previewed}
          label={t('console.card.previewOf', { kind: t(cardKinds[card.kind].name) })}
          onFit={setFit}
        />
      </div>
      {fit !== null && (fit.cut || fit.share < 0.8) && (
        <figcaption className={css['bad']}>
          {t(fit.cut ? 'console.card.cut' : 'console.card.shrunk')}
        </figcaption>
      )}
    </figure>
  )
}
