import { useEffect, useRef, useState } from 'react'
import type { SpeakerSeen, Speaker } from '../../shared/voice/speaker.ts'
import { useEar, useEars } from './earsContext.tsx'
import { useWords } from './hooks.tsx'
import { Live } from './Live.tsx'
import { microphones, onMicrophonesChange } from './microphone.ts'
import { Select } from './Select.tsx'
import { Switch } from './Switch.tsx'
import css from './EarRow.module.css'

/** One speaker's microphone at this PC: on or off, which, how loud, and whether somebody speaks. */
export function EarRow({ speaker, seen }: { speaker: Speaker; seen: SpeakerSeen | undefined }) {
  const t = useWords()
  const ears = useEars()
  const ear = useEar(speaker)
  const devices = useMicrophones(ear.status)
  const on = ear.status === 'open' || ear.status === 'opening'
  const why = ear.why && ('word' in ear.why ? t(ear.why.word) : ear.why.sentence)
  const elsewhere =
    !on && seen ? t('voice.elsewhere', { screen: seen.screen, microphone: seen.microphone }) : null
  return (
    <div className={css['row']} data-speaking={seen?.speaking ?? false}>
      <Switch checked={on} onChange={(next) => (next ? ears.open(speaker) : ears.close(speaker))}>
        {t(`voice.speaker.${speaker}`)}
      </Switch>
      <Select
        label={t('voice.choose')}
        value={ear.chosen}
        options={[{ value: '', label: t('voice.systemChoice') }, ...devices]}
        onChange={(id) => ears.choose(speaker, id)}
      />
      <Meter speaker={speaker} on={on} />
      {/* Whoever hears the room needs no telling that somebody speaks; why there is no sound is said. */}
      {on ? (
        <span className={css['state']}>{t(stateWord(ear.linked, seen))}</span>
      ) : (
        <Live className={css['state']}>{why ?? elsewhere ?? t('voice.state.off')}</Live>
      )}
    </div>
  )
}

function stateWord(linked: boolean, seen: SpeakerSeen | undefined) {
  if (!linked || !seen) return 'voice.state.linking'
  if (seen.status === 'quiet') return 'voice.state.quiet'
  return seen.speaking ? 'voice.state.speaking' : 'voice.state.silent'
}

/** Those that there are now; named once one was opened. */
function useMicrophones(status: string) {
  const t = useWords()
  const [found, setFound] = useState<Awaited<ReturnType<typeof microphones>>>([])
  useEffect(() => {
    // Names are told once one was opened; then they are asked for again.
    if (status === 'opening') return undefined
    let over = false
    const look = async (): Promise<void> => {
      const now = await microphones()
      if (!over) setFound(now)
    }
    void look()
    const leave = onMicrophonesChange(() => void look())
    return () => {
      over = true
      leave()
    }
  }, [status])
  return found
    .filter(({ id }) => id !== 'default')
    .map(({ id, label }, index) => ({
      value: id,
      label: label || t('voice.nameless', { number: index + 1 }),
    }))
}

/** A bar that is written to as the screen draws, without React. */
function Meter({ speaker, on }: { speaker: Speaker; on: boolean }) {
  const ears = useEars()
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!on) return
    let shown = 0
    let frame = requestAnimationFrame(function draw() {
      const level = ears.level(speaker)
      shown = Math.max(shareOf(level), shown - 0.02)
      if (bar.current) {
        bar.current.style.transform = `scaleX(${shown.toFixed(3)})`
        bar.current.dataset['loud'] = String(level > loudDb)
      }
      frame = requestAnimationFrame(draw)
    })
    const element = bar.current
    return () => {
      cancelAnimationFrame(frame)
      if (element) element.style.transform = 'scaleX(0)'
    }
  }, [ears, speaker, on])
  return (
    <span className={css['track']} aria-hidden="true">
      <span className={css['level']} ref={bar} />
    </span>
  )
}

/** From -60 dB at the left to full scale at the right. */
const shareOf = (db: number): number => Math.max(0, Math.min(1, (db + 60) / 60))
/** Above this a voice begins to distort. */
const loudDb = -3
