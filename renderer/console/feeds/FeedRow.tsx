import { useState } from 'react'
import type { Feed, FeedKind, FeedSeen } from '../../../shared/feeds/feed.ts'
import { isWordKey } from '../../../shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { useSend, useWords } from '../../kit/hooks.tsx'
import { timeOfDay } from '../../kit/timeOfDay.ts'
import { feedFacts, sayIt } from './feedFacts.ts'
import css from './FeedsPanel.module.css'

/** One source: how it does in words, what it has counted, and the buttons for it. */
export function FeedRow({
  feed,
  kind,
  seen,
  onEdit,
}: {
  feed: Feed
  kind: FeedKind | undefined
  seen: FeedSeen
  onEdit(): void
}) {
  const t = useWords()
  const { send, pending, refused } = useSend()
  const [sure, setSure] = useState(false)
  const { state, grave, problem, counts } = feedFacts(seen)
  const { trial, room, lastContentAtEpochMs: last } = seen
  const kindName = kind && isWordKey(kind.name) && t(kind.name)
  return (
    <li className={css['feed']}>
      <div className={css['head']}>
        <span className={css['name']}>{feed.name}</span>
        {kindName && kindName !== feed.name && <span className={css['quiet']}>{kindName}</span>}
        <output className={grave ? css['bad'] : css['state']}>{t(state)}</output>
        <span className={css['buttons']}>
          <Button
            small
            look={feed.enabled ? 'plain' : 'accent'}
            pending={pending}
            onClick={() => void send({ type: feed.enabled ? 'feed.stop' : 'feed.start', feed: feed.id })}
          >
            {t(feed.enabled ? 'feeds.stop' : 'feeds.start')}
          </Button>
          <Button
            small
            disabled={trial?.running === true}
            onClick={() => void send({ type: 'feed.test', feed: feed.id })}
          >
            {t('feeds.test')}
          </Button>
          <Button small onClick={onEdit}>
            {t('feeds.edit')}
          </Button>
          <Button
            small
            look={sure ? 'warn' : 'plain'}
            onBlur={() => setSure(false)}
            onClick={() => (sure ? void send({ type: 'feed.remove', feed: feed.id }) : setSure(true))}
          >
            {sure ? t('feeds.remove.sure', { name: feed.name }) : t('feeds.remove')}
          </Button>
        </span>
      </div>
      <p className={css['quiet']}>
        {[
          ...(room === null ? [] : [t('feeds.room', { room })]),
          ...(last === null ? [] : [t('feeds.last', { time: timeOfDay(last, true) })]),
          ...counts.map((one) => sayIt(t, one)),
        ].join(' · ')}
      </p>
      {problem && <p className={css['bad']}>{sayIt(t, problem)}</p>}
      {refused !== null && <p className={css['bad']}>{refused}</p>}
      {kind?.called === true && <Address feed={feed.id} />}
      {trial && trial.said.length > 0 && (
        <output className={css['trial']}>{trial.said.map((one) => sayIt(t, one)).join('')}</output>
      )}
    </li>
  )
}

/** Where a source is to be called, ready to be pasted over there. */
function Address({ feed }: { feed: string }) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}/feeds/${feed}`
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <p className={css['address']}>
      <span className={css['quiet']}>{t('feeds.address')}</span>
      <code>{address}</code>
      <Button small look="quiet" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {t(copied ? 'feeds.copied' : 'feeds.copy')}
      </Button>
    </p>
  )
}
