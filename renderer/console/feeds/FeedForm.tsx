import { useState } from 'react'
import type { Feed, FeedKind } from '../../../shared/feeds/feed.ts'
import { isWordKey } from '../../../shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useSend, useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { FeedFields } from './FeedFields.tsx'
import { configOf, firstValues, isMissing, kindOf, nameFor } from './feedForm.ts'
import css from './FeedsPanel.module.css'

/** Sets a new source up, or changes one. What can't be right is said by the studio, under the form. */
export function FeedForm({
  kinds,
  feeds,
  feed,
  onDone,
}: {
  kinds: readonly FeedKind[]
  feeds: readonly Feed[]
  feed?: Feed | undefined
  onDone(): void
}) {
  const t = useWords()
  const { send, pending, refused } = useSend()
  const word = (key: string): string => (isWordKey(key) ? t(key) : key)
  const usualName = (one: FeedKind): string => nameFor(word(one.name), feeds)
  const [kind, setKind] = useState(feed ? kindOf(kinds, feed.kind) : kinds[0])
  const [name, setName] = useState(feed?.name ?? (kind ? usualName(kind) : ''))
  const [values, setValues] = useState(firstValues(kind?.fields ?? [], feed?.config))
  if (!kind) return null

  const pick = (next: string): void => {
    const picked = kindOf(kinds, next)
    if (!picked) return
    setKind(picked)
    setName(usualName(picked))
    setValues(firstValues(picked.fields))
  }
  const missing =
    name.trim() === '' || kind.fields.some((field) => isMissing(field, values, feed !== undefined))
  const save = async (): Promise<void> => {
    const config = configOf(kind.fields, values)
    const sent = await send(
      feed
        ? { type: 'feed.edit', feed: feed.id, name, config }
        : { type: 'feed.add', kind: kind.kind, name, config },
    )
    if (sent.ok) onDone()
  }

  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing && !pending) void save()
      }}
    >
      {!feed && (
        <div className={css['wide']}>
          <FieldGroup label={t('feeds.add.pick')} hint={word(kind.about)}>
            <Select
              label={t('feeds.add.pick')}
              value={kind.kind}
              options={kinds.map((one) => ({ value: one.kind, label: word(one.name) }))}
              onChange={pick}
            />
          </FieldGroup>
        </div>
      )}
      <Field label={t('feeds.field.name')} hint={feed && word(kind.about)}>
        {(ids) => (
          <TextInput {...ids} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <FeedFields fields={kind.fields} values={values} editing={feed !== undefined} onChange={setValues} />
      {refused !== null && (
        <p className={css['bad']} role="alert">
          {refused}
        </p>
      )}
      <div className={css['buttons']}>
        <Button type="submit" look="accent" disabled={missing} pending={pending}>
          {t('feeds.save')}
        </Button>
        <Button onClick={onDone}>{t('feeds.cancel')}</Button>
      </div>
    </form>
  )
}
