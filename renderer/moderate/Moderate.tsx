import { CommentsDesk } from '../comments/CommentsDesk.tsx'
import { FeedBar } from '../comments/FeedBar.tsx'
import type { Api } from '../kit/api.ts'
import { useStatus, useView, useWords } from '../kit/hooks.tsx'
import { PageBar } from '../kit/PageBar.tsx'
import { RunBadge } from '../kit/RunBadge.tsx'
import { ToastList } from '../kit/ToastList.tsx'
import { useAct } from '../kit/useAct.ts'
import { Unpaired } from '../kit/Unpaired.tsx'
import css from './Moderate.module.css'

/** For whoever reads the comments: on a PC beside the desk, or a phone. */
export function Moderate({ api, paired }: { api: Api; paired: boolean }) {
  const t = useWords()
  const status = useStatus()
  const live = useView('live')
  const settings = useView('settings')
  const { toasts, act } = useAct()
  if (!paired || status === 'refused') return <Unpaired />
  if (!live || !settings) return <main className={css['loading']}>{t('moderate.loading')}</main>
  return (
    <main className={css['page']}>
      <PageBar title={t('moderate.title')}>{live.shown !== 'idle' && <RunBadge view={live} />}</PageBar>
      {status === 'away' && (
        <p className={css['away']} role="alert">
          {t('moderate.away')}
        </p>
      )}
      <FeedBar api={api} act={act} tell={toasts.show} live={live} settings={settings} />
      <CommentsDesk api={api} act={act} tell={toasts.show} keys="page" />
      <ToastList toasts={toasts} />
    </main>
  )
}
