import { positionAt, scriptLength, type ScrollClock } from '../../../shared/prompter/clock.ts'
import { partLeft } from '../../../shared/prompter/part.ts'
import { formatRemaining } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { useEnv, useHave, useReachable, useSetDesk } from '../desk/Desk.tsx'
import css from './Prompter.module.css'

/** Whose script runs, how fast, and how long it still takes. */
export function PrompterHead() {
  const t = useWords()
  const { act } = useEnv()
  const setDesk = useSetDesk()
  const { prompter, current } = useHave('live')
  const { screens } = useHave('house')
  const reachable = useReachable()
  const now = useNow(1000)
  const left = readingLeftMs(prompter, now)
  const ofPart = partLeft(prompter, now)
  const readers = Object.values(screens).filter((screen) => screen.page === 'prompter').length
  const strayed = current !== null && prompter.cue !== current.cue.id
  return (
    <header className={css['head']}>
      <h2 className={css['heading']}>
        {t('console.prompter')}
        <span className={css['cue']}>{prompter.title}</span>
      </h2>
      {strayed && (
        <Button
          small
          disabled={!reachable}
          onClick={() => void act({ type: 'prompter.load', cue: current.cue.id })}
        >
          {t('console.prompter.loadCurrent')}
        </Button>
      )}
      {prompter.cue !== null && (
        <Button small look="quiet" onClick={() => setDesk({ panel: { name: 'script', cue: prompter.cue! } })}>
          {t('script.open')}
        </Button>
      )}
      {prompter.script.length > 0 && (
        <Button
          small
          look="quiet"
          aria-pressed={prompter.fitUntilEpochMs !== null}
          title={t('prompters.fit.about')}
          disabled={!reachable}
          onClick={() => void act({ type: 'prompter.fit', on: prompter.fitUntilEpochMs === null })}
        >
          {t('prompters.fit')}
        </Button>
      )}
      <Button small look="quiet" onClick={() => setDesk({ panel: { name: 'prompters' } })}>
        {t('prompters.open')}
      </Button>
      {ofPart && (
        <span className={css['part']} data-stands={ofPart.stands}>
          {t(ofPart.stands === 'over' ? 'console.prompter.part.over' : 'console.prompter.part', {
            time: formatRemaining(ofPart.leftMs),
          })}
        </span>
      )}
      <span className={css['figures']}>
        {t('console.prompter.pace', { pace: Math.round(prompter.rate) })}
        {prompter.script.length > 0 && <> · {t('console.prompter.left', { time: formatRemaining(left) })}</>}
        {' · '}
        {t(readers === 0 ? 'console.prompter.noScreen' : 'console.prompter.screens', { count: readers })}
      </span>
    </header>
  )
}

/** How long the rest takes at this pace, running or paused. */
const readingLeftMs = (clock: ScrollClock, nowEpochMs: number): number =>
  ((scriptLength(clock.script) - positionAt(clock, nowEpochMs)) / Math.max(1, clock.rate)) * 60_000
