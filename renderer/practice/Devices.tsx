import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { silenceDb } from '../../shared/voice/loudness.ts'
import { speakers, type Speaker } from '../../shared/voice/speaker.ts'
import { Button } from '../kit/Button.tsx'
import type { Ears } from '../kit/ears.ts'
import { useWords } from '../kit/hooks.tsx'
import { microphones, onMicrophonesChange } from '../kit/microphone.ts'
import { Select } from '../kit/Select.tsx'
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
    </>
  )
}

function Mic({ ears, speaker }: { ears: Ears; speaker: Speaker }) {
  const t = useWords()
  const ear = useSyncExternalStore(ears.subscribe, () => ears.of(speaker))
  const [all, setAll] = useState<readonly { id: string; label: string }[]>([])
  useEffect(() => {
    const list = (): void => void microphones().then(setAll)
    list()
    return onMicrophonesChange(list)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- browsers name microphones once one is open
  }, [ear.status])
  const open = ear.status === 'open' || ear.status === 'opening'
  return (
    <div className={css['device']}>
      <span className={css['name']}>{t(`practice.mic.${speaker}`)}</span>
      <div className={css['row']}>
        <Select
          label={t(`practice.mic.${speaker}`)}
          value={ear.chosen}
          options={[
            { value: '', label: t('practice.camera.any') },
            ...all.map(({ id, label }, at) => ({ value: id, label: label || String(at + 1) })),
          ]}
          onChange={(id) => ears.choose(speaker, id)}
        />
        <Button small onClick={() => (open ? ears.close(speaker) : ears.open(speaker))}>
          {t(open ? 'practice.mic.close' : 'practice.mic.open')}
        </Button>
      </div>
      {open && <Level ears={ears} speaker={speaker} />}
      {ear.why && (
        <p className={css['problem']} role="alert">
          {'word' in ear.why ? t(ear.why.word) : ear.why.sentence}
        </p>
      )}
    </div>
  )
}

/** Drawn by the frame, beside React: it moves all the time. */
function Level({ ears, speaker }: { ears: Ears; speaker: Speaker }) {
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = (): void => {
      const share = Math.max(0, Math.min(1, 1 - ears.level(speaker) / Math.max(silenceDb, -60)))
      if (bar.current) bar.current.style.transform = `scaleX(${share})`
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [ears, speaker])
  return (
    <span className={css['meter']} aria-hidden="true">
      <span ref={bar} />
    </span>
  )
}
