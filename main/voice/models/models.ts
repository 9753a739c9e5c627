import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  trialMs,
  type ModelFiles,
  type ModelKept,
  type ModelProblem,
  type ModelSeen,
  type Trial,
} from '../../../shared/voice/model.ts'
import { refuse, type Refusal } from '../../../shared/protocol/refusal.ts'
import type { StudioAct } from '../../../shared/live/effect.ts'
import type { OwnProcess } from '../../desk/desk.ts'
import type { Clock } from '../../studio/clock.ts'
import type { FromEngine, ToEngine } from '../messages.ts'
import { copyParts, lookAt, nameOf, type Looked } from './look.ts'
import type { FromUnpack, ToUnpack } from './messages.ts'
import type { TrialRun } from './trial.ts'

type EngineModel = Extract<ToEngine, { do: 'model' }>['model']

export type ModelAct = Extract<StudioAct, { do: `model.${string}` }>

/** The speech model that a unit brings along: looked at, taken, tried and used. Nothing is ever fetched. */
export interface Models {
  carryOut(act: ModelAct): Promise<Refusal | null>
  heard(words: Extract<FromEngine, { is: 'words' }>): void
  loaded(message: Extract<FromEngine, { is: 'model' }>): void
  /** The listener runs anew, and needs to be told. */
  ready(): void
  /** The listener ended by itself: a model that was just loading is what broke it, and is not given to it again. */
  broke(): void
  close(): void
}

export interface ModelParts {
  dataDir: string
  clock: Clock
  kept(): ModelKept | null
  startUnpack(): OwnProcess
  post(message: ToEngine): void
  seen(seen: Partial<ModelSeen>, trial?: Trial): void
  taken(model: Pick<ModelKept, 'about' | 'files'>): void
  log(line: string): void
}

/** How long a trial waits for somebody to begin. */
const patienceMs = 20_000

export function createModels(parts: ModelParts): Models {
  const { clock } = parts
  const home = join(parts.dataDir, 'models')
  const fresh = join(home, '.new')
  const current = join(home, 'current')
  let found: Pick<ModelKept, 'about' | 'files'> | null = null
  let unpacking: OwnProcess | null = null
  let loading = false
  let broken = false
  let trial: TrialRun | null = null
  let trialEnds: () => void = () => undefined
  /** Looks are one at a time, for there is one folder to look into; one that another followed says nothing any more. */
  let looks = 0
  let looking: Promise<unknown> = Promise.resolve()

  const told = (files: ModelFiles): EngineModel => ({ folder: current, files })
  const fail = (problem: ModelProblem): null => {
    parts.seen({ phase: 'failed', problem })
    return null
  }

  function give(model: EngineModel): void {
    loading = model !== null
    parts.post({ do: 'model', model })
  }

  /** What the listener works with outside of a trial. */
  function giveUsual(): void {
    const kept = parts.kept()
    give(kept?.enabled && !broken ? told(kept.files) : null)
  }

  function unpackInto(archive: string): Promise<ModelProblem | null> {
    const child = parts.startUnpack()
    unpacking = child
    return new Promise((resolve) => {
      child.onMessage((message) => {
        const news = message as FromUnpack
        if (news.is === 'progress') return parts.seen({ bytes: news.bytes })
        if (news.is === 'problem') parts.log(`model: ${news.detail}`)
        resolve(news.is === 'problem' ? news.problem : null)
        child.end()
      })
      child.onExit(() => resolve('damaged'))
      child.post({ archive, into: fresh } satisfies ToUnpack)
    })
  }

  function callLooksOff(): void {
    looks += 1
    found = null
    unpacking?.end()
  }

  async function lookInto(path: string): Promise<Looked> {
    try {
      await rm(fresh, { recursive: true, force: true })
      const isFolder = (await stat(path)).isDirectory()
      const problem = isFolder ? await copyParts(path, fresh) : await unpackInto(path)
      return problem ? { problem } : await lookAt(fresh, nameOf(path))
    } catch (error) {
      parts.log(`model: ${String(error)}`)
      return { problem: problemOf(error) }
    }
  }

  function endTrial(): void {
    trialEnds()
    const result = trial?.result() ?? null
    trial = null
    if (result) parts.seen({ phase: 'ready', trial: result }, result)
    else parts.seen({ phase: 'ready', trial: null })
    giveUsual()
  }

  const deeds = {
    look(path: string) {
      callLooksOff()
      const mine = looks
      const look = looking.then(async () => {
        const looked = mine === looks ? await lookInto(path) : null
        // Another look has begun, or the model was forgotten: nobody asks any more.
        if (!looked || mine !== looks) return null
        if ('problem' in looked) return fail(looked.problem)
        found = looked
        parts.seen({ phase: 'found', found: looked.about })
        return null
      })
      looking = look
      return look
    },
    async add() {
      if (!found) return refuse('model.notFound')
      await mkdir(home, { recursive: true })
      give(null)
      await rm(current, { recursive: true, force: true })
      await rename(fresh, current)
      parts.taken(found)
      found = null
      broken = false
      return null
    },
    async try() {
      // Not before it is needed: it brings the sounds of all characters along.
      const { createTrial } = await import('./trial.ts')
      const kept = parts.kept()
      if (!kept) return refuse('model.notFound')
      trialEnds()
      trial = createTrial()
      broken = false
      give(told(kept.files))
      return null
    },
    use() {
      broken = false
      giveUsual()
      return null
    },
    async forget() {
      callLooksOff()
      await looking
      trial = null
      trialEnds()
      give(null)
      await rm(home, { recursive: true, force: true })
      return null
    },
  }

  return {
    async carryOut(act) {
      switch (act.do) {
        case 'model.look':
          return deeds.look(act.path)
        case 'model.add':
          return deeds.add()
        case 'model.try':
          return deeds.try()
        case 'model.use':
          return deeds.use()
        case 'model.forget':
          return deeds.forget()
      }
    },
    heard(words) {
      if (!trial) return
      const first = trial.result() === null
      trial.heard(words, clock.now())
      if (!first || trial.result() === null) return
      trialEnds()
      trialEnds = clock.after(trialMs, endTrial)
    },
    loaded({ loaded, detail }) {
      loading = false
      if (!loaded) {
        parts.log(`model: ${detail}`)
        broken = true
        trial = null
        return parts.seen({ phase: 'failed', problem: 'load' })
      }
      if (!trial) return
      parts.seen({ phase: 'trial', trial: null })
      trialEnds = clock.after(patienceMs, endTrial)
    },
    ready: giveUsual,
    broke() {
      if (!loading) return
      loading = false
      broken = true
      trial = null
      trialEnds()
      parts.seen({ phase: 'failed', problem: 'load' })
    },
    close() {
      trialEnds()
      callLooksOff()
    },
  }
}

function problemOf(error: unknown): ModelProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'notFound'
    case 'ENOSPC':
      return 'disk'
    case 'EACCES':
    case 'EPERM':
      return 'unreadable'
    default:
      return 'damaged'
  }
}
