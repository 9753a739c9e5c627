import type { ElectronParts } from './parts.ts'

/** What every window of ours is made with: no Node, isolated, sandboxed. */
export const safePreferences = (preload: string) =>
  ({
    preload,
    nodeIntegration: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    spellcheck: false,
    // A prompter behind another window must keep moving.
    backgroundThrottling: false,
  }) as const

const rooms = new Set(['/trainer/', '/practice/', '/debrief/'])

/**
 * Closes the doors that a web page could use: only our own origin is shown, new windows only for the trainer's rooms, links to the
 * outside go to the system's browser and only as https, and no page gets permissions but full screen, wake lock,
 * microphone and MIDI.
 */
export function lockDown(
  electron: Pick<ElectronParts, 'app' | 'session' | 'shell'>,
  origin: () => string,
): void {
  const { app, session, shell } = electron
  const ours = (url: string): boolean => URL.canParse(url) && new URL(url).origin === origin()
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!ours(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      // The rooms beside the console; they are made like the window that opens them.
      if (ours(url) && rooms.has(new URL(url).pathname)) return { action: 'allow' }
      if (URL.canParse(url) && new URL(url).protocol === 'https:') void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
  const allowed = new Set(['fullscreen', 'screen-wake-lock', 'media', 'midi'])
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed.has(permission) && ours(contents.getURL())),
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, from) => allowed.has(permission) && ours(from),
  )
}

/** True for a message from the top frame of one of our own pages. */
export const fromOurs = (
  event: { senderFrame: { url: string; parent: unknown } | null },
  origin: string,
): boolean =>
  event.senderFrame !== null &&
  event.senderFrame.parent === null &&
  URL.canParse(event.senderFrame.url) &&
  new URL(event.senderFrame.url).origin === origin
