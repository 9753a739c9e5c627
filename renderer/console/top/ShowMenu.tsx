import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Menu, MenuItem, MenuLine } from '../../kit/Menu.tsx'
import { useActions, useEnv, useHave, useReachable, useSetDesk } from '../desk/Desk.tsx'
import { comboFor } from '../desk/keys.ts'
import { openPracticePage } from '../desk/openPracticePage.ts'
import { kindWord } from '../words.ts'
import css from './TopBar.module.css'

export function ShowMenu() {
  const t = useWords()
  const setDesk = useSetDesk()
  const actions = useActions()
  const { act, say } = useEnv()
  const { show } = useHave('plan')
  const reachable = useReachable()
  const duplicate = (): void =>
    void act({
      type: 'show.duplicate',
      show: show.id,
      title: say('console.shows.copyOf', { title: show.title }).slice(0, 120),
    }).then((sent) => sent.ok && setDesk({ panel: { name: 'shows' } }))
  return (
    <div className={css['show']}>
      <h1 className="unseen">{show.title}</h1>
      <Menu
        trigger={
          <Button look="quiet" className={css['title']} title={show.title} disabled={!reachable}>
            <span className={css['titleText']}>{show.title}</span>
            <Icon of="down" />
          </Button>
        }
      >
        <MenuItem combo={comboFor('shows')} onSelect={() => actions.shows()}>
          {t('console.shows.open')}
        </MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'newShow' } })}>{t('console.shows.new')}</MenuItem>
        <MenuItem onSelect={duplicate}>{t('console.shows.duplicateThis')}</MenuItem>
        <MenuLine />
        <MenuItem onSelect={() => setDesk({ panel: { name: 'showSettings' } })}>
          {t('console.show.settings')}
        </MenuItem>
        <MenuLine />
        <MenuItem combo={comboFor('obs')} onSelect={() => actions.obs()}>
          {t('console.obs.title')}
        </MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'prepare' } })}>
          {t('console.prepare.title')}
        </MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'questions' } })}>{t('bank.title')}</MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'feeds' } })}>{t('feeds.title')}</MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'voice' } })}>{t('voice.title')}</MenuItem>
        <MenuItem onSelect={() => setDesk({ panel: { name: 'controls' } })}>{t('controls.title')}</MenuItem>
        <MenuLine />
        <MenuItem onSelect={() => window.open('/trainer/', 'daobo-trainer')}>{t('console.trainer')}</MenuItem>
        <MenuItem onSelect={openPracticePage}>{t('console.practice.open')}</MenuItem>
        <MenuLine />
        <MenuItem combo={comboFor('devices')} onSelect={() => actions.devices()}>
          {t('console.devices.title')}
        </MenuItem>
      </Menu>
      <span className={css['kind']}>{t(kindWord(show.kind))}</span>
    </div>
  )
}
