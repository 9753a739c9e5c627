import { cardTitle } from '../../../shared/cards/card.ts'
import type { IncidentEntry } from '../../../shared/rehearsal/incidents/entry.ts'
import { scenarioLimits as limits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { Field, FieldGroup, TextArea } from '../../kit/Field.tsx'
import { useView, useWords } from '../../kit/hooks.tsx'
import { Select, type Option } from '../../kit/Select.tsx'

const any = ''

/** What an incident hits: one of the open show's, or whatever the studio finds. */
export function Target({
  takes,
  target,
  problem,
  onChange,
}: {
  takes: IncidentEntry['takes']
  target: string | null
  problem: string | null
  onChange(target: string | null, what: string | null): void
}) {
  const t = useWords()
  const show = useView('plan')?.show
  const obs = useView('obs')
  switch (takes) {
    case 'nothing':
      return null
    case 'text':
      return (
        <Field label={t('scenario.target.text')} hint={t('scenario.target.text.hint')} problem={problem}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              maxLength={limits.target}
              value={target ?? ''}
              onChange={(event) => onChange(event.target.value || null, 'target')}
            />
          )}
        </Field>
      )
    case 'mic':
    case 'scene':
    case 'card': {
      const label = t(`scenario.target.${takes}`)
      const options: Option<string>[] =
        takes === 'card'
          ? (show?.cards ?? []).map((card) => ({ value: card.id, label: cardTitle(card) }))
          : named(
              takes === 'mic'
                ? [
                    ...(show?.people ?? []).map(({ mic }) => mic),
                    ...(obs?.inputs ?? []).filter(({ audio }) => audio).map(({ name }) => name),
                  ]
                : [
                    ...(show?.cues ?? []).map(({ scene }) => scene),
                    ...(obs?.scenes ?? []).map(({ name }) => name),
                  ],
            )
      return (
        <FieldGroup label={label} hint={problem ?? t('scenario.target.show')}>
          <Select
            label={label}
            value={target ?? any}
            options={[{ value: any, label: t('scenario.target.any') }, ...options]}
            onChange={(value) => onChange(value === any ? null : value, null)}
          />
        </FieldGroup>
      )
    }
  }
}

/** Each name once, none empty. */
const named = (names: readonly (string | null | undefined)[]): Option<string>[] =>
  [...new Set(names)].flatMap((name) => (name ? [{ value: name, label: name }] : []))
