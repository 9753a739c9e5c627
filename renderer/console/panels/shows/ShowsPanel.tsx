import { useState } from 'react'
import { formatDuration } from '../../../../shared/show/duration.ts'
import type { ShowSummary } from '../../../../shared/show/show.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { dayAndTime } from '../../../kit/timeOfDay.ts'
import { kindWord } from '../../words.ts'
import { useClose } from '../useClose.ts'
import { ExportShow, ImportMinds, ImportShows, type ImportedShow } from './ShowFiles.tsx'
import css from './ShowsPanel.module.css'

/** All shows: open, duplicate, rename, delete; what was deleted lately can be brought back. */
export function ShowsPanel() {
  const t = useWords()
  const setDesk = useSetDesk()
  const close = useClose()
  const shows = useHave('shows')
  const { mode } = useHave('live')
  const reachable = useReachable()
  const [imported, setImported] = useState<ImportedShow | null>(null)
  const kept = shows.filter((show) => show.deletedAtEpochMs === null)
  const deleted = shows.filter((show) => show.deletedAtEpochMs !== null)
  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title={t('console.shows.title')}
      about={t(mode === 'idle' ? 'console.shows.about' : 'console.shows.live')}
      foot={
        <>
          <ImportShows onImported={setImported} />
          <Button
            look="accent"
            disabled={!reachable || mode !== 'idle'}
            onClick={() => setDesk({ panel: { name: 'newShow' } })}
          >
            {t('console.shows.new')}
          </Button>
        </>
      }
    >
      {imported && <ImportMinds show={imported} />}
      <ul className={css['list']}>
        {kept.map((show) => (
          <ShowRow key={show.id} show={show} />
        ))}
      </ul>
      {deleted.length > 0 && (
        <details className={css['deleted']}>
          <summary>{t('console.shows.deletedList', { count: deleted.length })}</summary>
          <ul className={css['list']}>
            {deleted.map((show) => (
              <DeletedRow key={show.id} show={show} />
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  )
}

function ShowRow({ show }: { show: ShowSummary }) {
  const t = useWords()
  const { act, toasts, say } = useEnv()
  const close = useClose()
  const { show: open } = useHave('plan')
  const { mode } = useHave('live')
  const reachable = useReachable()
  const [name, setName] = useState<string | null>(null)
  const isOpen = open.id === show.id

  const rename = async (): Promise<void> => {
    const title = name?.trim() ?? ''
    setName(null)
    if (title !== '' && title !== show.title) await act({ type: 'show.rename', show: show.id, title })
  }
  const remove = async (): Promise<void> => {
    const sent = await act({ type: 'show.delete', show: show.id })
    if (!sent.ok) return
    toasts.show({
      tone: 'done',
      text: say('console.shows.deleted', { title: show.title }),
      action: {
        label: say('console.edit.undo'),
        run: () => void act({ type: 'show.restore', show: show.id }),
      },
    })
  }
  const openIt = async (): Promise<void> => {
    const sent = await act({ type: 'show.open', show: show.id })
    if (sent.ok) close()
  }
  const title = say('console.shows.copyOf', { title: show.title }).slice(0, 120)
  return (
    <li className={css['row']} data-open={isOpen}>
      <div className={css['what']}>
        {name === null ? (
          <span className={css['title']}>{show.title}</span>
        ) : (
          <TextInput
            ref={(input) => input?.focus()}
            aria-label={t('console.shows.rename')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => void rename()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setName(null)
            }}
          />
        )}
        <span className={css['facts']}>
          {[
            t(kindWord(show.kind)),
            t('console.shows.cues', { count: show.cues }),
            formatDuration(show.plannedMs),
            t('console.shows.changed', { when: dayAndTime(show.updatedAtEpochMs) }),
          ].join(' · ')}
        </span>
      </div>
      {isOpen ? (
        <span className={css['open']}>{t('console.shows.isOpen')}</span>
      ) : (
        <Button small look="accent" disabled={!reachable || mode !== 'idle'} onClick={() => void openIt()}>
          {t('console.shows.openThis')}
        </Button>
      )}
      <Button small disabled={!reachable} onClick={() => setName(show.title)}>
        {t('console.shows.rename')}
      </Button>
      <Button
        small
        disabled={!reachable}
        onClick={() => void act({ type: 'show.duplicate', show: show.id, title })}
      >
        {t('console.shows.duplicate')}
      </Button>
      <ExportShow show={show.id} title={show.title} />
      <Button small disabled={!reachable || isOpen} onClick={() => void remove()}>
        {t('console.edit.delete')}
      </Button>
    </li>
  )
}

function DeletedRow({ show }: { show: ShowSummary }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  return (
    <li className={css['row']}>
      <div className={css['what']}>
        <span className={css['title']}>{show.title}</span>
        <span className={css['facts']}>
          {t('console.shows.deletedAt', { when: dayAndTime(show.deletedAtEpochMs ?? 0) })}
        </span>
      </div>
      <Button small disabled={!reachable} onClick={() => void act({ type: 'show.restore', show: show.id })}>
        {t('console.shows.restore')}
      </Button>
    </li>
  )
}
