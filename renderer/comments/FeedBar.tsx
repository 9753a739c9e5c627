import { useState } from 'react'
import { feedModes } from '../../shared/comments/model.ts'
import { featuredDue } from '../../shared/live/featured.ts'
import { Button } from '../kit/Button.tsx'
import { Group } from '../kit/Group.tsx'
import { useStatus, useWords } from '../kit/hooks.tsx'
import { Popover } from '../kit/Popover.tsx'
import { Select } from '../kit/Select.tsx'
import type { FeedBarParts } from './desk.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { Plain } from './Plain.tsx'
import { QueuePopover } from './QueuePopover.tsx'
import { sourceNamed } from './sourceNamed.ts'
import css from './FeedBar.module.css'

const seconds = ['6', '8', '10', '12', '15', '20', '30'] as const
type Seconds = (typeof seconds)[number]

/** What the picture shows of the comments: the feed's mode, the queue of featured ones, who is muted. */
export function FeedBar({ api, act, tell, live, settings }: FeedBarParts) {
  const t = useWords()
  const shut = useStatus() !== 'open'
  const [hold, setHold] = useState<Seconds>('12')
  const { featured, featuring, muted } = live
  const waits = featuring && featured.length > 0 && featuredDue(live) === null
  return (
    <div className={css['feed']}>
      <div className={css['line']}>
        <Group className={css['pair']} label={t('moderate.mode')}>
          <span className={css['name']}>{t('moderate.mode.short')}</span>
          <div className={css['pick']}>
            <Select
              label={t('moderate.mode')}
              value={settings.feedMode}
              disabled={shut}
              options={[
                { value: 'off' as const, label: t('moderate.mode.off') },
                ...feedModes.map((mode) => ({ value: mode, label: t(`comments.feed.${mode}`) })),
              ]}
              onChange={(mode) => void act({ type: 'comments.mode', mode })}
            />
          </div>
          {settings.feedMode !== 'off' && (
            <div className={css['short']}>
              <Select
                label={t('moderate.layout')}
                value={settings.feedLayout}
                disabled={shut}
                options={(['list', 'ticker'] as const).map((layout) => ({
                  value: layout,
                  label: t(`moderate.layout.${layout}`),
                }))}
                onChange={(layout) => void act({ type: 'comments.mode', layout })}
              />
            </div>
          )}
        </Group>
        {(featuring || featured.length > 0) && (
          <Group className={css['queueing']} label={t('moderate.queue')}>
            <QueuePopover act={act} featured={featured} shut={shut} />
            {featuring ? (
              <Button small disabled={shut} onClick={() => void act({ type: 'featured.stop' })}>
                {t('moderate.queue.stop')}
              </Button>
            ) : (
              <>
                <div className={css['short']}>
                  <Select<Seconds>
                    label={t('moderate.queue.seconds', { seconds: hold })}
                    value={hold}
                    options={seconds.map((value) => ({
                      value,
                      label: t('moderate.queue.seconds', { seconds: value }),
                    }))}
                    onChange={setHold}
                  />
                </div>
                <Button
                  small
                  disabled={shut || featured.length === 0}
                  onClick={() => void act({ type: 'featured.start', seconds: Number(hold) })}
                >
                  {t('moderate.queue.start')}
                </Button>
              </>
            )}
            {featured.length > 0 && (
              <Button small disabled={shut} onClick={() => void act({ type: 'featured.next' })}>
                {t('moderate.queue.next')}
              </Button>
            )}
            {waits && <span className={css['waits']}>{t('moderate.queue.waits')}</span>}
          </Group>
        )}
        {muted.length > 0 && (
          <Popover
            title={t('moderate.muted.title')}
            trigger={
              <Button small look="quiet" className={css['mutedCount']}>
                {t('moderate.muted', { count: muted.length })}
              </Button>
            }
          >
            <ul className={css['muted']}>
              {muted.map(({ person, name, source }) => (
                <li key={person}>
                  <Plain text={name} /> <span className={css['source']}>{sourceNamed(t, source)}</span>
                  <Button small disabled={shut} onClick={() => void act({ type: 'person.unmute', person })}>
                    {t('moderate.muted.undo')}
                  </Button>
                </li>
              ))}
            </ul>
          </Popover>
        )}
        <MoreMenu api={api} act={act} tell={tell} live={live} settings={settings} />
      </div>
    </div>
  )
}
