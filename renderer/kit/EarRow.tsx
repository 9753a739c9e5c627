import type { SpeakerSeen, Speaker } from '../../shared/voice/speaker.ts'
import { useEar, useEars } from './earsContext.tsx'
import { EarLevel } from './EarLevel.tsx'
import { useWords } from './hooks.tsx'
import { Live } from './Live.tsx'
import { Select } from './Select.tsx'
import { Switch } from './Switch.tsx'
import { useMicrophones } from './useMicrophones.ts'
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
      <EarLevel ears={ears} speaker={speaker} on={on} />
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
