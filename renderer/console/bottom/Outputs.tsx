import { obsReady, type ObsOutput } from '../../../shared/live/obs.ts'
import { formatClock } from '../../../shared/show/duration.ts'
import type { WordKey } from '../../../shared/words/words.ts'
import { ariaCombo } from '../../kit/combo.ts'
import { Group } from '../../kit/Group.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useHave, useReachable } from '../desk/Desk.tsx'
import css from './Outputs.module.css'

/** Stream and recording: pressed to begin and to end, with how long they have run. */
export function Outputs() {
  const t = useWords()
  const obs = useHave('obs')
  return (
    <Group className={css['outputs']} label={t('console.outputs')}>
      <Output of="stream" output={obs.stream} ready={obsReady(obs)} />
      <Output of="record" output={obs.record} ready={obsReady(obs)} />
    </Group>
  )
}

const words = {
  stream: { start: 'console.stream.start', stop: 'console.stream.stop', on: 'console.stream.on' },
  record: { start: 'console.record.start', stop: 'console.record.stop', on: 'console.record.on' },
} as const satisfies Record<string, Record<string, WordKey>>

function Output({ of, output, ready }: { of: 'stream' | 'record'; output: ObsOutput; ready: boolean }) {
  const t = useWords()
  const actions = useActions()
  const reachable = useReachable()
  const now = useNow(1000)
  const { active, sinceEpochMs, reconnecting } = output
  return (
    <button
      type="button"
      className={css['output']}
      data-of={of}
      data-active={active}
      aria-pressed={active}
      aria-keyshortcuts={ariaCombo(comboFor(of))}
      title={`${t(active ? words[of].stop : words[of].start)}  ${comboFor(of)}`}
      disabled={!reachable || !ready}
      onClick={() => void actions[of]()}
    >
      <span className={css['lamp']} />
      {active ? (
        <>
          {t(
            reconnecting
              ? 'console.stream.reconnecting'
              : output.paused
                ? 'console.record.paused'
                : words[of].on,
          )}
          <span className={css['time']}>{sinceEpochMs === null ? '' : formatClock(now - sinceEpochMs)}</span>
          <span className="unseen">{t(words[of].stop)}</span>
        </>
      ) : (
        t(words[of].start)
      )}
    </button>
  )
}
