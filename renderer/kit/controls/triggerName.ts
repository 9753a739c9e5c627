import type { Trigger } from '../../../shared/prompter/controls/trigger.ts'
import type { WordKey, WordParams } from '../../../shared/words/words.ts'

const drawn: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  'shift+F5': 'Shift F5',
}

/** What a trigger is called where people read it. Buttons are counted from 1, as on their boxes. */
export function triggerName(trigger: Trigger, t: (key: WordKey, params?: WordParams) => string): string {
  const [kind = '', what = '', number = ''] = trigger.split(':')
  switch (`${kind}:${what}`) {
    case 'pad:button':
      return t('controls.name.button', { number: Number(number) + 1 })
    case 'pad:axis':
      return t('controls.name.axis', { number: Number(number) + 1 })
    case 'midi:note':
      return t('controls.name.note', { number })
    case 'midi:control':
      return t('controls.name.control', { number })
    default: {
      const key = trigger.slice('key:'.length)
      return key === 'Space' ? t('controls.name.space') : (drawn[key] ?? key)
    }
  }
}
