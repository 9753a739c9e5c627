import { cueLeft } from '../../../shared/prompter/cueLeft.ts'
import { partLeft } from '../../../shared/prompter/part.ts'
import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'
import { formatRemaining } from '../../../shared/show/duration.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useNow, useStatus, useWords } from '../../kit/hooks.tsx'
import { RunBadge } from '../../kit/RunBadge.tsx'
import { timeOfDay } from '../../kit/timeOfDay.ts'
import styles from './Strip.module.css'

/** The strip above the script: where the show is, the time left in the cue, the clock. Nothing here ever alarms. */
export function Strip({ view, settings }: { view: ViewOf<'prompter'> | null; settings: ScreenSettings }) {
  const words = useWords(view?.language)
  const status = useStatus()
  const now = useNow(250)
  const at = view?.rehearsal?.pausedAtEpochMs ?? now
  const left = cueLeft(view?.current ?? null, at)
  const ofPart = view && settings.part ? partLeft(view, at) : null
  return (
    <header className={styles.strip}>
      {view && view.shown !== 'idle' && <RunBadge view={view} language={view.language} />}
      <span className={styles.title}>{view?.title ?? ''}</span>
      {view && view.script.length > 0 && (
        <span className={styles.pace} data-still={!view.playing}>
          {words(paceWord(view), { rate: Math.round(view.rate) })}
          {view.fitUntilEpochMs !== null && ` · ${words('prompter.fitted')}`}
        </span>
      )}
      {settings.next && view?.next && !view.coming && (
        <span className={styles.next}>{words('prompter.next', { title: view.next })}</span>
      )}
      {ofPart && (
        <span className={`${styles.part} ${styles[ofPart.stands]}`} data-stands={ofPart.stands}>
          <small>{words(ofPart.stands === 'over' ? 'prompter.part.over' : 'prompter.part')}</small>
          {formatRemaining(ofPart.leftMs)}
        </span>
      )}
      {settings.left && left && (
        <span className={`${styles.left} ${styles[left.stands]}`} data-stands={left.stands}>
          <small>{words(left.stands === 'over' ? 'screens.over' : 'screens.left')}</small>
          {formatRemaining(left.leftMs)}
        </span>
      )}
      {settings.clock && <time className={styles.clock}>{timeOfDay(now, true)}</time>}
      {(status === 'away' || status === 'connecting' || view?.lost) && (
        <span className={styles.dot}>
          <span className="unseen">{words('screens.away')}</span>
        </span>
      )}
    </header>
  )
}

/** Standing still is a pause, or waiting for the host's voice. */
function paceWord({ playing, following }: ViewOf<'prompter'>) {
  if (playing) return 'prompter.pace'
  return following?.armed ? 'prompter.listening' : 'prompter.paused'
}
