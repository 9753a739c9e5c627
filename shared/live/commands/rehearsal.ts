import { z } from 'zod'
import type { Draft } from 'immer'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { mayBeSeen } from '../../rehearsal/vision.ts'
import { rehearsalLevels } from '../../rehearsal/level.ts'
import type { ObsBefore, RunningScenario } from '../../rehearsal/rehearsal.ts'
import { command, done, type Context, type Needs, type Step } from '../command.ts'
import { absentObs, obsReady, type ObsRequest } from '../obs.ts'
import type { Effect } from '../effect.ts'
import { mendAll } from '../incidentStep.ts'
import { logged } from '../logged.ts'
import { placeOf } from '../planEdit.ts'
import { afterRehearsal, beginRehearsal, pauseTime, resumeTime } from '../rehearsing.ts'
import { takeCue } from '../goCue.ts'
import { endRun, recordRun } from '../run.ts'
import type { StudioState } from '../state.ts'

const trainers = ['operator', 'trainer'] as const

const drilled = z.object({
  trainee: z.string().max(64).nullable().default(null),
  name: z.string().trim().min(1).max(60),
  role: z.enum(['host', 'cohost']).default('host'),
  /** Agreed to measures of the picture, in this run. */
  vision: z.boolean().default(false),
})

const obsBefore = z.object({
  studioMode: z.boolean(),
  previewScene: z.string().nullable(),
  recording: z.boolean(),
})

const enterArgs = z.object({
  level: z.enum(rehearsalLevels),
  drilled: z.array(drilled).max(20).default([]),
  /** Audience and incidents by the clock; without one nobody is simulated. */
  scenario: z.string().max(64).nullable().default(null),
  /** Instead of the scenario's own. */
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  /** Visual measures, which need every host's consent. */
  vision: z.boolean().default(false),
  /** Armed, so that the first GO takes it. */
  fromCue: z.string().max(64).nullable().default(null),
})
export type EnterArgs = z.output<typeof enterArgs>

const needed = ({ scenario, vision }: EnterArgs): Needs => ({
  ...(scenario === null ? {} : { scenario }),
  ...(vision ? { trainees: true } : {}),
})

export const rehearsalCommands = {
  /** Begins a rehearsal of the open show at one of three levels. What is on air stays as it is. */
  'rehearsal.enter': command({
    args: enterArgs,
    roles: trainers,
    help: 'help.rehearsal.enter',
    needs: needed,
    apply: enter,
  }),
  /** OBS has handed its preview over (or has nothing to do with it): now it is a rehearsal. */
  'rehearsal.entered': command({
    args: enterArgs.extend({ run: z.string(), obsBefore: obsBefore.nullable() }),
    roles: [],
    help: 'help.rehearsal.entered',
    needs: needed,
    apply: entered,
  }),
  /** Ends the rehearsal and gives the desk back as it was. */
  'rehearsal.leave': command({
    args: z.object({}),
    roles: trainers,
    help: 'help.rehearsal.leave',
    // A recording may have filled the disk: nobody is kept in a rehearsal by that.
    evenUnsaved: true,
    apply(state, _args, context) {
      return state.saved.live.rehearsal ? leave(state, context) : refuse('rehearsal.off')
    },
  }),
  /** Time stands still while the trainer talks. */
  'rehearsal.pause': command({
    args: z.object({}),
    roles: trainers,
    help: 'help.rehearsal.pause',
    apply(state, _args, context) {
      const { live } = state.saved
      if (!live.rehearsal) return refuse('rehearsal.off')
      if (live.rehearsal.pausedAtEpochMs !== null) return done
      pauseTime(live, context.now)
      return { effects: [logged('rehearsal.pause', live.runId, context, {})] }
    },
  }),
  'rehearsal.resume': command({
    args: z.object({}),
    roles: trainers,
    help: 'help.rehearsal.resume',
    apply(state, _args, context) {
      const { live } = state.saved
      if (!live.rehearsal) return refuse('rehearsal.off')
      if (live.rehearsal.pausedAtEpochMs === null) return done
      const pausedMs = context.now - live.rehearsal.pausedAtEpochMs
      resumeTime(live, context.now)
      return { effects: [logged('rehearsal.resume', live.runId, context, { pausedMs })] }
    },
  }),
  /** Takes any cue at once, the present one again too. Time goes on if it stood still. */
  'rehearsal.play': command({
    args: z.object({ cue: z.string().max(64) }),
    roles: trainers,
    help: 'help.rehearsal.play',
    apply(state, args, context) {
      const { live, plan } = state.saved
      if (!live.rehearsal) return refuse('rehearsal.off')
      const cue = plan.show.cues[placeOf(plan.show.cues, args.cue)]
      if (!cue) return refuse('cue.unknown', args)
      const paused = live.rehearsal.pausedAtEpochMs
      resumeTime(live, context.now)
      const taken = takeCue(state, cue, context, { atOnce: true })
      if (paused === null || 'code' in taken) return taken
      const resumed = logged('rehearsal.resume', live.runId, context, { pausedMs: context.now - paused })
      return { ...taken, effects: [resumed, ...(taken.effects ?? [])] }
    },
  }),
}

export function enter(state: Draft<StudioState>, args: EnterArgs, context: Context): Step | Refusal {
  const { live, plan } = state.saved
  const { obs } = state.seen
  if (live.rehearsal) return refuse('rehearsal.on')
  if (live.mode !== 'idle') return refuse('rehearsal.live')
  if (live.panic) return refuse('panic.engaged')
  if (state.seen.taking) return refuse('take.busy')
  if (args.fromCue !== null && placeOf(plan.show.cues, args.fromCue) < 0)
    return refuse('cue.unknown', { cue: args.fromCue })
  if (args.scenario !== null && !context.facts.scenario)
    return refuse('scenario.unknown', { scenario: args.scenario })
  if (args.level === 'full' && obs.stream.active) return refuse('rehearsal.streaming')
  const run = context.id()
  if (args.level !== 'preview') {
    const step = entered(state, { ...args, run, obsBefore: null }, context)
    return 'code' in step ? step : { ...step, result: { run } }
  }
  if (!obsReady(obs)) return refuse('obs.away')
  const before: ObsBefore = {
    studioMode: obs.studioMode,
    previewScene: obs.previewScene,
    recording: obs.record.active,
  }
  const on: ObsRequest = { request: 'SetStudioModeEnabled', data: { studioModeEnabled: true } }
  return {
    result: { run },
    effects: [
      {
        to: 'obs',
        requests: obs.studioMode ? [] : [on],
        awaited: true,
        then: { type: 'rehearsal.entered', ...args, run, obsBefore: before },
      },
    ],
  }
}

function entered(
  state: Draft<StudioState>,
  args: EnterArgs & { run: string; obsBefore: ObsBefore | null },
  context: Context,
): Step | Refusal {
  const { saved } = state
  const { now } = context
  // Somebody may have gone live while OBS was asked.
  if (saved.live.rehearsal) return refuse('rehearsal.on')
  if (saved.live.mode !== 'idle') return refuse('rehearsal.live')
  const { level, run } = args
  const trainees = context.facts.trainees ?? []
  const people = args.drilled.map(({ vision: _said, ...one }, at) =>
    args.vision && mayBeSeen(args.drilled[at]!, trainees) ? { ...one, vision: true } : one,
  )
  const rehearsal = {
    level,
    drilled: people,
    obsBefore: args.obsBefore,
    pausedAtEpochMs: null,
    heldBefore: { prompter: false, following: false, scenario: false },
    pausedMs: 0,
    scenario: begun(args, context),
    incidents: [],
    vision: args.vision,
  }
  saved.live = beginRehearsal(saved.live, rehearsal, {
    run,
    armed: args.fromCue,
    charsPerMinute: saved.plan.show.charsPerMinute,
    now,
  }) as Draft<StudioState>['saved']['live']
  const names = args.drilled.map(({ name, role }) => ({ name, role }))
  return {
    result: { run },
    effects: [
      ...recordRun(state),
      logged('run.start', run, context, {
        mode: 'rehearsal',
        level,
        drilled: names,
        vision: args.vision,
        people: saved.plan.show.people.map(({ id, role }) => ({ id, role })),
      }),
      ...(level === 'practice' ? [letGo(state)] : []),
    ],
  }
}

/** The scenario as it begins: at once, with its own seed or another. */
function begun({ seed }: EnterArgs, { facts: { scenario }, now }: Context): RunningScenario | null {
  if (!scenario) return null
  const { id, title, seed: own } = scenario
  return { id, title, seed: seed ?? own, positionMs: 0, sinceEpochMs: now, rate: 1, playing: true }
}

/** Ends the rehearsal that is on; `run.end` does the same. */
export function leave(state: Draft<StudioState>, context: Context): Step {
  const { live } = state.saved
  const { rehearsal } = live
  if (!rehearsal) return done
  const { level } = rehearsal
  if (rehearsal.pausedAtEpochMs !== null) resumeTime(live, context.now)
  const effects: Effect[] = [
    ...mendAll(state, context),
    ...endRun(live, context, { pausedMs: rehearsal.pausedMs }),
    ...giveBack(state),
  ]
  state.saved.live = afterRehearsal(state) as Draft<StudioState>['saved']['live']
  state.seen.taking = null
  state.seen.bankRevision += 1
  if (level === 'practice') effects.push(letGo(state))
  return { effects }
}

/**
 * The link is pointed elsewhere: OBS is let go of, or taken up again. Until it is there nothing is known and nothing can
 * be taken, on either side.
 */
function letGo(state: Draft<StudioState>): Effect {
  state.seen.obs = absentObs(state.seen.obs.url) as Draft<StudioState>['seen']['obs']
  return { to: 'studio', act: { do: 'switcher.follow' }, awaited: true }
}

/** Preview, studio mode and recording of OBS as they were before a preview rehearsal. */
function giveBack({ saved, seen: { obs } }: StudioState): readonly Effect[] {
  const before = saved.live.rehearsal?.obsBefore
  if (!before || !obsReady(obs)) return []
  const optional = true
  const { studioMode, recording } = before
  // OBS says for a moment that the previewed scene is the program when studio mode is left: so that one is previewed.
  const shown = studioMode ? before.previewScene : obs.programScene
  const known = obs.scenes.some(({ name }) => name === shown)
  const requests: ObsRequest[] = [
    ...(known ? [{ request: 'SetCurrentPreviewScene', data: { sceneName: shown }, optional } as const] : []),
    ...(studioMode
      ? []
      : [{ request: 'SetStudioModeEnabled', data: { studioModeEnabled: false }, optional } as const]),
    ...(obs.record.active && !recording ? [{ request: 'StopRecord', optional } as const] : []),
  ]
  return requests.length === 0 ? [] : [{ to: 'obs', requests, awaited: true }]
}
