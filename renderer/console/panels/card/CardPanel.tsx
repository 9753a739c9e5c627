import { useMemo, useRef, useState } from 'react'
import { cardProblems, type Card } from '../../../../shared/cards/card.ts'
import { cardKinds, type CardKindName } from '../../../../shared/cards/kinds.ts'
import { asAired, privateIn } from '../../../../shared/cards/masking.ts'
import { formatDuration, parseDuration } from '../../../../shared/show/duration.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Field, TextInput } from '../../../kit/Field.tsx'
import { useNow, useStudio, useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { newId } from '../../newId.ts'
import { MaskedTexts } from '../../side/cards/MaskedTexts.tsx'
import { CardField } from './CardField.tsx'
import { CardPreview } from './CardPreview.tsx'
import { emptyFacts } from './emptyFacts.ts'
import { saveCard } from './saveCard.ts'
import css from './CardPanel.module.css'

/** Longest and shortest that a timed card may stay. */
const holdRange = [1000, 3_600_000] as const

/** A card as a form made of its kind's fields, beside the card as it will air. */
export function CardPanel({ card: id, kind }: { card: string | null; kind: CardKindName }) {
  const t = useWords()
  const studio = useStudio()
  const env = useEnv()
  const setDesk = useSetDesk()
  const { show } = useHave('plan')
  const reachable = useReachable()
  const known = show.cards.find((one) => one.id === id)
  const base = useRef(studio.view('plan')?.revision ?? 0)
  const [facts, setFacts] = useState<Record<string, unknown>>(() => ({
    ...(known?.facts ?? emptyFacts(kind)),
  }))
  const [hold, setHold] = useState(known?.holdMs === undefined ? '' : formatDuration(known.holdMs))
  const [unmasked, setUnmasked] = useState<readonly string[]>(known?.unmasked ?? [])
  const [saving, setSaving] = useState(false)
  const now = useNow(10_000)

  const holdMs = hold.trim() === '' ? undefined : parseDuration(hold)
  const holdBad =
    holdMs === null || (holdMs !== undefined && (holdMs < holdRange[0] || holdMs > holdRange[1]))
  const keptHoldMs = holdBad ? undefined : holdMs
  // The preview draws anew only when what the card says has changed.
  const card = useMemo(
    () => ({ id: id ?? 'new', kind, facts, unmasked, ...(keptHoldMs ? { holdMs: keptHoldMs } : {}) }) as Card,
    [id, kind, facts, keptHoldMs, unmasked],
  )
  const aired = useMemo(() => asAired(card), [card])
  const masked = privateIn(card)
  const problems = cardProblems(card, now)
  const close = (): void => setDesk({ panel: null })

  async function save(): Promise<void> {
    setSaving(true)
    const edited = { ...card, id: id ?? newId() }
    const saved = await saveCard(env, edited, known, id === null ? undefined : base.current)
    setSaving(false)
    if (!saved) return
    setDesk({ panel: null, tab: 'cards', selection: { kind: 'card', id: edited.id } })
  }

  const name = t(cardKinds[kind].name)
  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title={t(id === null ? 'console.card.new' : 'console.card.edit', { kind: name })}
      foot={
        <>
          <Button onClick={close}>{t('console.cancel')}</Button>
          <Button
            look="accent"
            pending={saving}
            disabled={!reachable || saving || holdBad}
            onClick={() => void save()}
          >
            {t('console.save')}
          </Button>
        </>
      }
    >
      <div className={css['panel']}>
        <div className={css['form']}>
          {cardKinds[kind].fields.map((field) => (
            <CardField
              key={field.key}
              kind={kind}
              field={field}
              value={facts[field.key]}
              problem={problems.find((problem) => problem.field === field.key)}
              fresh={id === null}
              onChange={(value) => setFacts((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
          <MaskedTexts
            found={masked}
            disabled={saving}
            onShow={(text, shown) =>
              setUnmasked((before) => [...before.filter((one) => one !== text), ...(shown ? [text] : [])])
            }
          />
          <Field
            label={t('console.card.hold')}
            hint={t('console.card.holdHint')}
            problem={holdBad ? t('console.card.holdBad') : null}
          >
            {(ids) => (
              <TextInput
                {...ids}
                className={css['short']}
                value={hold}
                onChange={(event) => setHold(event.target.value)}
              />
            )}
          </Field>
        </div>
        <CardPreview card={aired} />
      </div>
    </Dialog>
  )
}
