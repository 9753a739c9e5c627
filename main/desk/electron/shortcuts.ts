import type { Command } from '../../../shared/live/table.ts'
import type { ElectronParts } from './parts.ts'

/** Keys that work while another program, OBS say, has the keyboard. Three, all with two modifiers: none is hit by chance. */
export const globalKeys: readonly { accelerator: string; command: Command }[] = [
  { accelerator: 'CommandOrControl+Alt+G', command: { type: 'cue.go' } },
  { accelerator: 'CommandOrControl+Alt+P', command: { type: 'panic.engage' } },
  { accelerator: 'CommandOrControl+Alt+C', command: { type: 'card.clear' } },
]

/** Registers them; returns those that another program already holds, so that the operator can be told. */
export function registerShortcuts(
  { globalShortcut }: Pick<ElectronParts, 'globalShortcut'>,
  send: (command: Command) => void,
): readonly string[] {
  return globalKeys
    .filter(({ accelerator, command }) => !globalShortcut.register(accelerator, () => send(command)))
    .map(({ accelerator }) => accelerator)
}
