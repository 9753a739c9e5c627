import { useRef } from 'react'
import { formatDuration } from '../../../shared/show/duration.ts'
import { useWords } from '../../kit/hooks.tsx'
import { useKeepInView } from '../../kit/useKeepInView.ts'
import { useDesk, useEnv, useHave, useSetDesk } from '../desk/Desk.tsx'
import { dropEdge, useReorder } from '../reorder/useReorder.ts'
import { Grip } from '../reorder/Grip.tsx'
import reorder from '../reorder/Reorder.module.css'
import css from './EditRows.module.css'

/** The rundown as rows to select, drag by the grip, or move with Alt and the arrows. */
export function EditRows() {
  const t = useWords()
  const { selection } = useDesk()
  const setDesk = useSetDesk()
  const { act } = useEnv()
  const { show } = useHave('plan')
  const { current } = useHave('live')
  const picked = selection?.kind === 'cue' ? selection.id : null
  const list = useRef<HTMLOListElement>(null)
  const drop = useReorder(list, (cue, to) => void act({ type: 'cue.move', cue, to }))
  useKeepInView(list, picked)
  return (
    <ol className={css['list']} ref={list} tabIndex={-1}>
      {show.cues.map((cue, at) => (
        <li
          key={cue.id}
          className={`${reorder['row']} ${css['item']}`}
          data-id={cue.id}
          data-on-air={current?.cue.id === cue.id}
          data-drop={dropEdge(drop, at, show.cues.length)}
        >
          <Grip className={css['grip']} title={t('console.edit.drag')} />
          <button
            type="button"
            className={css['row']}
            aria-pressed={picked === cue.id}
            onClick={() => setDesk({ selection: { kind: 'cue', id: cue.id } })}
          >
            <span className={css['number']}>{at + 1}</span>
            <span className={css['title']}>{cue.title || t('console.cue.untitled')}</span>
            <span className={css['time']}>{formatDuration(cue.plannedMs)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
