import type { IpcMainInvokeEvent } from 'electron'
import type { Language } from '../../../shared/words/words.ts'
import type { ElectronParts } from './parts.ts'
import { savePdf } from './savePdf.ts'
import { fromOurs } from './security.ts'
import type { Windows } from './windows.ts'

/** Answers what a page of ours may ask of the PC (`main/preload.ts`); a page of anybody else gets null. */
export function answerPages(parts: {
  electron: Pick<ElectronParts, 'dialog' | 'ipcMain'>
  windows: Windows
  language(): Language
  origin: string
}): void {
  const { electron, windows, origin } = parts
  const answer = (channel: string, run: (event: IpcMainInvokeEvent, asked: unknown) => unknown): void =>
    electron.ipcMain.handle(channel, (event, asked: unknown) =>
      fromOurs(event, origin) ? run(event, asked) : null,
    )

  answer('daobo:displays', windows.displays)
  answer('daobo:prompter', (_event, displayId) =>
    windows.prompter(typeof displayId === 'number' ? displayId : undefined),
  )
  answer('daobo:model', async (_event, what) => {
    const properties = [what === 'folder' ? ('openDirectory' as const) : ('openFile' as const)]
    const filters = what === 'folder' ? [] : [{ name: 'tar.bz2, zip', extensions: ['bz2', 'zip'] }]
    const { filePaths } = await electron.dialog.showOpenDialog({ properties, filters })
    return filePaths[0] ?? null
  })
  answer('daobo:pdf', ({ sender }, name) =>
    savePdf(electron, sender, typeof name === 'string' ? name : '', parts.language()),
  )
}
