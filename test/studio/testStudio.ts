import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDesk } from '../../main/desk/plain.ts'
import { startStudio, type RunningStudio, type StudioOptions } from '../../main/studio/studio.ts'

/** A studio over real HTTP with the sample show and the practice switcher, in a folder of its own. */
export interface TestStudio extends RunningStudio {
  dataDir: string
  /** One call with the operator's token, or another's. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answered>
  command(type: string, args?: object): Promise<Answered>
  log: readonly string[]
  /** Closes it and leaves the folder, for a second start. */
  stop(): Promise<void>
}

export interface CallOptions {
  token?: string | null
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  // What a script would see: JSON of unknown shape, told apart by the test.
  body: Body
  headers: Headers
}

type Body = { [field: string]: Body } & { error?: { code: string; message: string } }

export async function testStudio(
  options: Partial<StudioOptions> & { dataDir?: string } = {},
): Promise<TestStudio> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'daobo-studio-'))
  const log: string[] = []
  const studio = await startStudio({
    port: 0,
    pagesDir: dataDir,
    desk: plainDesk(join(dataDir, 'secrets.json')),
    version: '0.0.0-test',
    practice: true,
    sample: true,
    log: (line) => log.push(line),
    ...options,
    dataDir,
  })
  await switcherReady(studio)

  const call: TestStudio['call'] = async (
    method,
    path,
    body,
    { token = studio.tokens.operator, headers = {} } = {},
  ) => {
    const response = await fetch(`${studio.url}${path}`, {
      method,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as Body,
      headers: response.headers,
    }
  }
  return {
    ...studio,
    dataDir,
    log,
    call,
    command: (type, args = {}) => call('POST', '/api/v1/commands', { type, ...args }),
    stop: studio.close,
    async close() {
      await studio.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The practice switcher is linked within milliseconds of the start. */
async function switcherReady(studio: RunningStudio): Promise<void> {
  const ready = () => studio.state().seen.obs.scenes.length > 0
  if (ready()) return
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the practice switcher did not come')), 5000)
    const stop = studio.onChange(() => {
      if (!ready()) return
      clearTimeout(late)
      stop()
      resolve()
    })
  })
}
