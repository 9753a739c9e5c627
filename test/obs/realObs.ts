import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Real OBS in a home of its own on a display of its own. */
export interface RealObs {
  url: string
  port: number
  password: string
  /** As in the environment: ":42". */
  display: string
  home: string
  /** Starts it, or starts it again; resolves when its port is open. */
  start(): Promise<void>
  /** As a crash would end it. */
  kill(): Promise<void>
  freeze(): void
  thaw(): void
  /** Ends it and its display, and removes its home. */
  close(): Promise<void>
}

const inPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/** Null where real OBS can be started; else the sentence that says what is missing. */
export function whyNoObs(): string | null {
  const missing = ['obs', 'Xvfb'].filter((program) => !inPath(program))
  return missing.length === 0
    ? null
    : `${missing.join(' and ')} not installed: no test against real OBS was run`
}

/**
 * Prepares OBS and its display; `start` runs it. A canvas of 640x360 at 10 fps: in software GL a larger one starves the
 * tests.
 */
export async function prepareObs(options: { password?: string; screen?: string } = {}): Promise<RealObs> {
  const { password = 'daobo-test', screen = '1280x720' } = options
  const home = mkdtempSync(join(tmpdir(), 'daobo-obs-'))
  const port = await freePort()
  writeSettings(home, port, password)
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${screen}x24`, '+extension', 'GLX'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = `:${await firstLine(xvfb)}`
  let obs: ChildProcess | null = null

  // A test run that is broken off leaves nothing behind.
  const abandon = (): void => {
    obs?.kill('SIGKILL')
    xvfb.kill('SIGKILL')
  }
  process.once('exit', abandon)

  async function kill(): Promise<void> {
    const running = obs
    obs = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }

  return {
    url: `ws://127.0.0.1:${port}`,
    port,
    password,
    display,
    home,
    async start() {
      obs = launch(home, display, port, password)
      await portOpen(port, obs)
    },
    kill,
    freeze: () => void obs?.kill('SIGSTOP'),
    thaw: () => void obs?.kill('SIGCONT'),
    async close() {
      await kill()
      const gone = once(xvfb, 'exit')
      xvfb.kill()
      await gone
      process.off('exit', abandon)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function launch(home: string, display: string, port: number, password: string): ChildProcess {
  const log = createWriteStream(join(home, 'obs.log'), { flags: 'a' })
  const obs = spawn(
    'obs',
    [
      '--multi',
      '--disable-updater',
      '--disable-missing-files-check',
      // Later versions ask about the last crash otherwise.
      '--disable-shutdown-check',
      `--websocket_port=${port}`,
      `--websocket_password=${password}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        LC_ALL: 'C.UTF-8',
        HOME: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        XDG_RUNTIME_DIR: join(home, 'run'),
        DISPLAY: display,
        LIBGL_ALWAYS_SOFTWARE: '1',
        QT_QPA_PLATFORM: 'xcb',
      },
    },
  )
  obs.stdout.pipe(log, { end: false })
  obs.stderr.pipe(log, { end: false })
  return obs
}

/** OBS keeps its settings in one file until version 30 and in three from 31: all are written. */
function writeSettings(home: string, port: number, password: string): void {
  const config = join(home, '.config', 'obs-studio')
  const profile = join(config, 'basic', 'profiles', 'Untitled')
  const websocket = join(config, 'plugin_config', 'obs-websocket')
  for (const folder of [profile, websocket]) mkdirSync(folder, { recursive: true })
  mkdirSync(join(home, 'run'), { mode: 0o700 })
  const general = [
    '[General]',
    'FirstRun=true',
    'Language=en-US',
    '[Basic]',
    'Profile=Untitled',
    'ProfileDir=Untitled',
  ]
  const server = ['FirstLoad=false', 'ServerEnabled=true', 'AuthRequired=true', `ServerPassword=${password}`]
  const ini = [...general, '[OBSWebSocket]', ...server, `ServerPort=${port}`, ''].join('\n')
  for (const name of ['global.ini', 'user.ini']) writeFileSync(join(config, name), ini)
  const video = ['BaseCX=640', 'BaseCY=360', 'OutputCX=640', 'OutputCY=360', 'FPSType=1', 'FPSInt=10']
  const output = ['[SimpleOutput]', `FilePath=${home}`]
  writeFileSync(
    join(profile, 'basic.ini'),
    ['[General]', 'Name=Untitled', '[Video]', ...video, ...output, ''].join('\n'),
  )
  writeFileSync(
    join(websocket, 'config.json'),
    JSON.stringify({
      first_load: false,
      server_enabled: true,
      server_port: port,
      auth_required: true,
      server_password: password,
      alerts_enabled: false,
    }),
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function firstLine(xvfb: ChildProcess): Promise<string> {
  const pipe = xvfb.stdio[3] as Readable
  const failed = once(xvfb, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display')
  })
  const [data] = (await Promise.race([once(pipe, 'data'), failed])) as [Buffer]
  failed.catch(() => {})
  return data.toString().trim()
}

/** How long after its start OBS opens its port on a slow machine. */
const startWithinMs = 60_000

async function portOpen(port: number, obs: ChildProcess): Promise<void> {
  const endMs = performance.now() + startWithinMs
  while (!(await listens(port))) {
    if (obs.exitCode !== null || obs.signalCode !== null) throw new Error('OBS ended while it started')
    if (performance.now() > endMs) throw new Error(`OBS opened no port within ${startWithinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** True when somebody listens on the port of this computer. */
export const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
