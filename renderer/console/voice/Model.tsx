import { useState } from 'react'
import type { ModelAbout, Trial } from '../../../shared/voice/model.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, TextInput } from '../../kit/Field.tsx'
import { deskWindow } from '../../kit/deskWindow.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import css from './VoicePanel.module.css'

/** The speech model that a unit may bring along: looked at, taken, tried and only then used. */
export function Model() {
  const t = useWords()
  const { model, kept } = useHave('voice')
  const { phase } = model
  return (
    <section className={css['group']} aria-label={t('model.title')}>
      <h3 className={css['heading']}>{t('model.title')}</h3>
      <p className={css['hint']}>{t('model.about')}</p>
      <Live>
        {phase === 'unpacking' && <p>{t('model.unpacking', { size: megabytes(model.bytes) })}</p>}
        {phase === 'failed' && model.problem !== null && (
          <p className={css['problem']}>{t(`model.problem.${model.problem}`)}</p>
        )}
      </Live>
      {phase === 'found' && model.found ? (
        <Found about={model.found} />
      ) : kept ? (
        <Kept about={kept.about} enabled={kept.enabled} trial={kept.trial} />
      ) : (
        <Look busy={phase === 'unpacking'} />
      )}
    </section>
  )
}

/** Where the folder or archive is; on the desk's own window the system's dialog finds it. */
function Look({ busy }: { busy: boolean }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const [path, setPath] = useState('')
  const desk = deskWindow()
  const choose = async (what: 'folder' | 'archive'): Promise<void> => {
    const chosen = await desk?.chooseModel(what)
    if (typeof chosen === 'string') setPath(chosen)
  }
  return (
    <form
      className={css['look']}
      onSubmit={(event) => {
        event.preventDefault()
        void act({ type: 'model.look', path })
      }}
    >
      <Field label={t('model.path')} hint={t('model.path.hint')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={path}
            maxLength={1000}
            onChange={(event) => setPath(event.target.value)}
          />
        )}
      </Field>
      {desk && <Button onClick={() => void choose('folder')}>{t('model.folder')}</Button>}
      {desk && <Button onClick={() => void choose('archive')}>{t('model.archive')}</Button>}
      <Button type="submit" look="accent" pending={busy} disabled={!reachable || busy || path.trim() === ''}>
        {t('model.look')}
      </Button>
    </form>
  )
}

/** What was found, before it is taken: kind, sizes, checksums and the licence that lay beside it. */
function Found({ about }: { about: ModelAbout }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  return (
    <div className={css['found']}>
      <About about={about} />
      <ul className={css['files']}>
        {about.files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            <span>{name}</span>
            <span>{megabytes(bytes)}</span>
            <code>{sha256}</code>
          </li>
        ))}
      </ul>
      {about.licence === null ? (
        <p className={css['problem']}>{t('model.noLicence')}</p>
      ) : (
        <details>
          <summary>{t('model.licence')}</summary>
          <pre className={css['licence']}>{about.licence}</pre>
        </details>
      )}
      <div className={css['acts']}>
        <Button look="accent" disabled={!reachable} onClick={() => void act({ type: 'model.add' })}>
          {t('model.add')}
        </Button>
        <Button disabled={!reachable} onClick={() => void act({ type: 'model.forget' })}>
          {t('model.leave')}
        </Button>
      </div>
    </div>
  )
}

function Kept({ about, enabled, trial }: { about: ModelAbout; enabled: boolean; trial: Trial | null }) {
  const t = useWords()
  const { act } = useEnv()
  const { phase } = useHave('voice').model
  const { following } = useHave('live').prompter
  const reachable = useReachable()
  const busy = phase === 'loading' || phase === 'trial'
  return (
    <div className={css['found']}>
      <About about={about} />
      {busy ? (
        <Live>
          <p>{t(phase === 'loading' ? 'model.loading' : 'model.read')}</p>
          <p className={css['sentence']}>{t('model.sentence')}</p>
        </Live>
      ) : (
        <TrialFacts trial={trial} heardNothing={phase === 'ready' && trial === null} />
      )}
      <div className={css['acts']}>
        <Button disabled={!reachable || busy} onClick={() => void act({ type: 'model.try' })}>
          {t(trial ? 'model.tryAgain' : 'model.try')}
        </Button>
        <Switch
          checked={enabled}
          disabled={!reachable || trial === null}
          onChange={(on) => void act({ type: 'model.enable', on })}
        >
          {t('model.enable')}
        </Switch>
        <Switch
          checked={following?.by === 'words'}
          disabled={!reachable || !enabled}
          onChange={(on) => void act({ type: 'prompter.follow', by: on ? 'words' : 'voice' })}
        >
          {t('model.follow')}
        </Switch>
        <Button look="quiet" disabled={!reachable} onClick={() => void act({ type: 'model.forget' })}>
          {t('model.forget')}
        </Button>
      </div>
    </div>
  )
}

function TrialFacts({ trial, heardNothing }: { trial: Trial | null; heardNothing: boolean }) {
  const t = useWords()
  if (!trial) return <p className={css['hint']}>{t(heardNothing ? 'model.heardNothing' : 'model.untried')}</p>
  const slow = trial.realTimeFactor > slowFactor
  const deaf = trial.understood < leastUnderstood
  return (
    <div>
      <p className={css['figures']}>
        {t('model.trial', {
          factor: trial.realTimeFactor.toFixed(2),
          lag: trial.lagMs,
          share: Math.round(trial.understood * 100),
        })}
      </p>
      <p className={css['hint']}>{t('model.trial.text', { text: trial.text })}</p>
      {slow && <p className={css['problem']}>{t('model.slow')}</p>}
      {deaf && <p className={css['problem']}>{t('model.deaf')}</p>}
    </div>
  )
}

/** More than this share of the time leaves too little for OBS beside it. */
const slowFactor = 0.5
/** Less of the sentence than this is not enough to find the place by. */
const leastUnderstood = 0.6

function About({ about }: { about: ModelAbout }) {
  const t = useWords()
  return (
    <p className={css['figures']}>
      <strong>{about.name}</strong> {t(`model.kind.${about.kind}`)} · {megabytes(about.bytes)}
    </p>
  )
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
