import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import type { ElectronParts } from '../../main/desk/electron/parts.ts'

/**
 * Stands where Electron's binary can't run. It records what the shell asked for and lets a test fire what the system
 * would. Its shape is checked against the real package's types: an Electron that changes breaks the build here.
 */
export interface FakeElectron {
  electron: ElectronParts
  windows: FakeWindow[]
  menu: () => readonly MenuItemConstructorOptions[]
  press(accelerator: string): void
  shortcuts: Map<string, () => void>
  /** Accelerators that another program holds. */
  taken: Set<string>
  fireApp(event: string, ...args: unknown[]): void
  invoke(channel: string, event: unknown, ...args: unknown[]): unknown
  exits: (number | 'quit')[]
  errorBoxes: string[]
  /** What the person answers where a file is to be saved; what was proposed to them. */
  saveTo: string | null
  proposed: string[]
  questions: { message: string; buttons: readonly string[]; defaultId: number; cancelId: number }[]
  answerWith(button: number): void
  blockers: Set<number>
  openedOutside: string[]
  permissions: {
    ask(url: string, permission: string): boolean
    check(from: string, permission: string): boolean
  }
  displays: FakeDisplay[]
  /** Modules that were started in a utility process. */
  processes: string[]
  secondInstance: boolean
}

export interface FakeDisplay {
  id: number
  label: string
  workArea: { x: number; y: number; width: number; height: number }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  url = ''
  fullScreen = false
  bounds: unknown = null
  destroyed = false
  focused = 0
  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  loadURL(url: string): Promise<void> {
    this.url = url
    return Promise.resolve()
  }
  isMinimized = (): boolean => false
  restore = (): void => undefined
  focus = (): void => void (this.focused += 1)
  isFullScreen = (): boolean => this.fullScreen
  setFullScreen = (on: boolean): void => void (this.fullScreen = on)
  setBounds = (bounds: unknown): void => void (this.bounds = bounds)
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 })
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
  }
}

export function fakeElectron(userData: string): FakeElectron {
  const app = new EventEmitter()
  const windows: FakeWindow[] = []
  const shortcuts = new Map<string, () => void>()
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>()
  const blockers = new Set<number>()
  let template: readonly MenuItemConstructorOptions[] = []
  let button = 0
  type Ask = (contents: { getURL(): string }, permission: string, answer: (yes: boolean) => void) => void
  type Check = (contents: null, permission: string, from: string) => boolean
  let ask: Ask = () => undefined
  let check: Check = () => false

  const fake: FakeElectron = {
    electron: undefined as unknown as ElectronParts,
    windows,
    menu: () => template,
    shortcuts,
    taken: new Set(),
    press: (accelerator) => shortcuts.get(accelerator)?.(),
    fireApp: (event, ...args) => void app.emit(event, ...args),
    invoke: (channel, event, ...args) => handlers.get(channel)?.(event, ...args),
    exits: [],
    errorBoxes: [],
    saveTo: null,
    proposed: [],
    questions: [],
    answerWith: (chosen) => void (button = chosen),
    blockers,
    openedOutside: [],
    permissions: {
      ask(url, permission) {
        let answered = false
        ask({ getURL: () => url }, permission, (yes) => (answered = yes))
        return answered
      },
      check: (from, permission) => check(null, permission, from),
    },
    displays: [{ id: 1, label: '内置', workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
    processes: [],
    secondInstance: false,
  }

  const parts = {
    app: Object.assign(app, {
      requestSingleInstanceLock: () => !fake.secondInstance,
      enableSandbox: () => undefined,
      whenReady: () => Promise.resolve(),
      getPath: () => userData,
      quit() {
        let stopped = false
        app.emit('before-quit', { preventDefault: () => (stopped = true) })
        if (!stopped) fake.exits.push('quit')
      },
      exit: (code = 0) => void fake.exits.push(code),
    }),
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options)
        windows.push(this)
      }
    },
    dialog: {
      showErrorBox: (_title: string, content: string) => void fake.errorBoxes.push(content),
      showSaveDialog({ defaultPath }: { defaultPath?: string }) {
        fake.proposed.push(defaultPath ?? '')
        return Promise.resolve({ canceled: fake.saveTo === null, filePath: fake.saveTo ?? '' })
      },
      showMessageBoxSync(options: FakeElectron['questions'][number]) {
        fake.questions.push(options)
        return button
      },
    },
    globalShortcut: {
      register(accelerator: string, run: () => void) {
        if (fake.taken.has(accelerator)) return false
        shortcuts.set(accelerator, run)
        return true
      },
      unregisterAll: () => shortcuts.clear(),
    },
    ipcMain: {
      handle: (channel: string, run: (event: unknown) => unknown) => void handlers.set(channel, run),
    },
    Menu: {
      buildFromTemplate: (items: readonly MenuItemConstructorOptions[]) => items,
      setApplicationMenu: (items: readonly MenuItemConstructorOptions[]) => void (template = items),
    },
    powerSaveBlocker: {
      start() {
        const id = blockers.size + 1
        blockers.add(id)
        return id
      },
      stop: (id: number) => blockers.delete(id),
    },
    safeStorage: {
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      // Not encryption: enough to show that what is kept is not what was given.
      encryptStringAsync: (plain: string) => Promise.resolve(Buffer.from([...plain].toReversed().join(''))),
      decryptStringAsync: (kept: Buffer) =>
        Promise.resolve({ result: [...kept.toString()].toReversed().join(''), shouldReEncrypt: false }),
    },
    screen: {
      getAllDisplays: () => fake.displays,
      getPrimaryDisplay: () => fake.displays[0],
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: Ask) => void (ask = handler),
        setPermissionCheckHandler: (handler: Check) => void (check = handler),
      },
    },
    utilityProcess: {
      fork(module: string) {
        fake.processes.push(module)
        return Object.assign(new EventEmitter(), { postMessage: () => undefined, kill: () => true })
      },
    },
    shell: { openExternal: (url: string) => Promise.resolve(void fake.openedOutside.push(url)) },
  } satisfies { [K in keyof ElectronParts]: { [M in keyof ElectronParts[K]]?: unknown } | object }

  fake.electron = parts as unknown as ElectronParts
  return fake
}
