import { join } from 'node:path'
import { say } from '../../../shared/words/words.ts'
import type { Command } from '../../../shared/live/table.ts'
import { startStudio, type RunningStudio } from '../../studio/studio.ts'
import { StartProblem } from '../../studio/startProblem.ts'
import type { Desk } from '../desk.ts'
import { fileSecrets } from '../plain.ts'
import { buildMenu } from './menu.ts'
import { answerPages } from './pageCalls.ts'
import type { ElectronParts } from './parts.ts'
import { filePlaces } from './places.ts'
import { safeSecrets } from './safeSecrets.ts'
import { lockDown } from './security.ts'
import { registerShortcuts } from './shortcuts.ts'
import { startUtility } from './utility.ts'
import { createWindows } from './windows.ts'

export interface ShellParts {
  electron: ElectronParts
  /** Folder of the built screens, and the preload file. */
  pagesDir: string
  preload: string
  version: string
  port: number
  log(line: string): void
}

const operator = { role: 'operator', device: 'desk', name: 'desk' } as const

/** The desk as Electron runs it: the studio inside, a console window, and what only a PC can do. */
export async function runShell(parts: ShellParts): Promise<void> {
  const { electron, log } = parts
  const { app, dialog } = electron
  // Two desks on one data folder would fight over the show: the second start only brings the first one forward.
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.enableSandbox()
  await app.whenReady()

  const dataDir = app.getPath('userData')
  let studio: RunningStudio
  try {
    studio = await startStudio({
      dataDir,
      port: parts.port,
      pagesDir: parts.pagesDir,
      desk: electronDesk(electron, dataDir),
      version: parts.version,
      sample: true,
      log,
    })
  } catch (error) {
    dialog.showErrorBox(say('zh', 'desk.name'), startSentence(error))
    return app.exit(1)
  }

  const origin = new URL(studio.url).origin
  lockDown(electron, () => origin)
  const windows = createWindows({
    electron,
    places: filePlaces(join(dataDir, 'windows.json'), log),
    preload: parts.preload,
    address: (page) => `${studio.url}/${page}/#${studio.tokens.operator}`,
  })

  const send = (command: Command): void => {
    void studio.send(command, operator).then((answer) => {
      if (!answer.applied) log(`${command.type}: ${answer.refusal.code}`)
    })
  }
  const language = () => studio.state().saved.settings.language
  const menu = (): void =>
    buildMenu(electron, language(), {
      send,
      openConsole: windows.console,
      openPrompter: windows.prompter,
      displays: windows.displays,
    })
  let shown = language()
  studio.onChange(() => {
    if (language() === shown) return
    shown = language()
    menu()
  })
  menu()

  for (const taken of registerShortcuts(electron, send)) {
    void studio.send(
      { type: 'seen.notice', key: 'notice.shortcut', params: { key: taken } },
      {
        role: 'studio',
        device: 'desk',
        name: 'desk',
      },
    )
  }

  answerPages({ electron, windows, language, origin })

  app.on('second-instance', windows.console)
  app.on('activate', windows.console)
  app.on('window-all-closed', () => app.quit())
  let leaving = false
  app.on('before-quit', (event) => {
    if (leaving) return
    event.preventDefault()
    if (!mayQuit(electron, studio)) return
    leaving = true
    electron.globalShortcut.unregisterAll()
    windows.close()
    studio.close().then(
      () => app.quit(),
      (error: unknown) => {
        log(String(error))
        app.exit(1)
      },
    )
  })

  windows.console()
}

/** While live, leaving is a deliberate act: "stay" is the default and what Esc does. */
function mayQuit({ dialog }: Pick<ElectronParts, 'dialog'>, studio: RunningStudio): boolean {
  const { saved, seen } = studio.state()
  if (saved.live.mode !== 'live' && !seen.obs.stream.active) return true
  const word = (key: Parameters<typeof say>[1]) => say(saved.settings.language, key)
  const choice = dialog.showMessageBoxSync({
    type: 'warning',
    message: word('quit.live'),
    detail: word('quit.detail'),
    buttons: [word('quit.stay'), word('quit.leave')],
    defaultId: 0,
    cancelId: 0,
  })
  return choice === 1
}

function electronDesk(electron: ElectronParts, dataDir: string): Desk {
  let blocker: number | null = null
  const { powerSaveBlocker } = electron
  return {
    secrets: safeSecrets(electron, fileSecrets(join(dataDir, 'secrets.json'))),
    keepAwake(on) {
      if (on) blocker ??= powerSaveBlocker.start('prevent-display-sleep')
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker)
        blocker = null
      }
    },
    start: (module) => startUtility(electron, module),
    close: async () => undefined,
  }
}

const startSentence = (error: unknown): string =>
  error instanceof StartProblem
    ? say('zh', error.key, error.params)
    : say('zh', 'start.failed', { reason: error instanceof Error ? error.message : String(error) })
