import { contextBridge, ipcRenderer } from 'electron'

/** All that a page may ask of the PC: which displays there are, and the prompter on one of them. */
contextBridge.exposeInMainWorld('daobo', {
  displays: () => ipcRenderer.invoke('daobo:displays') as Promise<unknown>,
  openPrompter: (displayId?: number) => ipcRenderer.invoke('daobo:prompter', displayId) as Promise<unknown>,
})
