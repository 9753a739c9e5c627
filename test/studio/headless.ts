import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The studio as a process of its own, the way `npm start -- --headless` runs it. */
export interface Headless {
  url: string
  token: string
  pid: number
  process: ChildProcess
  /** What it said on stderr so far. */
  stderr(): string
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }>
  command(type: string, args?: object): Promise<{ status: number; body: Record<string, unknown> }>
  kill(): Promise<void>
}

const starter = join(import.meta.dirname, '../../main/headless.ts')

function run(args: readonly string[]) {
  const child = spawn(process.execPath, [starter, '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return { child, out: () => out, err: () => err }
}

/** Starts it and waits for the line that says it is ready. */
export async function startHeadless(...args: string[]): Promise<Headless> {
  const { child, out, err } = run(['--port', '0', ...args])
  const ready = await new Promise<{ url: string; token: string; pid: number }>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = out()
        .split('\n')
        .find((one) => one.startsWith('{"ready"'))
      if (line) resolve(JSON.parse(line) as { url: string; token: string; pid: number })
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${err()}`)))
  })
  const call: Headless['call'] = async (method, path, body) => {
    const response = await fetch(`${ready.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${ready.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return {
    ...ready,
    process: child,
    stderr: err,
    call,
    command: (type, fields = {}) => call('POST', '/api/v1/commands', { type, ...fields }),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Starts it where it can't start, and waits for how it ends. */
export async function failHeadless(
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { child, out, err } = run(args)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: out(), stderr: err() }
}
