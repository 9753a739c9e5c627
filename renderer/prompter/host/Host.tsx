import { useSend, useStatus, useView, useWords } from '../../kit/hooks.tsx'
import { Message } from './Message.tsx'
import { Question } from './Question.tsx'
import { Slate } from './Slate.tsx'
import { Strip } from './Strip.tsx'

/** All that the host reads besides the script. It lies on the reading surface and is mirrored with it. */
export function Host({ paired }: { paired: boolean }) {
  const view = useView('prompter')
  const status = useStatus()
  const words = useWords(view?.language)
  const { send } = useSend()
  if (!paired || status === 'refused') {
    const go = { label: words('screens.unpaired.go'), href: '/pair/' }
    return <Slate title={words('screens.unpaired')} more={words('screens.unpaired.more')} go={go} />
  }
  const message = view?.message?.ackedAtEpochMs === null ? view.message : null
  return (
    <>
      {view?.panic ? (
        <Slate title={words('screens.panic')} more={words('screens.panic.more')} />
      ) : (
        view?.script.length === 0 && (
          <Slate title={words('prompter.waiting')} more={words('prompter.waiting.more')} />
        )
      )}
      {view?.question && !view.panic && <Question question={view.question} language={view.language} />}
      <Strip view={view} />
      {view && message && (
        <Message
          message={message}
          language={view.language}
          acknowledge={() => void send({ type: 'host.ack', message: message.id })}
        />
      )}
    </>
  )
}
