import type { MenuItemConstructorOptions } from 'electron'
import { say, type Language } from '../../../shared/words/words.ts'
import type { Command } from '../../../shared/live/table.ts'
import type { ElectronParts } from './parts.ts'

export interface MenuParts {
  send(command: Command): void
  openConsole(): void
  openPrompter(displayId?: number): void
  displays(): readonly { id: number; label: string; primary: boolean }[]
}

/** The menu in the desk's language. It only repeats what the console can do; nothing lives in the menu alone. */
export function buildMenu(
  { Menu }: Pick<ElectronParts, 'Menu'>,
  language: Language,
  { send, openConsole, openPrompter, displays }: MenuParts,
): void {
  const word = (key: Parameters<typeof say>[1]) => say(language, key)
  const template: MenuItemConstructorOptions[] = [
    {
      label: word('menu.show'),
      submenu: [
        { label: word('help.plan.undo'), click: () => send({ type: 'plan.undo' }) },
        { label: word('help.plan.redo'), click: () => send({ type: 'plan.redo' }) },
        { type: 'separator' },
        { label: word('menu.quit'), role: 'quit' },
      ],
    },
    { label: word('menu.edit'), role: 'editMenu' },
    {
      label: word('menu.windows'),
      submenu: [
        { label: word('menu.console'), click: openConsole },
        { label: word('menu.prompter'), click: () => openPrompter() },
        {
          label: word('menu.prompterOn'),
          submenu: displays().map((display) => ({
            label: display.primary ? `${display.label} ${word('menu.primary')}` : display.label,
            click: () => openPrompter(display.id),
          })),
        },
        { type: 'separator' },
        { label: word('menu.fullScreen'), role: 'togglefullscreen' },
        { label: word('menu.zoomIn'), role: 'zoomIn' },
        { label: word('menu.zoomOut'), role: 'zoomOut' },
        { label: word('menu.zoomReset'), role: 'resetZoom' },
      ],
    },
    {
      label: word('menu.language'),
      submenu: (['zh', 'en'] as const).map((choice) => ({
        label: word(choice === 'zh' ? 'desk.chinese' : 'desk.english'),
        type: 'radio' as const,
        checked: choice === language,
        click: () => send({ type: 'settings.set', changes: { language: choice } }),
      })),
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
