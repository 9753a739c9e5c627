import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { plainDesk } from './desk/plain.ts'
import { findRunning, type Found } from './runningStudio.ts'
import { DamagedDatabase } from './studio/damagedDatabase.ts'
import { StartProblem } from './studio/startProblem.ts'
import { startStudio, type RunningStudio } from './studio/studio.ts'
import { say } from '../shared/words/words.ts'
import { version } from './version.ts'

/** What `headless.ts` starts: reads the options, runs the studio, and says in a sentence why it can't. */

const options = {
  headless: { type: 'boolean' },
  port: { type: 'string', default: '7420' },
  data: { type: 'string' },
  obs: { type: 'string' },
  practice: { type: 'boolean' },
  sample: { type: 'boolean' },
  json: { type: 'boolean' },
  /** For the launcher of the desk: a studio that runs already on the folder is as good as a new one. */
  join: { type: 'boolean' },
} as const

const complain = (text: string): void => void process.stderr.write(`${text}\n`)

function readOptions() {
  try {
    const { values } = parseArgs({ options, strict: true, allowPositionals: false })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new StartProblem('start.value', { option: '--port', value: values.port })
    }
    if (values.obs !== undefined && !/^wss?:\/\/\S+$/.test(values.obs)) {
      throw new StartProblem('start.value', { option: '--obs', value: values.obs })
    }
    return { ...values, port }
  } catch (error) {
    if (error instanceof StartProblem) throw error
    const option = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '?'
    throw new StartProblem('start.option', { option }, { cause: error })
  }
}

/** Where shows live when nobody says otherwise. */
const defaultData = (): string =>
  process.platform === 'win32'
    ? join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Daobo')
    : process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Application Support', 'Daobo')
      : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'daobo')

type Options = ReturnType<typeof readOptions>

const dataFolder = ({ data }: Options): string => resolve(data ?? defaultData())

async function start(chosen: Options): Promise<RunningStudio> {
  const dataDir = dataFolder(chosen)
  return startStudio({
    dataDir,
    port: chosen.port,
    pagesDir: pagesDir(),
    desk: plainDesk(join(dataDir, 'secrets.json')),
    version,
    ...(chosen.obs === undefined ? {} : { obsUrl: chosen.obs }),
    ...(process.env['DAOBO_OBS_PASSWORD'] === undefined
      ? {}
      : { obsPassword: process.env['DAOBO_OBS_PASSWORD'] }),
    practice: chosen.practice ?? false,
    sample: chosen.sample ?? false,
    log: complain,
  })
}

/** The line that others wait for: from here on a request is answered and a signal ends in order. */
function announce({ url, tokens }: Found, json: boolean | undefined, more = {}): void {
  if (json) {
    const ready = { ready: true, url, token: tokens.operator, version, pid: process.pid, ...more }
    process.stdout.write(`${JSON.stringify(ready)}\n`)
  } else {
    process.stdout.write(`${say('zh', 'start.ready', { url: `${url}/console/#${tokens.operator}` })}\n`)
  }
}

/** The built screens: beside the bundle, or in `out` when the source is run straight. */
const pagesDir = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith(join('out', 'main')) ? resolve(here, '../renderer') : resolve(here, '../out/renderer')
}

function whatWentWrong(error: unknown): string {
  if (error instanceof StartProblem) return say('zh', error.key, error.params)
  if (error instanceof DamagedDatabase)
    return say('zh', 'start.damaged', { path: error.path, copies: 'copies' })
  return say('zh', 'start.failed', { reason: error instanceof Error ? error.message : String(error) })
}

/** Runs until a signal, or until whoever launched it is gone. */
async function run(chosen: Options): Promise<void> {
  const studio = await start(chosen)
  let closing = false
  const close = (): void => {
    if (closing) return
    closing = true
    studio.close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(whatWentWrong(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  // Started by a launcher: when it goes, so do we.
  process.on('disconnect', close)
  announce(studio, chosen.json)
}

const isTaken = (error: unknown): boolean =>
  error instanceof StartProblem && (error.key === 'start.port' || error.key === 'start.inUse')

async function runOrJoin(chosen: Options): Promise<void> {
  try {
    await run(chosen)
  } catch (error) {
    const running = chosen.join && isTaken(error) ? await findRunning(dataFolder(chosen), chosen.port) : null
    if (!running) throw error
    announce(running, chosen.json, { joined: true })
    process.exit(0)
  }
}

try {
  await runOrJoin(readOptions())
} catch (error) {
  complain(whatWentWrong(error))
  process.exit(1)
}
