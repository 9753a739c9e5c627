import type { ViewOf } from '../../shared/live/views.ts'
import { cueLeft } from '../../shared/prompter/cueLeft.ts'
import { formatDuration, formatRemaining } from '../../shared/show/duration.ts'
import { useShowNow, useWords } from '../kit/hooks.tsx'
import styles from './Cue.module.css'

/** The cue on air with the time it has left, and what follows. */
export function Cue({ view }: { view: ViewOf<'stage'> }) {
  const words = useWords(view.language)
  const left = cueLeft(view.current, useShowNow(view.rehearsal))
  const next = view.next[0]
  return (
    <section className={styles.cue}>
      {view.panic && (
        <p className={styles.panic}>
          <strong>{words('screens.panic')}</strong>
          <span>{words('screens.panic.more')}</span>
        </p>
      )}
      <h2>{view.current?.title ?? words('stage.noCue')}</h2>
      {left && (
        <p className={`${styles.left} ${styles[left.stands]}`} data-stands={left.stands}>
          <small>{words(left.stands === 'over' ? 'screens.over' : 'screens.left')}</small>
          <span>{formatRemaining(left.leftMs)}</span>
        </p>
      )}
      {view.current?.note && <p className={styles.note}>{view.current.note}</p>}
      {next && (
        <p className={styles.next}>
          <small>{words('stage.next')}</small>
          <span>{next.title}</span>
          <time>{formatDuration(next.plannedMs)}</time>
        </p>
      )}
    </section>
  )
}
