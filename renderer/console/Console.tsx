import { useCallback, useEffect, useState } from 'react'
import { useStatus, useStudio, useView, useWords } from '../kit/hooks.tsx'
import { Live } from '../kit/Live.tsx'
import { ToastList } from '../kit/ToastList.tsx'
import { Bars } from './bars/Bars.tsx'
import { BottomBar } from './bottom/BottomBar.tsx'
import { Centre } from './Centre.tsx'
import { sight } from './actions/env.ts'
import { useToasts } from './desk/Desk.tsx'
import { useKeys } from './desk/useKeys.ts'
import { Panels } from './panels/Panels.tsx'
import { Rundown } from './rundown/Rundown.tsx'
import { Side } from './side/Side.tsx'
import { TopBar } from './top/TopBar.tsx'
import css from './Console.module.css'

/** The operator's desk: everything needed on air in one screen, nothing that scrolls away. */
export function Console() {
  const studio = useStudio()
  const status = useStatus()
  // Rendered anew with every view, so that the desk appears with the last of the first snapshots.
  const house = useView('house')
  const shows = useView('shows')
  useView('live')
  useView('obs')
  useView('settings')
  useView('plan')
  const voice = useView('voice')
  const ready = sight(studio) !== null && voice !== null && house !== null && shows !== null
  if (!ready) return <Waiting refused={status === 'refused'} />
  return <Desk />
}

function Desk() {
  const t = useWords()
  const toasts = useToasts()
  const language = useView('settings')?.language
  const title = useView('plan')?.show.title
  const [panicHeld, setPanicHeld] = useState(false)
  useKeys(useCallback((held: boolean) => setPanicHeld(held), []))
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
    document.title = `${title ?? ''} · ${t('console.title')}`
  }, [language, title, t])
  return (
    <div className={css['console']}>
      <TopBar />
      <Bars />
      <main className={css['desk']}>
        <Rundown />
        <Centre />
        <Side />
      </main>
      <BottomBar panicHeld={panicHeld} />
      <Panels />
      <ToastList toasts={toasts} />
    </div>
  )
}

/** Before the first picture of the studio: waiting, or turned away. */
function Waiting({ refused }: { refused: boolean }) {
  const t = useWords()
  return (
    <main className={css['waiting']}>
      <h1>{t('console.title')}</h1>
      <Live>{t(refused ? 'console.refused' : 'console.connecting')}</Live>
    </main>
  )
}
