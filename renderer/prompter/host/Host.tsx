import { useSyncExternalStore } from 'react'
import type { Slot } from '../../../shared/live/air.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useSend, useStatus, useView, useWords } from '../../kit/hooks.tsx'
import type { ThisScreen } from '../thisScreen.ts'
import { Band } from './Band.tsx'
import { Cards } from './Cards.tsx'
import { Message } from './Message.tsx'
import { Question } from './Question.tsx'
import { Slate } from './Slate.tsx'
import { ends, Stack } from './Stack.tsx'
import { Strip } from './Strip.tsx'

/** Places whose cards the host speaks about; names, strips and counters go by themselves. */
const spokenOf = new Set<Slot>(['main', 'comment', 'full'])

/** All that the host reads besides the script. It lies on the reading surface and is mirrored with it. */
export function Host({
  paired,
  screen,
  covers,
}: {
  paired: boolean
  screen: ThisScreen
  /** Told how many pixels of the screen something lies on, from below. */
  covers(px: number): void
}) {
  const view = useView('prompter')
  const status = useStatus()
  const words = useWords(view?.language)
  const { send } = useSend()
  const settings = useSyncExternalStore(screen.subscribe, screen.settings)
  if (!paired || status === 'refused') {
    const go = { label: words('screens.unpaired.go'), href: '/pair/' }
    return <Slate title={words('screens.unpaired')} more={words('screens.unpaired.more')} go={go} />
  }
  const message =
    view?.message && (view.message.hold || view.message.ackedAtEpochMs === null) ? view.message : null
  const at = ends(settings)
  const said = view && message && (
    <Message
      message={message}
      language={view.language}
      acknowledge={() => void send({ type: 'host.ack', message: message.id })}
    />
  )
  const pinned = view && !view.panic && <Spoken view={view} />
  return (
    <>
      {view?.panic ? (
        <Slate title={words('screens.panic')} more={words('screens.panic.more')} />
      ) : (
        <Waiting view={view} />
      )}
      <Stack at="foot" settings={settings} covers={covers}>
        {at.message === 'foot' && said}
        {at.pinned === 'foot' && pinned}
      </Stack>
      <Strip view={view} settings={settings} />
      <Stack at="head" settings={settings}>
        {view && !view.panic && <Band view={view} turn={() => void send({ type: 'prompter.turn' })} />}
        {at.message === 'head' && said}
        {at.pinned === 'head' && pinned}
      </Stack>
    </>
  )
}

/** The question that viewers see, or the cards while there is none. */
const Spoken = ({ view }: { view: ViewOf<'prompter'> }) =>
  view.question ? (
    <Question question={view.question} language={view.language} />
  ) : (
    <Cards cards={view.onAir.filter(({ slot }) => spokenOf.has(slot))} language={view.language} />
  )

/** Before there is anything to read: the operator's word, or that the page stands by. */
function Waiting({ view }: { view: ViewOf<'prompter'> | null }) {
  const words = useWords(view?.language)
  if (view?.slate?.kind === 'standby')
    return <Slate title={words('prompter.standby')} more={words('prompter.standby.more')} />
  if (view?.script.length !== 0) return null
  return <Slate title={words('prompter.waiting')} more={words('prompter.waiting.more')} />
}
