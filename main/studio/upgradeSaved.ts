import { defaultSettings } from '../../shared/live/settings.ts'
import { idleLive, type Live, type Saved } from '../../shared/live/state.ts'
import { emptyAir } from '../../shared/live/air.ts'
import { cueSchema, showSchema, type Show } from '../../shared/show/show.ts'
import { isRecord } from '../../shared/protocol/isRecord.ts'

/**
 * The saved state of an older version, made whole: what that version did not know yet gets its default. A field that
 * is renamed or changes its meaning needs a step of its own here.
 * @throws when it is no state at all
 */
export function upgradeSaved(value: unknown): Saved {
  if (!isState(value)) throw new Error('the snapshot is no state')
  const { settings, plan, live } = value
  const idle = idleLive(0, plan.show.charsPerMinute)
  return {
    ...value,
    settings: { ...defaultSettings, ...settings },
    devices: value.devices ?? {},
    shows: value.shows ?? [],
    prompters: value.prompters ?? {},
    paces: value.paces ?? {},
    model: value.model ?? null,
    feeds: value.feeds ?? [],
    queues: value.queues ?? {},
    plan: {
      ...plan,
      show: upgradeShow(plan.show),
      touched: plan.touched ?? {},
      undo: plan.undo ?? [],
      redo: plan.redo ?? [],
    },
    live: upgradeLive(live, idle),
  }
}

function upgradeLive(live: Live, idle: Live): Live {
  const { rehearsal } = live
  return {
    ...idle,
    ...live,
    // An older version rehearsed without putting anything aside: that run is over.
    mode: live.mode === 'rehearsal' && !rehearsal ? 'idle' : live.mode,
    air: { ...emptyAir, ...live.air },
    prompter: { ...idle.prompter, ...live.prompter },
    current: live.current
      ? { ...live.current, cue: cueSchema.catch(live.current.cue).parse(live.current.cue) }
      : null,
    rehearsal: rehearsal ? { ...rehearsal, before: upgradeLive(rehearsal.before, idle) } : null,
  }
}

/** The schema fills in what is new. A show that it would not take today is kept as it is rather than lost. */
const upgradeShow = (show: Show): Show => showSchema.catch(show).parse(show)

const isState = (value: unknown): value is Saved =>
  isRecord(value) &&
  isRecord(value['settings']) &&
  isRecord(value['live']) &&
  isRecord(value['plan']) &&
  isRecord(value['plan']['show'])
