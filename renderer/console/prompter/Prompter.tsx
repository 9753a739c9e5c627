import { useEffect, useMemo, useRef } from 'react'
import { placeAt, positionAt } from '../../../shared/prompter/clock.ts'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { useEnv, useHave } from '../desk/Desk.tsx'
import { SpokenText } from '../script/SpokenText.tsx'
import { inked, speakerInks } from '../script/speakerInk.ts'
import { LineLink } from './LineLink.tsx'
import { HostMessage } from './HostMessage.tsx'
import { MustTick } from './MustTick.tsx'
import { PrompterControls } from './PrompterControls.tsx'
import { PrompterHead } from './PrompterHead.tsx'
import css from './Prompter.module.css'

/** What the hosts read now, with the line they are at. A click on a line jumps there. */
export function Prompter() {
  const t = useWords()
  const { prompter } = useHave('live')
  return (
    <section className={css['prompter']} aria-label={t('console.prompter')}>
      <PrompterHead />
      {prompter.script.length > 0 ? (
        <Lines key={prompter.cue} />
      ) : (
        <p className={css['empty']}>
          {t(prompter.cue === null ? 'console.prompter.none' : 'console.prompter.empty')}
        </p>
      )}
      <HostMessage />
      <PrompterControls />
    </section>
  )
}

function Lines() {
  const t = useWords()
  const { act } = useEnv()
  const { prompter } = useHave('live')
  const { show } = useHave('plan')
  const inks = useMemo(() => speakerInks(show.people), [show.people])
  const now = useNow()
  const { index } = placeAt(prompter.script, positionAt(prompter, now))
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const line = list.current?.children[index]
    if (!(line instanceof HTMLElement) || !list.current) return
    // A third from the top: what was said stays in sight, what comes has the room.
    list.current.scrollTo({ top: line.offsetTop - list.current.clientHeight / 4, behavior: 'smooth' })
  }, [index])
  return (
    <ol className={css['lines']} ref={list} tabIndex={-1}>
      {prompter.script.map((paragraph, at) => {
        const who = show.people.find((person) => person.id === paragraph.who)
        return (
          <li key={paragraph.id} className={css['item']}>
            <button
              type="button"
              className={css['line']}
              data-kind={paragraph.kind}
              data-is={at === index ? 'now' : at < index ? 'said' : 'coming'}
              aria-current={at === index || undefined}
              onClick={() => void act({ type: 'prompter.seek', paragraph: paragraph.id })}
            >
              <span className={css['who']} style={inked(inks.get(paragraph.who))}>
                {paragraph.kind === 'say' ? (who?.name ?? '') : t(`console.prompter.${paragraph.kind}`)}
              </span>
              <span className={css['text']}>
                <SpokenText {...paragraph} />
              </span>
            </button>
            {paragraph.must && paragraph.kind === 'say' && <MustTick line={paragraph} missed={at < index} />}
            {paragraph.link !== undefined && <LineLink link={paragraph.link} />}
          </li>
        )
      })}
    </ol>
  )
}
