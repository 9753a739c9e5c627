import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built studio in a process of its own, as it is run at a station. */
export interface BuiltStudio {
  url: string
  token: string
  /** From the start of the process to the line that says it is ready. */
  readyMs: number
  /** Sends a command over a connection that stays open, and gives back what came. */
  command(type: string, args?: object): Promise<Answered>
  call(method: string, path: string, body?: unknown): Promise<Answered>
  /** Memory that it holds now, in MB (10^6 bytes). */
  memoryMb(): number
  /** Processor time that it has used so far, in seconds. */
  processorS(): number
  close(): Promise<void>
}

export interface Answered {
  status: number
  body: Record<string, unknown>
}

const built = process.env['DAOBO_STUDIO'] ?? join(import.meta.dirname, '../../out/main/headless.js')

export async function startBuilt(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<BuiltStudio> {
  const own = mkdtempSync(join(tmpdir(), 'daobo-bench-'))
  const begun = performance.now()
  const child = spawn(process.execPath, [built, '--json', '--port', '0', '--data', own, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'daobo-bench-cache'), ...env },
  })
  // A run that is broken off leaves nothing behind.
  const abandon = (): void => void child.kill('SIGKILL')
  process.once('exit', abandon)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const readyMs = performance.now() - begun
  const { url, token } = JSON.parse(String(line)) as { url: string; token: string }
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })

  const call: BuiltStudio['call'] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const asked = request(
        `${url}${path}`,
        { method, agent, headers: { authorization: `Bearer ${token}` } },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
    })
  return {
    url,
    token,
    readyMs,
    call,
    command: (type, fields = {}) => call('POST', '/api/v1/commands', { type, ...fields }),
    memoryMb() {
      const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
      return (Number(kilobytes) * 1024) / 1e6
    },
    processorS() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      // User and system time, in hundredths of a second: proc(5), fields 14 and 15.
      return (Number(fields[11]) + Number(fields[12])) / 100
    },
    async close() {
      agent.destroy()
      child.kill('SIGTERM')
      await once(child, 'exit')
      process.off('exit', abandon)
      rmSync(own, { recursive: true, force: true })
    },
  }
}

/** The names of OBS's scenes, once the studio has reached it. */
export async function linked(studio: BuiltStudio): Promise<readonly string[]> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { obs } = (await must(studio.call('GET', '/api/v1/state'))) as {
      obs: { status: string; scenes: string[] }
    }
    if ((obs.status === 'connected' || obs.status === 'practice') && obs.scenes.length > 0) return obs.scenes
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the studio did not reach OBS')
}

/** Refuses to go on where a command was not applied: figures of refusals would be worth nothing. */
export async function must(answer: Promise<Answered>): Promise<Record<string, unknown>> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}
