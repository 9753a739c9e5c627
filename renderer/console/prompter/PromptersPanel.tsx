import type { PrompterScreen } from '../../../shared/live/prompter.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Group } from '../../kit/Group.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { ScreenFields } from '../../kit/ScreenFields.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { useClose } from '../panels/useClose.ts'
import css from './PromptersPanel.module.css'

/** Every prompter screen that is open, set from the desk; and what the hosts see before the show. */
export function PromptersPanel() {
  const t = useWords()
  const close = useClose()
  const { prompters, screens } = useHave('house')
  const open = Object.values(prompters)
    .filter((screen) => Object.hasOwn(screens, screen.connection))
    .toSorted((a, b) => a.id.localeCompare(b.id))
  return (
    <Dialog open onClose={close} width="wide" title={t('prompters.title')} about={t('prompters.about')}>
      <Words />
      {open.length === 0 && <p className={css['none']}>{t('prompters.none')}</p>}
      {open.map((screen, at) => (
        <OneScreen key={screen.id} screen={screen} number={at + 1} />
      ))}
    </Dialog>
  )
}

/** The slate, and whether GO waits for the end of the sentence. */
function Words() {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const { slate } = useHave('live')
  const { prompterWaits } = useHave('settings')
  const say = (kind: 'standby' | 'live'): void =>
    void act({ type: 'host.slate', slate: slate?.kind === kind ? null : kind })
  return (
    <div className={css['words']}>
      <Button
        small
        aria-pressed={slate?.kind === 'standby'}
        disabled={!reachable}
        onClick={() => say('standby')}
      >
        {t(slate?.kind === 'standby' ? 'prompters.standby.off' : 'prompters.standby')}
      </Button>
      <Button small disabled={!reachable} onClick={() => say('live')}>
        {t('prompters.live')}
      </Button>
      <Switch
        checked={prompterWaits}
        disabled={!reachable}
        onChange={(waits) => void act({ type: 'settings.set', changes: { prompterWaits: waits } })}
      >
        {t('prompters.waits')}
      </Switch>
    </div>
  )
}

function OneScreen({ screen, number }: { screen: PrompterScreen; number: number }) {
  const t = useWords()
  const { act } = useEnv()
  const { show } = useHave('plan')
  const name = `${t('prompters.screen', { number })} · ${screen.name === 'console' ? t('prompters.here') : screen.name}`
  return (
    <Group className={css['screen']} label={name}>
      <h3 className={css['name']}>{name}</h3>
      <ScreenFields
        settings={screen.settings}
        people={show.people}
        onChange={(changes) =>
          void act({
            type: 'prompter.screen',
            screen: screen.id,
            settings: { ...screen.settings, ...changes },
          })
        }
      />
    </Group>
  )
}
