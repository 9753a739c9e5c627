import { useState } from 'react'
import type { Mark } from '../../shared/rehearsal/mark.ts'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { Button } from '../kit/Button.tsx'
import { TextInput } from '../kit/Field.tsx'
import { useStudio, useWords } from '../kit/hooks.tsx'
import { byName, nameFor } from '../training/trainee.ts'
import { useRoom } from '../training/TrainingProvider.tsx'
import { useDeleteMark } from '../training/useDeleteMark.ts'
import { momentsOf } from './moments.ts'
import css from './Side.module.css'
import type { Player } from './usePlayer.ts'

/** Marks and incidents in order: a click goes there. New ones can be made where the film stands. */
export function MarksTab({ debrief, player }: { debrief: Debrief; player: Player }) {
  const t = useWords()
  const { act } = useRoom()
  const { run } = debrief
  const [text, setText] = useState('')
  const rows = momentsOf(debrief)

  const add = (kind: 'good' | 'mend' | 'note'): void => {
    const atEpochMs = Math.round(run.startedAtEpochMs + player.atMs)
    void act({ type: 'mark.add', run: run.id, kind, atEpochMs, text: text.trim() }).then(
      (sent) => sent.ok && setText(''),
    )
  }

  return (
    <>
      <div className={css['add']}>
        <TextInput
          aria-label={t('debrief.mark.words')}
          placeholder={t('debrief.mark.words')}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {(['good', 'mend', 'note'] as const).map((kind) => (
          <Button key={kind} small onClick={() => add(kind)}>
            {t(`training.mark.${kind}`)}
          </Button>
        ))}
      </div>
      {rows.length === 0 && <p className={css['empty']}>{t('debrief.marks.none')}</p>}
      <ol className={css['rows']}>
        {rows.map(({ sinceMs, mark, incident }) => (
          <li key={mark?.id ?? incident?.id} data-kind={mark?.kind ?? 'incident'}>
            <button type="button" className={css['go']} onClick={() => player.seek(sinceMs)}>
              <time>{formatDuration(Math.max(0, sinceMs))}</time>
              {mark && <span className={css['kind']}>{t(`training.mark.${mark.kind}`)}</span>}
              {incident && <span className={css['kind']}>{t('debrief.incident')}</span>}
              <span className={css['what']}>
                {mark?.trainee != null && <em>{nameFor(run.drilled, mark.trainee)} </em>}
                {mark?.text}
                {incident && (
                  <>
                    {t(`incident.${incident.kind}`)}{' '}
                    <span className={css['outcome']}>
                      {incident.handledAtEpochMs === null
                        ? t('debrief.incident.open')
                        : t('debrief.incident.handled', {
                            time: formatDuration(incident.handledAtEpochMs - incident.thrownAtEpochMs),
                          })}
                    </span>
                  </>
                )}
              </span>
              <span className={css['by']}>{byName(mark?.by ?? incident?.thrownBy ?? '', t)}</span>
            </button>
            {mark && <MarkTools mark={mark} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function MarkTools({ mark }: { mark: Mark }) {
  const t = useWords()
  const { api, toasts } = useRoom()
  const deleteMark = useDeleteMark()
  const studio = useStudio()
  const [voice, setVoice] = useState<string | null>(null)
  const mine = studio.role() === 'operator' || studio.device() === mark.device

  async function listen(): Promise<void> {
    const got = await api.post<{ url: string }>(`/recordings/${mark.voice}/ticket`)
    if (got.ok) setVoice(got.value.url)
    else toasts.show({ tone: 'refused', text: got.message })
  }
  return (
    <>
      {mark.voice !== null && voice === null && (
        <Button small look="quiet" onClick={() => void listen()}>
          {t('training.mark.voice')}
        </Button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a spoken note; its words, where there are any, stand beside it */}
      {voice !== null && <audio src={voice} controls autoPlay />}
      {mine && (
        <Button small look="quiet" onClick={() => void deleteMark(mark.id)}>
          {t('trainer.mark.delete')}
        </Button>
      )}
    </>
  )
}
