import { CommentsDesk } from '../../comments/CommentsDesk.tsx'
import { FeedBar } from '../../comments/FeedBar.tsx'
import { useApi, useEnv, useHave, useToasts } from '../desk/Desk.tsx'

/** The comments in the console's column: the moderator's own list, with its keys while it has the focus. */
export function CommentsPanel() {
  const { act } = useEnv()
  const api = useApi()
  const toasts = useToasts()
  const live = useHave('live')
  const settings = useHave('settings')
  return (
    <>
      <FeedBar api={api} act={act} tell={toasts.show} live={live} settings={settings} />
      <CommentsDesk api={api} act={act} tell={toasts.show} keys="column" />
    </>
  )
}
