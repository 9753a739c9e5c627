import { z } from 'zod'
import { outputState } from '../../mirror/fold.ts'
import { eventGroup, requestStatus, type Fields } from '../../wire/protocol.ts'
import {
  answer,
  done,
  fail,
  nothing,
  request,
  type Outcome,
  type Practice,
  type RequestTable,
} from '../request.ts'
import { stopped, type Output } from '../world.ts'

type Which = 'stream' | 'record'

/** Real OBS takes about this long to open and to close a file or a line. */
const changeMs = 50
/** What the practice switcher says it sends and writes. */
const bitsPerSecond: Record<Which, number> = { stream: 4_000_000, record: 8_000_000 }

export const isActive = (output: Output): boolean => output.state === 'running' || output.state === 'stopping'

export const ranMs = (output: Output, now: number): number =>
  output.ranMs + (output.sinceMs === null ? 0 : now - output.sinceMs)

/** Milliseconds as obs-websocket writes them: 01:02:03.456. */
export function timecode(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const rest = String(Math.floor(ms % 1000)).padStart(3, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${rest}`
}

const recordPath = '/practice.mkv'

function tell({ emit }: Practice, which: Which, state: string, active: boolean, path: string | null): void {
  const told = { outputActive: active, outputState: state }
  if (which === 'stream') emit('StreamStateChanged', eventGroup.outputs, told)
  else emit('RecordStateChanged', eventGroup.outputs, { ...told, outputPath: path })
}

function start(practice: Practice, which: Which): Outcome {
  const { world, clock } = practice
  if (world[which].state !== 'stopped') return fail(requestStatus.outputRunning, 'It is running already.')
  const output: Output = { ...stopped(), state: 'starting' }
  world[which] = output
  tell(practice, which, outputState.starting, false, null)
  clock.after(changeMs, () => {
    if (output.state !== 'starting') return
    output.state = 'running'
    output.sinceMs = clock.now()
    tell(practice, which, outputState.started, true, recordPath)
  })
  return done
}

function stop(practice: Practice, which: Which): Outcome {
  const { world, clock } = practice
  const output = world[which]
  if (output.state === 'stopped') return fail(requestStatus.outputNotRunning, 'It is not running.')
  output.state = 'stopping'
  tell(practice, which, outputState.stopping, false, null)
  clock.after(changeMs, () => {
    if (world[which] === output) world[which] = stopped()
    tell(practice, which, outputState.stopped, false, recordPath)
  })
  return which === 'record' ? answer({ outputPath: recordPath }) : done
}

const toggle = (practice: Practice, which: Which): Outcome => {
  const outputActive = practice.world[which].state === 'stopped'
  const outcome = outputActive ? start(practice, which) : stop(practice, which)
  return outcome.ok ? answer({ outputActive }) : outcome
}

function pause(practice: Practice, paused: boolean): Outcome {
  const { world, clock } = practice
  const { record } = world
  if (record.state !== 'running') return fail(requestStatus.outputNotRunning, 'It is not running.')
  if (record.paused === paused) {
    return paused
      ? fail(requestStatus.outputPaused, 'It is paused already.')
      : fail(requestStatus.outputNotPaused, 'It is not paused.')
  }
  record.paused = paused
  record.ranMs = ranMs(record, clock.now())
  record.sinceMs = paused ? null : clock.now()
  tell(practice, 'record', paused ? outputState.paused : outputState.resumed, !paused, null)
  return done
}

export function streamFrames({ world, clock }: Practice): number {
  const { fpsNumerator, fpsDenominator } = world.video
  return Math.round((ranMs(world.stream, clock.now()) / 1000) * (fpsNumerator / fpsDenominator))
}

const outputStatus = (practice: Practice, which: Which): Fields => {
  const output = practice.world[which]
  const ms = ranMs(output, practice.clock.now())
  return {
    outputActive: isActive(output),
    outputDuration: ms,
    outputTimecode: timecode(ms),
    outputBytes: Math.round((ms / 8000) * bitsPerSecond[which]),
    ...(which === 'record'
      ? { outputPaused: output.paused }
      : {
          outputReconnecting: false,
          outputCongestion: 0,
          outputSkippedFrames: 0,
          outputTotalFrames: streamFrames(practice),
        }),
  }
}

export const outputRequests: RequestTable = {
  GetStreamStatus: request(nothing, (practice) => answer(outputStatus(practice, 'stream'))),
  StartStream: request(nothing, (practice) => start(practice, 'stream')),
  StopStream: request(nothing, (practice) => stop(practice, 'stream')),
  ToggleStream: request(nothing, (practice) => toggle(practice, 'stream')),
  GetRecordStatus: request(nothing, (practice) => answer(outputStatus(practice, 'record'))),
  StartRecord: request(nothing, (practice) => start(practice, 'record')),
  StopRecord: request(nothing, (practice) => stop(practice, 'record')),
  ToggleRecord: request(nothing, (practice) => toggle(practice, 'record')),
  PauseRecord: request(nothing, (practice) => pause(practice, true)),
  ResumeRecord: request(nothing, (practice) => pause(practice, false)),
  CreateRecordChapter: request(z.object({ chapterName: z.string().optional() }), ({ world }) =>
    world.record.state === 'running' ? done : fail(requestStatus.outputNotRunning, 'It is not running.'),
  ),
}
