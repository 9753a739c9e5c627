import { useState } from 'react'
import { feedUnseen } from '../../../shared/feeds/feed.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useView, useWords } from '../../kit/hooks.tsx'
import { FeedForm } from './FeedForm.tsx'
import { kindOf } from './feedForm.ts'
import { FeedRow } from './FeedRow.tsx'
import css from './FeedsPanel.module.css'

/** Comment sources: what there are, how they do, and setting them up. Needs the `feeds` view. */
export function FeedsPanel({ onClose }: { onClose(): void }) {
  const t = useWords()
  const view = useView('feeds')
  const [editing, setEditing] = useState<string | null>(null)
  if (!view) return null
  const { feeds, seen, kinds } = view
  const done = (): void => setEditing(null)
  return (
    <Dialog open onClose={onClose} width="wide" title={t('feeds.title')} about={t('feeds.lead')}>
      <div className={css['panel']}>
        {feeds.length === 0 && editing === null && <p className={css['quiet']}>{t('feeds.none')}</p>}
        <ul className={css['list']}>
          {feeds.map((feed) =>
            editing === feed.id ? (
              <li key={feed.id} className={css['feed']}>
                <FeedForm kinds={kinds} feeds={feeds} feed={feed} onDone={done} />
              </li>
            ) : (
              <FeedRow
                key={feed.id}
                feed={feed}
                kind={kindOf(kinds, feed.kind)}
                seen={seen[feed.id] ?? feedUnseen}
                onEdit={() => setEditing(feed.id)}
              />
            ),
          )}
        </ul>
        {editing === adding ? (
          <FeedForm kinds={kinds} feeds={feeds} onDone={done} />
        ) : (
          <div>
            <Button onClick={() => setEditing(adding)}>{t('feeds.add')}</Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** No id of a source: the form for a new one is open. */
const adding = '+'
