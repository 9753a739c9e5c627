import { useMemo, useState } from 'react'
import type { Debrief as Data } from '../../shared/rehearsal/record.ts'
import { useStatus, useStudio, useWords } from '../kit/hooks.tsx'
import { Unpaired } from '../kit/Unpaired.tsx'
import { Tabs } from '../training/Tabs.tsx'
import { useRoom } from '../training/TrainingProvider.tsx'
import { useFetched } from '../training/useFetched.ts'
import { CommentsTab } from './CommentsTab.tsx'
import { Compare } from './Compare.tsx'
import css from './Debrief.module.css'
import { Head } from './Head.tsx'
import { MarksTab } from './MarksTab.tsx'
import { MeasuresTab } from './MeasuresTab.tsx'
import { Player } from './Player.tsx'
import { Report } from './Report.tsx'
import { ScoreTab } from './ScoreTab.tsx'
import { ScriptTab } from './ScriptTab.tsx'
import { Steps, type StepsDraft } from './Steps.tsx'
import { Timeline } from './Timeline.tsx'
import { useFilmKeys } from './useFilmKeys.ts'
import { usePlayer } from './usePlayer.ts'

/** Looking back at one run. */
export function Debrief({ paired, run }: { paired: boolean; run: string | null }) {
  const t = useWords()
  const status = useStatus()
  const { api, revision } = useRoom()
  const { value, problem } = useFetched<Data>(
    api,
    run === null || !paired ? null : `/runs/${encodeURIComponent(run)}`,
    revision,
  )
  if (!paired || status === 'refused') return <Unpaired />
  if (run === null) return <main className={css['slate']}>{t('debrief.noRun')}</main>
  if (problem !== null && !value)
    return (
      <main className={css['slate']}>
        <p>{problem}</p>
        <a href="/trainer/">{t('debrief.toTrainer')}</a>
      </main>
    )
  if (!value) return <main className={css['slate']}>{t('practice.loading')}</main>
  return <Loaded debrief={value} />
}

const tabs = ['marks', 'scores', 'script', 'measures', 'comments', 'steps'] as const

function Loaded({ debrief }: { debrief: Data }) {
  const t = useWords()
  const studio = useStudio()
  const { api } = useRoom()
  const player = usePlayer(api, debrief, t('debrief.film.unplayable'))
  const [tab, setTab] = useState<(typeof tabs)[number]>('marks')
  const [other, setOther] = useState<string | null>(null)
  const [steps, setSteps] = useState<StepsDraft | null>(null)
  const shown = useMemo(
    () => (studio.role() === 'host' ? tabs.filter((one) => one !== 'comments') : tabs),
    [studio],
  )

  useFilmKeys(player)
  const part = { debrief, player }
  return (
    <>
      <main className={css['page']}>
        <Head debrief={debrief} other={other} compare={setOther} />
        <section className={css['left']} data-comparing={other !== null || undefined}>
          {other === null ? (
            <div className={css['film']}>
              <Player {...part} />
            </div>
          ) : (
            <Compare debrief={debrief} player={player} other={other} />
          )}
          <Timeline debrief={debrief} atMs={player.atMs} seek={player.seek} />
        </section>
        <aside className={css['side']}>
          <Tabs
            label={t('debrief.title')}
            tabs={shown.map((value) => ({ value, label: t(`debrief.tab.${value}`) }))}
            value={tab}
            onChange={setTab}
          />
          <div className={css['tab']}>
            {tab === 'marks' && <MarksTab {...part} />}
            {tab === 'scores' && <ScoreTab debrief={debrief} />}
            {tab === 'script' && <ScriptTab {...part} />}
            {tab === 'measures' && <MeasuresTab {...part} />}
            {tab === 'comments' && <CommentsTab {...part} />}
            {tab === 'steps' && <Steps debrief={debrief} draft={steps} setDraft={setSteps} />}
          </div>
        </aside>
      </main>
      <Report debrief={debrief} />
    </>
  )
}
