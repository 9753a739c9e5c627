import type { Language } from '../../words/words.ts'
import type { Show, ShowKind } from '../show.ts'
import { showVersion } from '../show.ts'
import { safeSceneName } from '../../live/obs.ts'

/** A new show of a kind: its rundown, cards and script outline, ready to be filled in. */
export function showFromTemplate(kind: ShowKind, title: string, id: () => string, _language: Language): Show {
  return {
    version: showVersion,
    id: id(),
    title,
    kind,
    theme: { station: '', programme: title, emblem: '', primary: '#1d4f91', accent: '#b3261e' },
    people: [],
    cues: [],
    cards: [],
    safeScene: safeSceneName,
    startsAtEpochMs: null,
    charsPerMinute: 220,
  }
}
