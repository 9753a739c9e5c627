import type { ObsStats } from '../../../shared/live/obs.ts'

export interface Health {
  /** Frames that the encoder or the line could not take, in percent. */
  droppedPercent: number
  /** Frames that OBS was too slow to draw, in percent. */
  skippedPercent: number
  /** 0 to 100: how crowded the line to the platform is. */
  congestionPercent: number
  cpuPercent: number
  diskFreeMb: number
  /** What the free space means in minutes of recording. */
  recordMinutes: number
  /** Figures that ask for a look now. */
  bad: readonly HealthFigure[]
}

export type HealthFigure = 'dropped' | 'skipped' | 'congestion' | 'cpu' | 'disk'

/** A recording at 1080p, while none runs that could be measured. */
const usualKbps = 6000
/** Below this a bit rate is only a beginning or a still. */
const plausibleKbps = 500

export function healthOf(stats: ObsStats): Health {
  const kbps = stats.recordKbps >= plausibleKbps ? stats.recordKbps : usualKbps
  const health = {
    droppedPercent: share(stats.outputSkipped, stats.outputTotal),
    skippedPercent: share(stats.renderSkipped, stats.renderTotal),
    congestionPercent: Math.round(stats.congestion * 100),
    cpuPercent: Math.round(stats.cpuPercent),
    diskFreeMb: stats.diskFreeMb,
    recordMinutes: Math.floor((stats.diskFreeMb * 8 * 1024) / kbps / 60),
  }
  const bad: HealthFigure[] = []
  if (health.droppedPercent >= 1) bad.push('dropped')
  if (health.skippedPercent >= 1) bad.push('skipped')
  if (health.congestionPercent >= 30) bad.push('congestion')
  if (health.cpuPercent >= 85) bad.push('cpu')
  if (health.recordMinutes < 30) bad.push('disk')
  return { ...health, bad }
}

const share = (part: number, whole: number): number => (whole > 0 ? (part / whole) * 100 : 0)
