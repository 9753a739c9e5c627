import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useHave, useReachable } from '../desk/Desk.tsx'
import { FollowButton } from '../voice/FollowButton.tsx'
import { OpenPrompter } from './OpenPrompter.tsx'
import css from './Prompter.module.css'

export function PrompterControls() {
  const t = useWords()
  const actions = useActions()
  const { prompter } = useHave('live')
  const reachable = useReachable()
  return (
    <div className={css['controls']}>
      <Button
        combo={comboFor('prompterPlay')}
        disabled={!reachable}
        onClick={() => void actions.prompterPlay()}
      >
        {t(prompter.playing ? 'console.prompter.pause' : 'console.prompter.play')}
      </Button>
      <Button
        combo={comboFor('prompterSlower')}
        disabled={!reachable}
        onClick={() => void actions.prompterSlower()}
      >
        {t('console.prompter.slower')}
      </Button>
      <Button
        combo={comboFor('prompterFaster')}
        disabled={!reachable}
        onClick={() => void actions.prompterFaster()}
      >
        {t('console.prompter.faster')}
      </Button>
      <Button
        combo={comboFor('prompterBack')}
        disabled={!reachable}
        onClick={() => void actions.prompterBack()}
      >
        {t('console.prompter.back')}
      </Button>
      <Button combo={comboFor('prompterOn')} disabled={!reachable} onClick={() => void actions.prompterOn()}>
        {t('console.prompter.on')}
      </Button>
      <span className={css['space']} />
      <FollowButton />
      <OpenPrompter />
      <Button combo={comboFor('message')} disabled={!reachable} onClick={() => actions.message()}>
        {t('console.message.write')}
      </Button>
    </div>
  )
}
