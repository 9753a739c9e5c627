import type { Featured } from '../../shared/live/featured.ts'
import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/hooks.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Popover } from '../kit/Popover.tsx'
import type { CommentsDeskParts } from './desk.ts'
import css from './FeedBar.module.css'
import { Plain } from './Plain.tsx'
import { sourceNamed } from './sourceNamed.ts'

/** Those that air one after another, in their order, which can be changed here. */
export function QueuePopover({
  act,
  featured,
  shut,
}: Pick<CommentsDeskParts, 'act'> & { featured: readonly Featured[]; shut: boolean }) {
  const t = useWords()
  return (
    <Popover
      title={t('moderate.queue')}
      align="start"
      trigger={
        <Button small look="quiet" disabled={featured.length === 0}>
          {t('moderate.queue.count', { count: featured.length })}
        </Button>
      }
    >
      <ol className={css['queue']}>
        {featured.map(({ comment, author, source, text }, at) => (
          <li key={comment}>
            <span className={css['queued']}>
              <Plain text={author} /> <span className={css['source']}>{sourceNamed(t, source)}</span>
              <Plain className={css['said']} text={text} />
            </span>
            <Button
              small
              look="quiet"
              aria-label={t('moderate.queue.earlier')}
              title={t('moderate.queue.earlier')}
              disabled={shut || at === 0}
              onClick={() => void act({ type: 'featured.move', comment, to: at - 1 })}
            >
              <Icon of="up" />
            </Button>
            <Button
              small
              look="quiet"
              aria-label={t('moderate.queue.later')}
              title={t('moderate.queue.later')}
              disabled={shut || at === featured.length - 1}
              onClick={() => void act({ type: 'featured.move', comment, to: at + 1 })}
            >
              <Icon of="down" />
            </Button>
            <Button
              small
              look="quiet"
              disabled={shut}
              onClick={() => void act({ type: 'comment.unfeature', comment })}
            >
              {t('moderate.deed.unfeature')}
            </Button>
          </li>
        ))}
      </ol>
    </Popover>
  )
}
