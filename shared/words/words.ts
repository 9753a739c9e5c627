import { api } from './areas/api.ts'
import { ask } from './areas/ask.ts'
import { card } from './areas/card.ts'
import { comments } from './areas/comments.ts'
import { console as operator } from './areas/console.ts'
import { consolePanels } from './areas/consolePanels.ts'
import { consoleRundown } from './areas/consoleRundown.ts'
import { consoleSide } from './areas/consoleSide.ts'
import { controls } from './areas/controls.ts'
import { desk } from './areas/desk.ts'
import { feeds } from './areas/feeds.ts'
import { help } from './areas/help.ts'
import { keys } from './areas/keys.ts'
import { model } from './areas/model.ts'
import { moderate } from './areas/moderate.ts'
import { obs } from './areas/obs.ts'
import { onAir } from './areas/onAir.ts'
import { questions } from './areas/questions.ts'
import { rehearsal } from './areas/rehearsal.ts'
import { refusal } from './areas/refusal.ts'
import { scenario } from './areas/scenario.ts'
import { screens } from './areas/screens.ts'
import { script } from './areas/script.ts'
import { shows } from './areas/shows.ts'
import { start } from './areas/start.ts'
import { voice } from './areas/voice.ts'
import { debrief } from './areas/debrief.ts'
import { training } from './areas/training.ts'

/** Every sentence that a person reads, Chinese beside English. One file an area; a key says where it is read. */
export const words = {
  ...api,
  ...ask,
  ...card,
  ...comments,
  ...operator,
  ...consolePanels,
  ...consoleRundown,
  ...consoleSide,
  ...controls,
  ...desk,
  ...feeds,
  ...help,
  ...keys,
  ...model,
  ...moderate,
  ...obs,
  ...onAir,
  ...questions,
  ...refusal,
  ...rehearsal,
  ...scenario,
  ...screens,
  ...script,
  ...shows,
  ...start,
  ...voice,
  ...training,
  ...debrief,
} as const

export type WordKey = Extract<keyof typeof words, string>
export type Language = 'zh' | 'en'
export type WordParams = { readonly [name: string]: string | number }

/** The sentence for a key, with `{name}` filled in. A missing parameter stays visible rather than silently empty. */
export function say(language: Language, key: WordKey, params?: WordParams): string {
  const text: string = words[key][language === 'zh' ? 0 : 1]
  if (!params) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}

export const isWordKey = (key: string): key is WordKey => Object.hasOwn(words, key)
