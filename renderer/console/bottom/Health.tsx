import { obsReady, type ObsStats } from '../../../shared/live/obs.ts'
import type { WordKey } from '../../../shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { healthOf, type Health as HealthOf, type HealthFigure } from '../decide/health.ts'
import { useHave } from '../desk/Desk.tsx'
import css from './Health.module.css'

/** How OBS and the PC bear it: the figures that matter in the bar, all of them at a press. */
export function Health() {
  const t = useWords()
  const obs = useHave('obs')
  const { stats } = obs
  if (!obsReady(obs) || !stats) return <span className={css['none']} />
  const health = healthOf(stats)
  const streaming = obs.stream.active
  return (
    <Popover
      title={t('console.health')}
      side="top"
      trigger={
        <Button look="quiet" className={css['health']}>
          <span className="unseen">{t('console.health')}</span>
          {streaming && <span className={css['figure']}>{(stats.streamKbps / 1000).toFixed(1)} Mbps</span>}
          <Figure
            health={health}
            of="dropped"
            text={t('console.health.dropped', { share: health.droppedPercent.toFixed(1) })}
          />
          <Figure health={health} of="cpu" text={t('console.health.cpu', { share: health.cpuPercent })} />
          <Figure
            health={health}
            of="disk"
            text={t('console.health.disk', { time: minutesLeft(health.recordMinutes, t) })}
          />
        </Button>
      }
    >
      <Details stats={stats} health={health} />
    </Popover>
  )
}

type Words = ReturnType<typeof useWords>

const Figure = ({ health, of, text }: { health: HealthOf; of: HealthFigure; text: string }) => (
  <span className={css['figure']} data-bad={health.bad.includes(of)}>
    {text}
  </span>
)

/** `6 小时`, `45 分钟`. */
export const minutesLeft = (minutes: number, t: Words): string =>
  minutes >= 120
    ? t('console.health.hours', { hours: Math.floor(minutes / 60) })
    : t('console.health.minutes', { minutes })

function Details({ stats, health }: { stats: ObsStats; health: HealthOf }) {
  const t = useWords()
  const percent = (value: number): string => `${value.toFixed(1)} %`
  const rows: readonly [WordKey, string, HealthFigure | null][] = [
    [
      'console.health.row.dropped',
      `${percent(health.droppedPercent)}  (${stats.outputSkipped} / ${stats.outputTotal})`,
      'dropped',
    ],
    [
      'console.health.row.skipped',
      `${percent(health.skippedPercent)}  (${stats.renderSkipped} / ${stats.renderTotal})`,
      'skipped',
    ],
    ['console.health.row.congestion', `${health.congestionPercent} %`, 'congestion'],
    ['console.health.row.stream', `${stats.streamKbps} kbps`, null],
    ['console.health.row.record', `${stats.recordKbps} kbps`, null],
    ['console.health.row.fps', String(stats.fps), null],
    ['console.health.row.cpu', `${health.cpuPercent} %`, 'cpu'],
    ['console.health.row.memory', `${stats.memoryMb} MB`, null],
    [
      'console.health.row.disk',
      `${(stats.diskFreeMb / 1024).toFixed(1)} GB · ${minutesLeft(health.recordMinutes, t)}`,
      'disk',
    ],
  ]
  return (
    <dl className={css['details']}>
      {rows.map(([name, value, figure]) => (
        <div key={name} className={css['row']} data-bad={figure !== null && health.bad.includes(figure)}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
