import { upNext } from '../../../../shared/live/upNext.ts'
import { useWords } from '../../../kit/hooks.tsx'
import { queueRows } from '../../decide/queue.ts'
import { useHave } from '../../desk/Desk.tsx'
import { AddQuestion } from './AddQuestion.tsx'
import { Bank } from './Bank.tsx'
import { QueueList } from './QueueList.tsx'
import css from './Questions.module.css'

/** The queue of this show first; below it the library that it draws from. */
export function Questions() {
  const t = useWords()
  const live = useHave('live')
  const { queue, air } = live
  const rows = queueRows(queue, air)
  return (
    <div className={css['questions']}>
      <AddQuestion />
      <div className={css['scroll']} tabIndex={-1}>
        {rows.length === 0 && <p className={css['empty']}>{t('console.questions.empty')}</p>}
        <QueueList rows={rows} next={upNext(live)[0]?.id ?? null} />
        <Bank queued={queue.map((question) => question.id)} />
      </div>
    </div>
  )
}
