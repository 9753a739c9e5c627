import { useRef, useState } from 'react'
import type { Person, Show } from '../../../../shared/show/show.ts'
import { privateInTheme } from '../../../../shared/show/themeMasking.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Field, FieldGroup, TextInput } from '../../../kit/Field.tsx'
import { useStudio, useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { switchable } from '../../decide/scene.ts'
import { useClose } from '../useClose.ts'
import { localTime, parseLocalTime } from './localTime.ts'
import { PeopleFields } from './PeopleFields.tsx'
import { ThemeFields } from './ThemeFields.tsx'
import css from './ShowSettingsPanel.module.css'

/** The show itself: what it is called, when it begins, who speaks, how its cards look, where panic goes. */
export function ShowSettingsPanel() {
  const t = useWords()
  const studio = useStudio()
  const { act } = useEnv()
  const close = useClose()
  const { show } = useHave('plan')
  const obs = useHave('obs')
  const reachable = useReachable()
  const base = useRef(studio.view('plan')?.revision ?? 0)
  const [title, setTitle] = useState(show.title)
  const [starts, setStarts] = useState(localTime(show.startsAtEpochMs))
  const [pace, setPace] = useState(String(show.charsPerMinute))
  const [safeScene, setSafeScene] = useState(show.safeScene)
  const [people, setPeople] = useState<readonly Person[]>(show.people)
  const [theme, setTheme] = useState<Show['theme']>(show.theme)
  const charsPerMinute = Number(pace)
  const badPace = !Number.isInteger(charsPerMinute) || charsPerMinute < 60 || charsPerMinute > 600
  const scenes = [...new Set([safeScene, ...switchable(obs).map((scene) => scene.name)])].filter(
    (name) => name !== '',
  )

  async function save(): Promise<void> {
    const { unmasked: _shown, ...names } = theme
    const changes = {
      title: title.trim(),
      startsAtEpochMs: parseLocalTime(starts),
      charsPerMinute,
      safeScene,
      people: people.filter((person) => person.name.trim() !== ''),
      theme: names,
    }
    const sent = await act({ type: 'show.edit', changes, base: base.current })
    if (!sent.ok) return
    // What is to air as written, or to be masked again, are acts of their own, because they are on record.
    const before = studio.view('plan')?.show.theme.unmasked ?? []
    for (const { text, unmasked } of privateInTheme(theme)) {
      if (unmasked === before.includes(text)) continue
      if (!(await act({ type: 'theme.unmask', text, shown: unmasked })).ok) return
    }
    close()
  }

  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title={t('console.show.settings')}
      foot={
        <>
          <Button onClick={close}>{t('console.cancel')}</Button>
          <Button
            look="accent"
            disabled={!reachable || title.trim() === '' || badPace}
            onClick={() => void save()}
          >
            {t('console.save')}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <div className={css['two']}>
          <Field label={t('console.newShow.title')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={120}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('console.show.starts')} hint={t('console.show.startsHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                type="datetime-local"
                value={starts}
                onChange={(event) => setStarts(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={t('console.show.pace')}
            hint={t('console.show.paceHint')}
            problem={badPace ? t('console.show.badPace') : null}
          >
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="numeric"
                value={pace}
                onChange={(event) => setPace(event.target.value)}
              />
            )}
          </Field>
          <FieldGroup label={t('console.show.safeScene')} hint={t('console.show.safeSceneHint')}>
            <Select
              label={t('console.show.safeScene')}
              value={safeScene}
              options={scenes.map((name) => ({ value: name, label: name }))}
              onChange={setSafeScene}
            />
          </FieldGroup>
        </div>
        <PeopleFields people={people} inputs={obs.inputs} onChange={setPeople} />
        <ThemeFields theme={theme} onChange={setTheme} />
      </div>
    </Dialog>
  )
}
