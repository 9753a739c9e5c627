import type { Role } from './roles.ts'
import { incidentKinds, isOpen } from '../rehearsal/incident.ts'
import { incidents } from '../rehearsal/incidents/incidents.ts'
import { holders } from './holders.ts'
import { modeShown } from './modeShown.ts'
import { onAirCards } from './onAirCards.ts'
import { nextCue } from './rundown.ts'
import type { AirSlots } from './air.ts'
import { rehearsalShown, viewersAir, viewersSeeRun } from './rehearsing.ts'
import { allTallies } from './tally.ts'
import type { Live, StudioState } from './state.ts'
import { upNext } from './upNext.ts'
import { linesOf } from '../prompter/lines.ts'
import { themeAsAired } from '../show/themeMasking.ts'

/**
 * What a screen may ask to be kept in step with. A view is a pure picture of the state; a role that is not named
 * never receives it. Keep parts of the state as they are (the same objects), so that patches stay small.
 */
interface View<T> {
  roles: readonly Role[]
  select(state: StudioState): T
}

const view = <T>(entry: View<T>): View<T> => entry

const crew = ['operator', 'trainer'] as const

export const views = {
  /** The open show with its history's next steps. */
  plan: view({
    roles: [...crew, 'moderator'],
    select: ({ saved: { plan } }) => ({
      show: plan.show,
      revision: plan.revision,
      touched: plan.touched,
      undo: plan.undo.at(-1)?.label ?? null,
      redo: plan.redo.at(-1)?.label ?? null,
    }),
  }),
  live: view({
    roles: [...crew, 'moderator'],
    select: (state) => ({
      ...state.saved.live,
      shown: modeShown(state),
      rehearsal: rehearsalShown(state.saved.live),
      taking: state.seen.taking,
      tally: allTallies(state),
      bankRevision: state.seen.bankRevision,
      wordsRevision: state.seen.wordsRevision,
      bankCounts: state.seen.bankCounts,
      bankUndo: state.seen.bankUndo,
      importing: state.seen.importing,
      holders: holders(state),
    }),
  }),
  obs: view({ roles: crew, select: ({ seen }) => seen.obs }),
  settings: view({ roles: [...crew, 'moderator', 'host'], select: ({ saved }) => saved.settings }),
  shows: view({ roles: ['operator'], select: ({ saved }) => saved.shows }),
  /** Devices and screens, for the console; token hashes stay inside. */
  house: view({
    roles: ['operator'],
    select: ({ saved, seen }) => ({
      devices: Object.values(saved.devices).map(({ tokenHash, ...device }) => ({
        ...device,
        waiting: tokenHash === '',
      })),
      screens: seen.screens,
      prompters: saved.prompters,
      pairing: seen.pairing,
      notices: seen.notices,
    }),
  }),
  /** The hosts' microphones, for whoever opens one or reads by it. */
  voice: view({
    roles: [...crew, 'host'],
    select: ({ saved, seen }) => ({
      ...seen.voice,
      paces: saved.paces,
      kept: saved.model,
      language: saved.settings.language,
    }),
  }),
  /** Only what is to be drawn. Nothing of the plan, the queue or a person's contact reaches an overlay. */
  overlay: view({
    roles: ['overlay', 'operator', 'trainer'],
    select: (state) => drawing(state, viewersSeeRun(state) ? state.saved.live : beforeOf(state.saved.live)),
  }),
  /** The same of a rehearsal, for pages that viewers can't see. */
  rehearsalOverlay: view({
    roles: ['operator', 'trainer', 'host'],
    select: (state) => drawing(state, state.saved.live),
  }),
  /** The rehearsal that is on, for those who lead it; null while there is none. */
  rehearsal: view({
    roles: crew,
    select: ({ saved }) => {
      const { rehearsal, runId, startedAtEpochMs } = saved.live
      if (!rehearsal) return null
      const { before: _before, ...shown } = rehearsal
      const may = incidentKinds.map((kind) => {
        const { levels, why, takes } = incidents[kind]
        return { kind, takes, whyNot: levels.includes(rehearsal.level) ? null : why }
      })
      return { ...shown, run: runId, startedAtEpochMs, may }
    },
  }),
  /** Comment sources and how they do; settings hold no secrets. */
  feeds: view({
    roles: [...crew, 'moderator'],
    select: ({ saved, seen }) => ({ feeds: saved.feeds, seen: seen.feeds, kinds: seen.feedKinds }),
  }),
  prompter: view({
    roles: ['host', ...crew],
    select: ({ saved, seen }) => ({
      ...saved.live.prompter,
      said: saved.live.said,
      people: saved.plan.show.people,
      lines: linesOf(saved.live.prompter.script, saved.plan.show.people, saved.settings.glossary),
      prompters: saved.prompters,
      next: nextTitle(saved),
      slate: saved.live.slate,
      current: saved.live.current && {
        title: saved.live.current.cue.title,
        plannedMs: saved.live.current.cue.plannedMs,
        startedAtEpochMs: saved.live.current.startedAtEpochMs,
      },
      message: hostsLost(saved.live) ? null : saved.live.message,
      shown: modeShown({ saved, seen }),
      rehearsal: rehearsalShown(saved.live),
      lost: hostsLost(saved.live),
      panic: saved.live.panic !== null,
      question: onAirQuestion(saved.live),
      onAir: onAirCards(saved.live.air),
      language: saved.settings.language,
    }),
  }),
  stage: view({
    roles: ['host', ...crew],
    select: ({ saved, seen }) => {
      const { live, plan } = saved
      const at = plan.show.cues.findIndex((cue) => cue.id === live.current?.cue.id)
      return {
        title: plan.show.title,
        shown: modeShown({ saved, seen }),
        rehearsal: rehearsalShown(live),
        lost: hostsLost(live),
        panic: live.panic !== null,
        current: live.current && {
          title: live.current.cue.title,
          plannedMs: live.current.cue.plannedMs,
          note: live.current.cue.note,
          startedAtEpochMs: live.current.startedAtEpochMs,
        },
        next: plan.show.cues
          .slice(at + 1, at + 2)
          .map(({ id, title, plannedMs }) => ({ id, title, plannedMs })),
        question: onAirQuestion(live),
        onAir: onAirCards(live.air),
        upNext: upNext(live).slice(0, 3),
        /** A host may air the next question from here. */
        mayAdvance: saved.settings.hostMayAdvance,
        message: hostsLost(live) ? null : live.message,
        help: live.help,
        language: saved.settings.language,
      }
    },
  }),
  training: view({
    roles: [...crew, 'host'],
    select: ({ seen }) => ({
      /** Changes with whatever trainers keep of runs: pages that show it ask again. */
      revision: seen.trainingRevision,
      /** Without a practice page nobody films at practice. */
      practiceOpen: Object.values(seen.screens).some(({ page }) => page === 'practice'),
    }),
  }),
  ask: view({
    roles: ['ask', 'operator'],
    select: ({ saved, seen }) => ({
      open: saved.settings.askOpen,
      title: saved.plan.show.title,
      station: themeAsAired(saved.plan.show.theme).station,
      language: saved.settings.language,
      vote: openVote(viewersAir({ saved, seen })),
    }),
  }),
} as const

/** In a rehearsal the hosts' screens can be made to look as if they had lost the studio. */
const hostsLost = (live: Live): boolean =>
  live.rehearsal?.incidents.some((one) => one.kind === 'network.gone' && isOpen(one)) === true

/** What an overlay page draws of one live side. */
const drawing = ({ saved }: StudioState, live: Live) => ({
  slots: live.air,
  theme: themeAsAired(saved.plan.show.theme),
  format: saved.settings.overlayFormat,
  feed: saved.settings.feedMode === 'off' ? ('off' as const) : saved.settings.feedLayout,
  language: saved.settings.language,
  counters: live.counters,
  /** Since when clocks on cards stand still; null while they run. */
  stillSinceEpochMs: live.rehearsal?.pausedAtEpochMs ?? null,
})

const beforeOf = (live: Live): Live => live.rehearsal?.before ?? live

/** What people in the room may vote on now: never who else voted what before it closes. */
function openVote(air: AirSlots) {
  const airing = air.main
  if (!airing?.ballot || (airing.card.kind !== 'quiz' && airing.card.kind !== 'poll')) return null
  const { question, options } = airing.card.facts
  return { airId: airing.airId, question, options, closed: airing.ballot.closed }
}

function nextTitle({ plan, live }: StudioState['saved']): string | null {
  const cue = nextCue(plan.show, live)
  return cue && cue.id !== live.prompter.cue ? cue.title : null
}

function onAirQuestion(live: StudioState['saved']['live']) {
  const airing = live.air.main
  if (!airing?.questionId) return null
  return live.queue.find((item) => item.id === airing.questionId) ?? null
}

export type ViewName = keyof typeof views
export type ViewOf<V extends ViewName> = ReturnType<(typeof views)[V]['select']>

export const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name)

export const maySee = (role: Role, name: ViewName): boolean => views[name].roles.includes(role)
