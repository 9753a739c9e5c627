import { useRef } from 'react'
import { obsReady } from '../../../shared/live/obs.ts'
import { showTiming } from '../../../shared/show/timing.ts'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useShowNow, useWords } from '../../kit/hooks.tsx'
import { useKeepInView } from '../../kit/useKeepInView.ts'
import { EditRows } from '../edit/EditRows.tsx'
import { EditTools } from '../edit/EditTools.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useDesk, useHave, useReachable } from '../desk/Desk.tsx'
import { isSelected } from '../desk/store.ts'
import { CueRow } from './CueRow.tsx'
import { Go } from './Go.tsx'
import { Totals } from './Totals.tsx'
import css from './Rundown.module.css'

/** The rundown with GO under it. While it is edited the same rows are moved, added and taken away. */
export function Rundown() {
  const t = useWords()
  const actions = useActions()
  const { editing } = useDesk()
  const { show } = useHave('plan')
  const { takeLocked } = useHave('settings')
  const reachable = useReachable()
  return (
    <section className={css['rundown']} aria-label={t('console.rundown')}>
      <header className={css['head']}>
        <h2 className={css['heading']}>
          {t('console.rundown')} <span className={css['count']}>{show.cues.length}</span>
        </h2>
        <Button
          small
          look="quiet"
          combo={comboFor('lock')}
          aria-pressed={takeLocked}
          disabled={!reachable}
          className={takeLocked ? css['locked'] : undefined}
          onClick={() => void actions.lock()}
        >
          {takeLocked && <Icon of="lock" size={14} />}
          {t(takeLocked ? 'console.lock.on' : 'console.lock.off')}
        </Button>
        <Button
          small
          look="quiet"
          combo={comboFor('edit')}
          aria-pressed={editing}
          onClick={() => actions.edit()}
        >
          {t(editing ? 'console.edit.done' : 'console.edit.start')}
        </Button>
      </header>
      {editing ? (
        <>
          <EditTools />
          <EditRows />
        </>
      ) : (
        <CueRows />
      )}
      <Totals />
      <Go />
    </section>
  )
}

function CueRows() {
  const t = useWords()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const live = useHave('live')
  const obs = useHave('obs')
  const now = useShowNow(live.rehearsal, 1000)
  const list = useRef<HTMLOListElement>(null)
  const timing = showTiming(show, live, now)
  const current = live.current?.cue.id ?? null
  const picked = selection?.kind === 'cue' ? selection.id : null

  // What is on air, or picked with a key, is never left outside the window.
  useKeepInView(list, current)
  useKeepInView(list, picked)

  if (show.cues.length === 0) return <p className={css['empty']}>{t('console.rundown.empty')}</p>
  return (
    <ol className={css['list']} ref={list} tabIndex={-1}>
      {show.cues.map((cue, at) => (
        <CueRow
          key={cue.id}
          cue={cue}
          number={at + 1}
          timing={timing.cues[cue.id]!}
          armed={live.armed === cue.id}
          selected={isSelected(selection, 'cue', cue.id)}
          people={show.people}
          sceneMissing={
            cue.scene !== null && obsReady(obs) && !obs.scenes.some((scene) => scene.name === cue.scene)
          }
        />
      ))}
    </ol>
  )
}
