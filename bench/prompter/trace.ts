/** What a compositor trace says of how smoothly a page was drawn. */
export interface Smoothness {
  /** Frames that were due and came late or never, of all that were due. */
  dropped: number
  frames: number
  /** Pictures that were drawn. */
  drawn: number
  /** Longest time without a new picture, in milliseconds. */
  longestMs: number
}

/** What has to be recorded: Chromium's own account of each frame, from the compositor, not from the page. */
export const frameCategories = [
  'cc',
  'benchmark',
  'viz',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
]

/** A `performance.mark` of this name tells the page's process from the others in the trace. */
export const pageMark = 'daobo-bench'

/** One part of one frame: what the compositor drew itself and what the page drew are reported apart. */
interface FrameReport {
  state?: string
  affects_smoothness?: boolean
  frame_sequence?: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  ts: number
  args?: {
    frame_reporter?: FrameReport
    chrome_frame_reporter?: FrameReport
  }
}

/**
 * Counts `PipelineReporter` records of the process that draws the page: frames dropped where it can be seen, frames
 * presented, and the longest gap between two `DrawFrame` marks.
 * @param recording a trace as Chromium writes it
 */
export function readSmoothness(recording: Buffer): Smoothness {
  const traceEvents = eventsOf(recording)
  const pid = processOf(traceEvents)
  const due = new Set<number>()
  const dropped = new Set<number>()
  const drawn: number[] = []
  for (const event of traceEvents) {
    if (event.pid !== pid) continue
    if (event.name === 'DrawFrame') drawn.push(event.ts)
    // Chromium renamed it on the way.
    const report = event.args?.frame_reporter ?? event.args?.chrome_frame_reporter
    if (event.name !== 'PipelineReporter' || report?.frame_sequence === undefined) continue
    if (report.state !== 'STATE_NO_UPDATE_DESIRED') due.add(report.frame_sequence)
    if (report.state === 'STATE_DROPPED' && report.affects_smoothness) dropped.add(report.frame_sequence)
  }
  drawn.sort((a, b) => a - b)
  const gaps = drawn.slice(1).map((ts, index) => (ts - drawn[index]!) / 1000)
  return { dropped: dropped.size, frames: due.size, drawn: drawn.length, longestMs: Math.max(0, ...gaps) }
}

/**
 * The process that a page's `pageMark` was set in.
 * @throws when the page set no mark
 */
export const processOfMark = (recording: Buffer): number => processOf(eventsOf(recording))

const eventsOf = (recording: Buffer): TraceEvent[] =>
  (JSON.parse(recording.toString()) as { traceEvents: TraceEvent[] }).traceEvents

function processOf(events: readonly TraceEvent[]): number {
  const mark = events.find((event) => event.name === pageMark)
  if (!mark) throw new Error(`the trace has no mark ${pageMark}`)
  return mark.pid
}
