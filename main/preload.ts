import { contextBridge, ipcRenderer } from 'electron'

/** All that a page may ask of the PC: which displays there are, the prompter on one of them, and where a model is. */
contextBridge.exposeInMainWorld('daobo', {
  displays: () => ipcRenderer.invoke('daobo:displays') as Promise<unknown>,
  chooseModel: (what: 'folder' | 'archive') => ipcRenderer.invoke('daobo:model', what) as Promise<unknown>,
  openPrompter: (displayId?: number) => ipcRenderer.invoke('daobo:prompter', displayId) as Promise<unknown>,
})
