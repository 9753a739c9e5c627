import { useCallback, useRef, useState } from 'react'
import type { MarkKind } from '../../../shared/rehearsal/mark.ts'
import type { Recording } from '../../../shared/rehearsal/record.ts'
import { keyOf } from '../../../shared/rehearsal/rehearsal.ts'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import type { Rehearsal } from './Room.tsx'
import { recordNote, type NoteRecording } from './voiceNote.ts'

/** Marks by one key: the moment is kept at once, words come after. */
export interface Marks {
  /** The mark that words are being added to, there before the studio has answered; its id is null where it refused. */
  latest: { count: number; id: Promise<string | null>; kind: MarkKind } | null
  /** Where they are written. Keys of the room go on meanwhile: it gets the focus when somebody begins to write. */
  hold(field: HTMLInputElement | null): void
  begin(): void
  /** A voice note is being spoken. */
  speaking: boolean
  add(kind: 'good' | 'mend' | 'note'): void
  filler(role: 'host' | 'cohost'): void
  /** Begins a voice note at this moment, or ends it. */
  voice(): void
  /** Ends a voice note that is being spoken; resolves when none is on its way any more. */
  settled(): Promise<void>
  write(text: string): void
  about(trainee: string | null): void
  done(): void
}

export function useMarks(rehearsal: Rehearsal): Marks {
  const { act, api, token, toasts } = useRoom()
  const studio = useStudio()
  const t = useWords()
  const [latest, setLatest] = useState<Marks['latest']>(null)
  const [speaking, setSpeaking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const note = useRef<{ recording: NoteRecording; mark: Promise<string | null> } | null>(null)
  const sending = useRef(Promise.resolve())
  const { run, drilled } = rehearsal

  const put = useCallback(
    async (kind: MarkKind, trainee: string | null): Promise<string | null> => {
      const sent = await act({ type: 'mark.add', kind, trainee, atEpochMs: Math.round(studio.now()) })
      return sent.ok ? (sent.result as { mark: string }).mark : null
    },
    [act, studio],
  )

  async function edit(changes: { text?: string; trainee?: string | null }): Promise<void> {
    const mark = await latest?.id
    if (mark != null) await act({ type: 'mark.edit', mark, changes })
  }

  async function finish({ recording, mark }: NonNullable<typeof note.current>): Promise<void> {
    note.current = null
    setSpeaking(false)
    const [voice, id] = await Promise.all([recording.stop(), mark])
    if (voice === null) return void toasts.show({ tone: 'refused', text: t('trainer.mark.voiceLost') })
    if (id !== null) await act({ type: 'mark.edit', mark: id, changes: { voice } })
  }

  async function speak(): Promise<void> {
    if (note.current) {
      sending.current = finish(note.current)
      return sending.current
    }
    if (run === null) return
    const mark = put('note', null)
    const begun = await recordNote(token, async (mime) => {
      const created = await api.post<Recording>('/recordings', {
        run,
        track: 'note',
        mime,
        startedAtEpochMs: Math.round(studio.now()),
      })
      return created.ok ? created.value.id : null
    })
    if (!begun) return void toasts.show({ tone: 'refused', text: t('trainer.mark.noVoice') })
    note.current = { recording: begun, mark }
    setSpeaking(true)
  }

  return {
    latest,
    hold: (element) => void (field.current = element),
    begin: () => field.current?.focus(),
    speaking,
    add(kind) {
      const id = put(kind, null)
      setLatest((before) => ({ count: (before?.count ?? 0) + 1, id, kind }))
      void id.then((made) => made ?? setLatest((now) => (now?.id === id ? null : now)))
    },
    filler(role) {
      const who = drilled.find((one) => one.role === role)
      if (who) void put('filler', keyOf(who))
    },
    voice: () => void speak(),
    async settled() {
      if (note.current) await speak()
      await sending.current
    },
    write: (text) => void edit({ text }),
    about: (trainee) => void edit({ trainee }),
    done: () => setLatest(null),
  }
}
