import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useHave, useSetDesk } from '../desk/Desk.tsx'
import css from './FollowButton.module.css'

/** Opens the microphones and says at a glance whether the prompter follows, and whether somebody is heard. */
export function FollowButton() {
  const t = useWords()
  const setDesk = useSetDesk()
  const { prompter } = useHave('live')
  const { speakers, engine } = useHave('voice')
  const speaking = Object.values(speakers).some((one) => one.speaking)
  const heard = speaking ? 'speaking' : engine.status === 'ready' ? 'silent' : 'deaf'
  const following = prompter.following !== null
  return (
    <Button
      look="quiet"
      className={css['follow']}
      data-following={following}
      data-heard={following ? heard : undefined}
      title={t(following ? `voice.button.${heard}` : 'voice.button.off')}
      onClick={() => setDesk({ panel: { name: 'voice' } })}
    >
      <span className={css['dot']} aria-hidden="true" />
      {t('voice.button')}
    </Button>
  )
}
