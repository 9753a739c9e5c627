/** What the desk's own window may ask of the PC (main/preload.ts); absent in a browser. */
export interface DeskWindow {
  displays(): Promise<readonly { id: number; label: string; primary: boolean }[]>
  openPrompter(displayId?: number): Promise<unknown>
  /** Where a speech model is, as the person chose it; null when they did not. */
  chooseModel(what: 'folder' | 'archive'): Promise<unknown>
  /** What this page would print, as a PDF where the person says; null when they thought better of it. */
  savePdf(name: string): Promise<{ path: string } | { problem: string } | null>
}

declare global {
  interface Window {
    daobo?: DeskWindow
  }
}

export const deskWindow = (): DeskWindow | undefined => window.daobo
