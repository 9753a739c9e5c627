import type { BrowserWindow } from 'electron'
import { say } from '../../../shared/words/words.ts'
import type { ElectronParts } from './parts.ts'
import { onScreen, type Place, type Places } from './places.ts'
import { safePreferences } from './security.ts'

/** The windows of the desk. Each page has a process of its own, so that a busy console never jerks the prompter. */
export interface Windows {
  console(): void
  /** On a display by id, or where it was last. */
  prompter(displayId?: number): void
  displays(): readonly { id: number; label: string; primary: boolean }[]
  close(): void
}

export interface WindowParts {
  electron: Pick<ElectronParts, 'BrowserWindow' | 'screen'>
  places: Places
  preload: string
  /** Address of a page with its token in the fragment. */
  address(page: 'console' | 'prompter'): string
}

export function createWindows({ electron, places, preload, address }: WindowParts): Windows {
  const { BrowserWindow: Window, screen } = electron
  const open = new Map<string, BrowserWindow>()

  function show(page: 'console' | 'prompter', wanted: Partial<Place>): BrowserWindow {
    const known = open.get(page)
    if (known) {
      if (known.isMinimized()) known.restore()
      known.focus()
      return known
    }
    const window = new Window({
      title: say('zh', 'desk.name'),
      width: 1366,
      height: 768,
      ...wanted,
      minWidth: 960,
      minHeight: 600,
      backgroundColor: '#101214',
      autoHideMenuBar: page === 'prompter',
      alwaysOnTop: page === 'prompter',
      webPreferences: safePreferences(preload),
    })
    const remember = (): void =>
      places.set(page, { ...window.getNormalBounds(), fullScreen: window.isFullScreen() })
    window.on('close', remember)
    window.on('closed', () => open.delete(page))
    open.set(page, window)
    if (wanted.fullScreen) window.setFullScreen(true)
    void window.loadURL(address(page))
    return window
  }

  return {
    console: () => void show('console', onScreen(places.get('console'), screen.getAllDisplays()) ?? {}),
    prompter(displayId) {
      const chosen = screen.getAllDisplays().find((display) => display.id === displayId)
      if (!chosen)
        return void show('prompter', onScreen(places.get('prompter'), screen.getAllDisplays()) ?? {})
      const window = show('prompter', chosen.workArea)
      window.setBounds(chosen.workArea)
      window.setFullScreen(true)
      places.set('prompter', { ...chosen.workArea, fullScreen: true })
    },
    displays: () =>
      screen.getAllDisplays().map((display) => ({
        id: display.id,
        label: display.label,
        primary: display.id === screen.getPrimaryDisplay().id,
      })),
    close() {
      for (const window of open.values()) window.destroy()
    },
  }
}
