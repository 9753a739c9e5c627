import { useStatus, useStudio, useView, useWords } from '../kit/hooks.tsx'
import { RunBadge } from '../kit/RunBadge.tsx'
import { Unpaired } from '../kit/Unpaired.tsx'
import { Cue } from './Cue.tsx'
import { Help } from './Help.tsx'
import { Message } from './Message.tsx'
import type { Reader } from '../prompter/reader.ts'
import { OnAir } from './OnAir.tsx'
import { Question } from './Question.tsx'
import { Remote } from './Remote.tsx'
import styles from './Stage.module.css'
import { UpNext } from './UpNext.tsx'

/** For those in front of the camera, on a phone or tablet beside it: one look says what is, what comes, how long. */
export function Stage({ paired, reader }: { paired: boolean; reader: Reader }) {
  const view = useView('stage')
  const status = useStatus()
  const studio = useStudio()
  const words = useWords(view?.language)
  if (!paired || status === 'refused') return <Unpaired />
  // Airing is the operator's, unless the operator lets hosts go on by themselves.
  const mayAir = studio.role() === 'operator' || view?.mayAdvance === true
  return (
    <main className={styles.page}>
      <header className={styles.bar}>
        {view && <RunBadge view={view} language={view.language} />}
        <h1>{view?.title ?? words('stage.title')}</h1>
        {(status === 'away' || status === 'connecting' || view?.lost) && (
          <span className={styles.dot}>
            <span className="unseen">{words('screens.away')}</span>
          </span>
        )}
      </header>
      {view && (
        <>
          {view.message?.ackedAtEpochMs === null && (
            <Message message={view.message} language={view.language} />
          )}
          <Remote reader={reader} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <Cue view={view} />
              <Help help={view.help} language={view.language} />
            </div>
            <div className={styles.column}>
              <Question question={view.question} language={view.language} />
              <OnAir cards={view.onAir} language={view.language} />
              <UpNext questions={view.upNext} language={view.language} mayAir={mayAir} />
            </div>
          </div>
        </>
      )}
    </main>
  )
}
