import { useMemo, useReducer } from 'react'
import { useStatus, useView, useWords } from '../kit/hooks.tsx'
import { Unpaired } from '../kit/Unpaired.tsx'
import { Hall } from './hall/Hall.tsx'
import { Room } from './room/Room.tsx'
import { editing, isUnsaved } from './scenarios/editing.ts'
import { useLeaveWarning } from './scenarios/useLeaveWarning.ts'
import css from './Trainer.module.css'

/** The trainer's page: outside a rehearsal what is there to prepare and look back at, inside it the room itself. */
export function Trainer({ paired }: { paired: boolean }) {
  const t = useWords()
  const status = useStatus()
  const live = useView('live')
  const plan = useView('plan')
  const rehearsal = useView('rehearsal')
  // Held here: a rehearsal that begins meanwhile takes the hall away, and must not take an unsaved scenario with it.
  const [onDesk, dispatch] = useReducer(editing, null)
  useLeaveWarning(useMemo(() => onDesk !== null && isUnsaved(onDesk), [onDesk]))
  if (!paired || status === 'refused') return <Unpaired />
  if (!live || !plan) return <main className={css['slate']}>{t('practice.loading')}</main>
  return rehearsal ? (
    <Room rehearsal={rehearsal} live={live} plan={plan} />
  ) : (
    <Hall live={live} plan={plan} editing={onDesk} dispatch={dispatch} />
  )
}
