import { contextBridge, ipcRenderer } from 'electron'

/** All that a page may ask of the PC: displays, the prompter on one of them, where a model is, itself as a PDF. */
contextBridge.exposeInMainWorld('daobo', {
  displays: () => ipcRenderer.invoke('daobo:displays') as Promise<unknown>,
  chooseModel: (what: 'folder' | 'archive') => ipcRenderer.invoke('daobo:model', what) as Promise<unknown>,
  openPrompter: (displayId?: number) => ipcRenderer.invoke('daobo:prompter', displayId) as Promise<unknown>,
  savePdf: (name: string) => ipcRenderer.invoke('daobo:pdf', name) as Promise<unknown>,
})
