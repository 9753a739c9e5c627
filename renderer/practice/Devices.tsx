import { useSyncExternalStore } from 'react'
import { speakers, type Speaker } from '../../shared/voice/speaker.ts'
import { Button } from '../kit/Button.tsx'
import { EarLevel } from '../kit/EarLevel.tsx'
import type { Ears } from '../kit/ears.ts'
import { useWords } from '../kit/hooks.tsx'
import { Select } from '../kit/Select.tsx'
import { useMicrophones } from '../kit/useMicrophones.ts'
import type { Cameras } from './cameras.ts'
import { slots } from './layouts.ts'
import css from './Practice.module.css'

/** Which cameras and microphones, and what is wrong with them. */
export function Devices({ cameras, ears }: { cameras: Cameras; ears: Ears }) {
  const t = useWords()
  useSyncExternalStore(cameras.subscribe, cameras.revision)
  const all = cameras.devices()
  return (
    <>
      <h2>{t('practice.devices')}</h2>
      {slots.map((slot) => {
        const { chosen, problem } = cameras.of(slot)
        return (
          <div key={slot} className={css['device']}>
            <span className={css['name']}>{t(`practice.camera.${slot}`)}</span>
            <Select
              label={t(`practice.camera.${slot}`)}
              value={chosen === '' ? 'none' : chosen}
              options={[
                ...all.map(({ id, label }, at) => ({ value: id, label: label || String(at + 1) })),
                { value: 'none', label: t('practice.camera.off') },
              ]}
              onChange={(id) => cameras.choose(slot, id)}
            />
            {problem && (
              <p className={css['problem']} role="alert">
                {t(problem)}
                <Button small onClick={() => cameras.again(slot)}>
                  {t('practice.camera.again')}
                </Button>
              </p>
            )}
          </div>
        )
      })}
      {speakers.map((speaker) => (
        <Mic key={speaker} ears={ears} speaker={speaker} />
      ))}
      <NoMic ears={ears} />
    </>
  )
}

/** A film without a sound is found out too late: it is said where microphones are opened. */
function NoMic({ ears }: { ears: Ears }) {
  const t = useWords()
  const silent = useSyncExternalStore(ears.subscribe, () =>
    speakers.every((speaker) => ears.of(speaker).status === 'off'),
  )
  if (!silent) return null
  return (
    <div className={css['device']}>
      <p className={css['problem']}>{t('practice.mic.none')}</p>
    </div>
  )
}

function Mic({ ears, speaker }: { ears: Ears; speaker: Speaker }) {
  const t = useWords()
  const ear = useSyncExternalStore(ears.subscribe, () => ears.of(speaker))
  const found = useMicrophones(ear.status)
  const open = ear.status === 'open' || ear.status === 'opening'
  return (
    <div className={css['device']}>
      <span className={css['name']}>{t(`practice.mic.${speaker}`)}</span>
      <div className={css['row']}>
        <Select
          label={t(`practice.mic.${speaker}`)}
          value={ear.chosen}
          options={[{ value: '', label: t('practice.camera.any') }, ...found]}
          onChange={(id) => ears.choose(speaker, id)}
        />
        <Button small onClick={() => (open ? ears.close(speaker) : ears.open(speaker))}>
          {t(open ? 'practice.mic.close' : 'practice.mic.open')}
        </Button>
      </div>
      {open && <EarLevel ears={ears} speaker={speaker} on />}
      {ear.why && (
        <p className={css['problem']} role="alert">
          {'word' in ear.why ? t(ear.why.word) : ear.why.sentence}
        </p>
      )}
    </div>
  )
}
