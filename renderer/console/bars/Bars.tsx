import { isWordKey } from '../../../shared/words/words.ts'
import { obsProblemWord } from '../../../shared/live/obs.ts'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useStatus, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { useActions, useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { openPracticePage } from '../desk/openPracticePage.ts'
import css from './Bars.module.css'

/** What the operator must know now, under the top bar: studio lost, panic, OBS away, a host asking, notices. */
export function Bars() {
  return (
    <Live className={css['bars']}>
      <Lost />
      <PanicBar />
      <ObsBar />
      <PracticeBar />
      <HelpBar />
      <Notices />
    </Live>
  )
}

function Lost() {
  const t = useWords()
  const status = useStatus()
  if (status === 'open') return null
  return (
    <p className={`${css['bar']} ${css['grave']}`}>
      {t(status === 'refused' ? 'console.refused' : 'console.away')}
    </p>
  )
}

function PanicBar() {
  const t = useWords()
  const { panic } = useHave('live')
  const { programScene } = useHave('obs')
  const { show } = useHave('plan')
  if (!panic) return null
  const there = programScene === show.safeScene
  return (
    <p className={`${css['bar']} ${css['grave']}`}>
      {t(there ? 'console.panic.engaged' : 'console.panic.noScene', { scene: show.safeScene })}
    </p>
  )
}

/** Only troubles: connecting for the first time is none, and the top bar says it already. */
function ObsBar() {
  const t = useWords()
  const actions = useActions()
  const { act } = useEnv()
  const obs = useHave('obs')
  const { mode } = useHave('live')
  const reachable = useReachable()
  if (obs.problem === null) return null
  return (
    <div className={css['bar']}>
      <p className={css['text']}>{t(obsProblemWord(obs.problem))}</p>
      {obs.status === 'refused' ? (
        <Button small disabled={!reachable} onClick={() => actions.obs()}>
          {t('console.obs.mend')}
        </Button>
      ) : (
        <>
          <Button small disabled={!reachable} onClick={() => void act({ type: 'obs.retry' })}>
            {t('console.obs.retry')}
          </Button>
          {/* In the middle of a show nobody should lose the real picture by a press beside "try again". */}
          {mode === 'idle' && (
            <Button
              small
              look="quiet"
              disabled={!reachable}
              onClick={() => void act({ type: 'obs.use', switcher: 'practice' })}
            >
              {t('console.obs.practiceFirst')}
            </Button>
          )}
          <Button small look="quiet" onClick={() => actions.obs()}>
            {t('console.obs.settings')}
          </Button>
        </>
      )}
    </div>
  )
}

/** Nobody should believe for an evening that they are on air: the practice switcher says of itself what it is not. */
function PracticeBar() {
  const t = useWords()
  const { act } = useEnv()
  const { status } = useHave('obs')
  const { mode } = useHave('live')
  const reachable = useReachable()
  if (status !== 'practice' || mode === 'rehearsal') return null
  return (
    <div className={`${css['bar']} ${css['calm']}`}>
      <p className={css['text']}>{t('console.obs.practising')}</p>
      <Button small look="quiet" onClick={openPracticePage}>
        {t('console.practice.open')}
      </Button>
      {mode === 'idle' && (
        <Button small disabled={!reachable} onClick={() => void act({ type: 'obs.use', switcher: 'obs' })}>
          {t('console.obs.useObs')}
        </Button>
      )}
    </div>
  )
}

function HelpBar() {
  const t = useWords()
  const { act } = useEnv()
  const { help } = useHave('live')
  const reachable = useReachable()
  if (!help) return null
  return (
    <div className={css['bar']}>
      <p className={css['text']}>{t('console.host.help', { name: help.from })}</p>
      <Button small disabled={!reachable} onClick={() => void act({ type: 'host.help', asking: false })}>
        {t('console.host.helped')}
      </Button>
    </div>
  )
}

function Notices() {
  const t = useWords()
  const { act } = useEnv()
  const { notices } = useHave('house')
  const [notice] = notices
  if (!notice) return null
  const more = notices.length - 1
  return (
    <div className={`${css['bar']} ${css['calm']}`}>
      <p className={css['text']}>
        {isWordKey(notice.key) ? t(notice.key, notice.params) : notice.key}
        {more > 0 && <span className={css['more']}> {t('console.notice.more', { count: more })}</span>}
      </p>
      <Button
        small
        look="quiet"
        aria-label={t('console.notice.dismiss')}
        onClick={() => void act({ type: 'notice.dismiss', notice: notice.id })}
      >
        <Icon of="close" size={14} />
      </Button>
    </div>
  )
}
