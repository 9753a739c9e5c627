import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The built studio as a process of its own, started as a person's PC would and killed as a power cut would. */
export interface BuiltStudio {
  url: string
  token: string
  state(): Promise<ApiState>
  command(body: object): Promise<{ status: number; body: Record<string, unknown> }>
  get(path: string): Promise<Record<string, unknown>>
  post(path: string): Promise<Record<string, unknown>>
  /** A file. */
  download(path: string): Promise<Response>
  /** kill -9. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** What journeys read of `GET /api/v1/state`. */
export interface ApiState {
  revision: number
  mode: string
  obs: {
    status: string
    programScene: string | null
    scenes: string[]
    inputs: { muted: boolean; audio: boolean }[]
  }
  rundown: {
    current: string | null
    armed: string | null
    cues: { id: string; title: string; scene: string | null; startedAt?: number; endedAt?: number }[]
  }
  air: {
    slots: Record<
      string,
      { card: string; kind: string; since: number; drawn: boolean; question?: string } | null
    >
  }
  panic: boolean
  prompter: { cue: string | null; position: number; playing: boolean }
}

const built = join(import.meta.dirname, '../../out/main/headless.js')

export async function startBuilt(...args: string[]): Promise<BuiltStudio> {
  const child = spawn(process.execPath, [built, '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const { url, token } = await ready(child)
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    url,
    token,
    state: async () => (await ask('GET', '/api/v1/state')).body as unknown as ApiState,
    command: (body) => ask('POST', '/api/v1/commands', body),
    get: async (path) => (await onceMore(() => ask('GET', path))).body,
    post: async (path) => (await ask('POST', path)).body,
    download: (path) => onceMore(() => fetch(url + path, { headers: { authorization: `Bearer ${token}` } })),
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  }
}

/**
 * A connection that was kept open may be closed in the very moment in which it is used again; what only reads is then
 * asked once more, as browsers do.
 */
const onceMore = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (error instanceof TypeError) return ask()
    throw error
  })

function ready(child: ChildProcess): Promise<{ url: string; token: string }> {
  let out = ''
  let err = ''
  child.stderr?.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += String(chunk)
      const line = out.split('\n').find((one) => one.startsWith('{"ready"'))
      if (line) resolve(JSON.parse(line) as { url: string; token: string })
    })
    child.on('exit', (code) => reject(new Error(`the studio ended with ${code}: ${err}`)))
  })
}
