import { speakers } from '../../../shared/voice/speaker.ts'
import { isWordKey } from '../../../shared/words/words.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { EarRow } from '../../kit/EarRow.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { useClose } from '../panels/useClose.ts'
import { Model } from './Model.tsx'
import { Paces } from './Paces.tsx'
import css from './VoicePanel.module.css'

/** The hosts' microphones, and whether the prompter follows them. */
export function VoicePanel() {
  const t = useWords()
  const close = useClose()
  const { engine, speakers: seen } = useHave('voice')
  const reason = engine.reason !== null && isWordKey(engine.reason) ? t(engine.reason) : null
  return (
    <Dialog open onClose={close} width="wide" title={t('voice.title')} about={t('voice.about')}>
      <div className={css['panel']}>
        <Follow />
        {reason !== null && <p className={css['problem']}>{reason}</p>}
        <section className={css['group']} aria-label={t('voice.microphones')}>
          <h3 className={css['heading']}>{t('voice.microphones')}</h3>
          {speakers.map((speaker) => (
            <EarRow key={speaker} speaker={speaker} seen={seen[speaker]} />
          ))}
          <p className={css['hint']}>{t('voice.microphones.hint')}</p>
        </section>
        <Paces />
        <Model />
      </div>
    </Dialog>
  )
}

function Follow() {
  const t = useWords()
  const { act } = useEnv()
  const { prompter } = useHave('live')
  const { engine } = useHave('voice')
  const reachable = useReachable()
  return (
    <div>
      <Switch
        checked={prompter.following !== null}
        disabled={!reachable || (engine.status === 'missing' && prompter.following === null)}
        onChange={(on) => void act({ type: 'prompter.follow', by: on ? 'voice' : 'off' })}
      >
        {t('voice.follow')}
      </Switch>
      <p className={css['under']}>{t('voice.follow.hint')}</p>
    </div>
  )
}
