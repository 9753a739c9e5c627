import { useMemo } from 'react'
import { asAired } from '../../../shared/cards/masking.ts'
import { cardKinds } from '../../../shared/cards/kinds.ts'
import type { Card } from '../../../shared/cards/card.ts'
import { questionCard } from '../../../shared/live/questionCard.ts'
import { themeAsAired } from '../../../shared/show/themeMasking.ts'
import { useWords } from '../../kit/hooks.tsx'
import { CardPreview } from '../../overlay/CardPreview.tsx'
import { formatFor, stages } from '../../overlay/boxes.ts'
import { useDesk, useHave } from '../desk/Desk.tsx'
import { PictureLabel } from './PictureLabel.tsx'
import css from './SelectedPreview.module.css'

/** The selected question or card as it will air, over the place of what comes next. */
export function SelectedPreview({ card }: { card: Card }) {
  const t = useWords()
  const { show } = useHave('plan')
  const { counters } = useHave('live')
  const { language, overlayFormat } = useHave('settings')
  const { canvas } = useHave('obs')
  const format = formatFor(canvas ?? stages['16:9'], overlayFormat)
  const previewed = useMemo(
    () => ({ card, theme: themeAsAired(show.theme), format, language, counters }),
    [card, show.theme, format, language, counters],
  )
  const label = t('console.card.previewOf', { kind: t(cardKinds[card.kind].name) })
  return (
    <figure className={css['preview']} data-format={format}>
      <CardPreview className={css['frame'] ?? ''} previewed={previewed} label={label} />
      <PictureLabel>{label}</PictureLabel>
    </figure>
  )
}

/** What is selected and would go on air by Enter: as the masker lets it. */
export function useSelectedCard(): Card | null {
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const { queue } = useHave('live')
  return useMemo(() => {
    if (selection?.kind === 'card') {
      const card = show.cards.find((one) => one.id === selection.id)
      return card ? asAired(card) : null
    }
    if (selection?.kind !== 'question') return null
    const question = queue.find((one) => one.id === selection.id)
    return question ? questionCard(question) : null
  }, [selection, show.cards, queue])
}
