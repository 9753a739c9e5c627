import { obsReady } from '../../../shared/live/obs.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useActions, useHave, useSetDesk } from '../desk/Desk.tsx'
import { comboFor } from '../desk/keys.ts'
import { statusWord } from '../words.ts'
import css from './TopBar.module.css'

/** OBS and the overlay page, each with a dot that is full when all is well. Never red or green: those are for tally. */
export function ObsStatus() {
  const t = useWords()
  const actions = useActions()
  const setDesk = useSetDesk()
  const obs = useHave('obs')
  const { screens } = useHave('house')
  const good = obsReady(obs)
  // With the practice switcher the house's own page is the program.
  const overlay = Object.values(screens).some(
    ({ page }) => page === 'overlay' || (page === 'rehearsal' && obs.status === 'practice'),
  )
  const waiting = obs.status === 'connecting'
  return (
    <>
      <Button
        small
        look="quiet"
        className={`${css['status']} ${good || waiting ? '' : css['bad']}`}
        combo={comboFor('obs')}
        comboUnseen
        onClick={() => actions.obs()}
      >
        <span className={css['dot']} data-is={good ? 'good' : waiting ? 'waiting' : 'bad'} />
        {t(statusWord(obs.status))}
      </Button>
      <Button
        small
        look="quiet"
        className={`${css['status']} ${overlay ? '' : css['bad']}`}
        onClick={() => setDesk({ panel: { name: 'prepare' } })}
      >
        <span className={css['dot']} data-is={overlay ? 'good' : 'bad'} />
        {t(overlay ? 'console.overlay.on' : 'console.overlay.off')}
      </Button>
    </>
  )
}
