import { useState } from 'react'
import { cardTitle } from '../../../shared/cards/card.ts'
import { cardKinds } from '../../../shared/cards/kinds.ts'
import { obsReady } from '../../../shared/live/obs.ts'
import { formatDuration, parseDuration } from '../../../shared/show/duration.ts'
import type { Cue, Show } from '../../../shared/show/show.ts'
import { Field, FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { useHave, useReachable } from '../desk/Desk.tsx'
import { Picks } from './Picks.tsx'
import { useSaveCue, type SaveCue } from './saveCue.ts'
import { ScriptField } from './ScriptField.tsx'
import { useDraft } from './useDraft.ts'
import css from './CueEditor.module.css'

export function CueForm({ cue, show }: { cue: Cue; show: Show }) {
  const t = useWords()
  const reachable = useReachable()
  const save = useSaveCue(cue.id)
  const title = useDraft(cue.title, (typed) => save({ title: typed.trim().slice(0, 200) }))
  const note = useDraft(cue.note, (typed) => save({ note: typed.slice(0, 2000) }))
  return (
    <fieldset className={css['form']} disabled={!reachable}>
      <div className={css['line']}>
        <Field label={t('console.edit.title')}>
          {(ids) => (
            <TextInput {...ids} {...props(title)} maxLength={200} placeholder={t('console.cue.untitled')} />
          )}
        </Field>
        <DurationField cue={cue} save={save} />
        <SceneField cue={cue} save={save} />
      </div>
      <div className={css['line']}>
        <FieldGroup label={t('console.edit.people')}>
          <Picks
            picked={cue.people}
            options={show.people.map(({ id, name }) => ({ id, name }))}
            empty={t('console.edit.noPeople')}
            onChange={(people) => void save({ people })}
          />
        </FieldGroup>
        <FieldGroup label={t('console.edit.cards')}>
          <Picks
            picked={cue.cards}
            options={show.cards.map((card) => ({
              id: card.id,
              name: cardTitle(card) || t('console.cue.untitled'),
              kind: t(cardKinds[card.kind].name),
            }))}
            empty={t('console.edit.noCards')}
            onChange={(cards) => void save({ cards })}
          />
        </FieldGroup>
        <Field label={t('console.edit.note')}>
          {(ids) => (
            <TextInput {...ids} {...props(note)} maxLength={2000} placeholder={t('console.edit.noteHint')} />
          )}
        </Field>
      </div>
      <ScriptField cue={cue} show={show} save={save} />
    </fieldset>
  )
}

/** What a draft gives an input: `typed` is for the field itself. */
const props = ({ typed: _typed, ...rest }: ReturnType<typeof useDraft>) => rest

function DurationField({ cue, save }: { cue: Cue; save: SaveCue }) {
  const t = useWords()
  const [bad, setBad] = useState(false)
  const draft = useDraft(formatDuration(cue.plannedMs), (typed) => {
    const plannedMs = parseDuration(typed)
    setBad(plannedMs === null)
    return plannedMs === null ? null : save({ plannedMs })
  })
  const problem = bad && draft.typed !== null ? t('console.edit.badDuration') : null
  return (
    <Field label={t('console.edit.duration')} problem={problem}>
      {(ids) => (
        <TextInput
          {...ids}
          {...props(draft)}
          title={t('console.edit.durationHint')}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </Field>
  )
}

/** `~` can't be the name of a scene here: it stands for "leave the picture as it is". */
const keep = '~'

function SceneField({ cue, save }: { cue: Cue; save: SaveCue }) {
  const t = useWords()
  const obs = useHave('obs')
  const missing = cue.scene !== null && obsReady(obs) && !obs.scenes.some((scene) => scene.name === cue.scene)
  const names = obs.scenes.map((scene) => scene.name)
  const known = cue.scene === null || names.includes(cue.scene) ? names : [cue.scene, ...names]
  return (
    <FieldGroup
      label={t('console.edit.scene')}
      hint={missing ? t('console.scene.missing', { scene: cue.scene ?? '' }) : undefined}
    >
      <Select
        label={t('console.edit.scene')}
        value={cue.scene ?? keep}
        invalid={missing}
        options={[
          { value: keep, label: t('console.edit.keepScene') },
          ...known.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(scene) => void save({ scene: scene === keep ? null : scene })}
      />
    </FieldGroup>
  )
}
