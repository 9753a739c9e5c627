import { say } from '../../shared/words/words.ts'
import { idleLive, nothingSeen, type Saved, type StudioState } from '../../shared/live/state.ts'
import { defaultSettings } from '../../shared/live/settings.ts'
import { sampleShow } from '../../shared/show/sample/sampleShow.ts'
import { summarise } from '../../shared/show/summary.ts'
import { showFromTemplate } from '../../shared/show/templates/template.ts'
import { queued } from '../../shared/live/queued.ts'
import type { Database } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import type { Journal } from './journal.ts'

interface FirstParts {
  journal: Journal
  library: Library
  db: Database
  now: number
  newId(): string
  options: { obsUrl?: string; practice?: boolean; sample?: boolean }
}

/**
 * The state to begin with: what was saved, or a first show. Nothing of OBS is known yet and nothing is sent to it;
 * what was on air stays on air.
 */
export function firstState(parts: FirstParts): { state: StudioState; revision: number } {
  const { journal, library, options } = parts
  const recovered = journal.recover()
  const saved = withOptions(recovered?.saved ?? beginning(parts), options)
  const revision = (recovered?.revision ?? 0) + 1
  library.write({ kind: 'show.keep', show: saved.plan.show, atEpochMs: parts.now })
  // The options are no command: a snapshot holds what they changed, so that later rows fit onto it.
  journal.snapshot(saved, revision)
  return { state: { saved, seen: nothingSeen(saved.settings.obsUrl) }, revision }
}

function withOptions(saved: Saved, options: FirstParts['options']): Saved {
  const switcher = options.practice ? 'practice' : options.obsUrl ? 'obs' : saved.settings.switcher
  return {
    ...saved,
    settings: { ...saved.settings, switcher, obsUrl: options.obsUrl ?? saved.settings.obsUrl },
  }
}

function beginning({ library, db, now, newId, options }: FirstParts): Saved {
  const sample = options.sample ? sampleShow(newId, now) : null
  const show = sample?.show ?? showFromTemplate('general', say('zh', 'show.first'), newId, 'zh')
  const questions = sample?.questions ?? []
  db.transaction(() => {
    library.write({ kind: 'show.put', show })
    for (const question of questions) library.write({ kind: 'question.put', question })
  })
  return {
    settings: defaultSettings,
    devices: {},
    paces: {},
    model: null,
    shows: [summarise(show, now)],
    plan: { show, revision: 0, touched: {}, undo: [], redo: [] },
    live: {
      ...idleLive(now, show.charsPerMinute),
      queue: questions.filter((one) => one.state === 'queued').map(queued),
    },
    prompters: {},
    feeds: [],
    queues: {},
  }
}
