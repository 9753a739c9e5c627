import { useState } from 'react'
import { fileNameOf } from '../../shared/protocol/fileName.ts'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { Button } from '../kit/Button.tsx'
import { deskWindow } from '../kit/deskWindow.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { useStudio, useWords } from '../kit/hooks.tsx'
import { saveFile } from '../kit/saveFile.ts'
import { LevelBadge } from '../kit/LevelBadge.tsx'
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx'
import { useRoom } from '../training/TrainingProvider.tsx'
import { dayAndTime } from '../kit/timeOfDay.ts'
import css from './Debrief.module.css'

/** What this was, and what can be done with it. */
export function Head({
  debrief,
  other,
  compare,
}: {
  debrief: Debrief
  other: string | null
  compare(run: string | null): void
}) {
  const t = useWords()
  const { act, toasts } = useRoom()
  const isHost = useStudio().role() === 'host'
  const { run, earlier } = debrief
  const [asked, setAsked] = useState<'anonymise' | 'delete' | null>(null)

  async function forget(): Promise<void> {
    const sent = await act({ type: asked === 'delete' ? 'run.delete' : 'run.anonymise', run: run.id })
    setAsked(null)
    if (sent.ok && asked === 'delete') location.assign('/trainer/')
  }
  const called = `${run.title} ${dayAndTime(run.startedAtEpochMs).replace(':', '')}`
  const desk = deskWindow()
  async function savePdf(): Promise<void> {
    const saved = await desk?.savePdf(called)
    if (!saved) return
    if ('problem' in saved) toasts.show({ tone: 'refused', text: saved.problem })
    else toasts.show({ tone: 'done', text: t('debrief.pdf.saved', { path: saved.path }) })
  }
  function save(): void {
    const content = JSON.stringify(debrief, null, 2)
    saveFile(new Blob([content], { type: 'application/json' }), `${fileNameOf(called, 'run')}.json`)
  }

  return (
    <header className={css['bar']}>
      {!isHost && (
        <a className={css['back']} href="/trainer/">
          {t('trainer.title')}
        </a>
      )}
      <h1>{run.title}</h1>
      {run.level !== null && (
        <span className={css['level']}>
          <LevelBadge rehearsal={{ level: run.level, pausedAtEpochMs: null }} />
        </span>
      )}
      <span className={css['facts']}>
        {dayAndTime(run.startedAtEpochMs)} {run.drilled.map(({ name }) => name).join(' ')}
        {run.scenario && ` · ${run.scenario.title} #${run.scenario.seed}`}
      </span>
      <span className={css['spring']} />
      {earlier.length > 0 && (
        <Button
          small
          look={other === null ? 'plain' : 'accent'}
          aria-pressed={other !== null}
          onClick={() => compare(other === null ? earlier[0]!.id : null)}
        >
          {t('debrief.compare')}
        </Button>
      )}
      <Button small onClick={() => window.print()}>
        {t('debrief.print')}
      </Button>
      {desk && (
        <Button small onClick={() => void savePdf()}>
          {t('debrief.pdf')}
        </Button>
      )}
      <Button small onClick={save}>
        {t('debrief.export')}
      </Button>
      {!isHost && (
        <Menu align="end" trigger={<Button small>{t('debrief.more')}</Button>}>
          {other !== null &&
            earlier.map((one) => (
              <MenuItem key={one.id} onSelect={() => compare(one.id)}>
                {t('debrief.compareWith', { when: dayAndTime(one.startedAtEpochMs) })}
              </MenuItem>
            ))}
          {other !== null && <MenuLine />}
          <MenuItem disabled={run.anonymised} onSelect={() => setAsked('anonymise')}>
            {t('debrief.anonymise')}
          </MenuItem>
          <MenuItem onSelect={() => setAsked('delete')}>{t('debrief.delete')}</MenuItem>
        </Menu>
      )}
      {asked && (
        <Dialog
          open
          width="narrow"
          title={t(`debrief.${asked}`)}
          about={t(`debrief.${asked}.about`)}
          onClose={() => setAsked(null)}
          foot={
            <Button look="warn" onClick={() => void forget()}>
              {t(`debrief.${asked}`)}
            </Button>
          }
        />
      )}
    </header>
  )
}
