import type { Panel } from '../desk/store.ts'
import type { Acted, Env } from './env.ts'

/** Panels and the language. */
export function houseActions({ studio, store, act }: Env) {
  const open = (panel: Panel) => (): undefined => store.set({ panel }) as undefined
  return {
    shows: open({ name: 'shows' }),
    obs: open({ name: 'obs' }),
    devices: open({ name: 'devices' }),
    help: open({ name: 'keys' }),
    language(): Acted {
      const language = studio.view('settings')?.language === 'en' ? 'zh' : 'en'
      return act({ type: 'settings.set', changes: { language } })
    },
  }
}
