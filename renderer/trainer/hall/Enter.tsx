import { useState } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import { rehearsalLevels, type RehearsalLevel } from '../../../shared/rehearsal/level.ts'
import type { Trainee } from '../../../shared/rehearsal/training.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import { FilmNote } from '../FilmNote.tsx'
import css from './Hall.module.css'
import { VisionChoice } from './VisionChoice.tsx'

interface Place {
  trainee: string | null
  name: string
  /** To be looked at in this run. */
  agrees: boolean
}

interface ScenarioSummary {
  id: string
  title: string
  note: string
  seed: number
}

const roles = ['host', 'cohost'] as const

/** Begins a rehearsal of the open show: how far it reaches, who is drilled, which audience. */
export function Enter({ live, plan }: { live: ViewOf<'live'>; plan: ViewOf<'plan'> }) {
  const t = useWords()
  const { api, act, revision } = useRoom()
  const trainees = useFetched<{ items: Trainee[] }>(api, '/training/trainees', revision)
  const scenarios = useFetched<{ items: ScenarioSummary[] }>(api, '/scenarios', revision)
  const [level, setLevel] = useState<RehearsalLevel>('practice')
  const [people, setPeople] = useState<{ [R in (typeof roles)[number]]: Place }>(() => ({
    host: {
      trainee: null,
      name: plan.show.people.find(({ role }) => role === 'host')?.name ?? '',
      agrees: false,
    },
    cohost: {
      trainee: null,
      name: plan.show.people.find(({ role }) => role === 'cohost')?.name ?? '',
      agrees: false,
    },
  }))
  const [scenario, setScenario] = useState('none')
  const [seed, setSeed] = useState('')
  const [selfFirst, setSelfFirst] = useState(false)
  const [vision, setVision] = useState(false)
  const [pending, setPending] = useState(false)
  const chosen = scenarios.value?.items.find(({ id }) => id === scenario)
  const list = trainees.value?.items ?? []

  async function begin(): Promise<void> {
    setPending(true)
    const drilled = roles
      .filter((role) => people[role].name.trim() !== '')
      .map((role) => ({
        role,
        name: people[role].name.trim(),
        trainee: people[role].trainee,
        vision: vision && people[role].agrees,
      }))
    const sent = await act({
      type: 'rehearsal.enter',
      level,
      drilled,
      scenario: chosen?.id ?? null,
      vision,
      ...(chosen && /^\d+$/.test(seed) ? { seed: Number(seed) } : {}),
    })
    setPending(false)
    // At practice the practice page films; with OBS, OBS does.
    if (sent.ok && level !== 'practice') await act({ type: 'record.start' })
    const run = sent.ok ? (sent.result as { run?: string } | null)?.run : undefined
    if (run !== undefined && selfFirst) await act({ type: 'run.selfFirst', run, on: true })
  }

  const change = (role: (typeof roles)[number], place: Partial<Place>): void =>
    setPeople((before) => ({ ...before, [role]: { ...before[role], ...place } }))

  const toPractice = (
    <a href="/practice/" target="daobo-practice">
      {t('practice.title')}
    </a>
  )

  return (
    <form
      className={css['enter']}
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <p className={css['show']}>
        {t('trainer.enter.show')} <strong>{plan.show.title}</strong>
        <span>{t('trainer.enter.same')}</span>
      </p>
      <FieldGroup label={t('trainer.enter.level')}>
        <div className={css['levels']}>
          {rehearsalLevels.map((one) => (
            <label
              key={one}
              className={css['level']}
              data-level={one}
              aria-label={t(`rehearsal.level.${one}`)}
            >
              <input type="radio" name="level" checked={one === level} onChange={() => setLevel(one)} />
              <span>
                <strong>{t(`rehearsal.level.${one}`)}</strong>
                <span>{t(`rehearsal.level.${one}.about`)}</span>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div className={css['two']}>
        {roles.map((role) => (
          <FieldGroup key={role} label={t(`trainer.role.${role}`)}>
            <Select
              label={t('trainer.enter.trainee', { role: t(`trainer.role.${role}`) })}
              value={people[role].trainee ?? 'none'}
              options={[
                { value: 'none', label: t('trainer.enter.unlisted') },
                // Nobody is both.
                ...list
                  .filter(({ id }) => roles.every((one) => one === role || people[one].trainee !== id))
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => {
                const found = list.find((one) => one.id === id)
                // Consent is one person's: another one is asked anew.
                change(role, {
                  trainee: found?.id ?? null,
                  agrees: false,
                  ...(found ? { name: found.name } : {}),
                })
              }}
            />
            <TextInput
              aria-label={t('trainer.enter.name', { role: t(`trainer.role.${role}`) })}
              placeholder={t('trainer.enter.nobody')}
              maxLength={40}
              value={people[role].name}
              onChange={(event) => change(role, { name: event.target.value, trainee: null, agrees: false })}
            />
          </FieldGroup>
        ))}
      </div>
      <div className={css['two']}>
        <Field label={t('trainer.enter.scenario')} hint={chosen?.note}>
          {() => (
            <Select
              label={t('trainer.enter.scenario')}
              value={scenario}
              options={[
                { value: 'none', label: t('trainer.enter.noScenario') },
                ...(scenarios.value?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={setScenario}
            />
          )}
        </Field>
        <Field label={t('trainer.enter.seed')} hint={t('trainer.enter.seed.hint')}>
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="numeric"
              disabled={!chosen}
              placeholder={chosen ? String(chosen.seed) : ''}
              value={seed}
              onChange={(event) => setSeed(event.target.value.replace(/\D/g, '').slice(0, 9))}
            />
          )}
        </Field>
      </div>
      <Switch checked={selfFirst} onChange={setSelfFirst}>
        {t('trainer.enter.selfFirst')}
      </Switch>
      <VisionChoice
        on={vision}
        people={roles.map((role) => ({ role, ...people[role] }))}
        trainees={list}
        onSwitch={setVision}
        onAgree={(role, agrees) => change(role, { agrees })}
      />
      <div className={css['foot']}>
        <Button type="submit" look="accent" pending={pending} disabled={live.mode !== 'idle'}>
          {t('trainer.enter.go')}
        </Button>
        {live.mode === 'live' && <span className={css['note']}>{t('refusal.rehearsal.live')}</span>}
        <span className={css['links']}>
          {level === 'practice' ? <FilmNote otherwise={toPractice} /> : toPractice}
        </span>
      </div>
    </form>
  )
}
