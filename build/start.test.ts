import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { makeStandIn, type StandIn } from './standIn.ts'

/** As little as the launcher relies on: the line when ready, an orderly end at a signal or when the launcher goes. */
const studio = `
const pulse = setInterval(() => {}, 1000)
const close = () => { clearInterval(pulse); console.error('closed in order'); process.exit(0) }
process.once('SIGTERM', close)
process.once('SIGINT', close)
process.once('disconnect', close)
console.error('studio got', process.argv.slice(2).join(' '))
if (process.argv.includes('held')) {
  console.log(JSON.stringify({ ready: true, joined: true, url: 'http://127.0.0.1:2', token: 't', version: '1', pid: 1 }))
  process.exit(0)
}
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ ready: true, url: 'http://127.0.0.1:1', token: 't', version: '1', pid: process.pid }))
}
`

let standIn: StandIn
const running = new Set<ChildProcess>()
beforeAll(() => {
  standIn = makeStandIn('start')
  standIn.write('out/main/headless.js', studio)
  standIn.write('out/.stamp', fingerprint(standIn.top))
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => standIn.remove())

describe('npm start -- --headless', () => {
  it('becomes the studio: its line alone on stdout, its own pid, its exit code', async () => {
    const start = run(['--headless', '--json', '--port', '0', '--practice'])
    const ready = await start.ready()
    expect(ready.pid).toBe(start.child.pid)
    expect(start.errors()).toContain('studio got --json --port 0 --practice')
    start.child.kill('SIGTERM')
    expect(await start.ended).toEqual([0, null])
    expect(start.lines).toHaveLength(1)
  })
})

describe('npm itself', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('hands %s on to the studio and ends well', async (signal) => {
    const start = run(['--headless', '--json'], ['npm', 'start', '--'])
    await start.ready()
    start.child.kill(signal)
    expect(await start.ended).toEqual([0, null])
    expect(start.errors()).toContain('closed in order')
  })

  it('takes the studio along when it is killed', async () => {
    const start = run(['--headless', '--json'], ['npm', 'start', '--'])
    await start.ready()
    start.child.kill('SIGKILL')
    await start.silent
    expect(start.errors()).toContain('closed in order')
  })
})

describe('npm start without a display', () => {
  it('runs the studio with the sample show and says where to open it', async () => {
    const start = run(['--port', '0'])
    await start.says('http://127.0.0.1:1/console/#t')
    expect(start.errors()).toContain('studio got --port 0 --sample --json --join')
    expect(start.lines).toEqual([])
    start.child.kill('SIGINT')
    expect(await start.ended).toEqual([0, null])
    expect(start.errors()).toContain('closed in order')
  })

  it('shows the console of a studio that runs already on the folder, and ends well', async () => {
    const start = run(['--data', 'held'])
    expect(await start.ended).toEqual([0, null])
    expect(start.errors()).toContain('http://127.0.0.1:2/console/#t')
  })

  it('takes the studio along when the launcher is killed', async () => {
    const start = run(['--json'])
    const { pid } = await start.ready()
    expect(pid).not.toBe(start.child.pid)
    start.child.kill('SIGKILL')
    // The pipe of stderr ends when the studio, the last to hold it, has ended.
    await start.silent
    expect(start.errors()).toContain('closed in order')
  })
})

describe('arguments', () => {
  it('that nobody knows end with a sentence and code 2', async () => {
    const start = run(['--headles'])
    expect(await start.ended).toEqual([2, null])
    expect(start.errors()).toContain('--headles')
  })

  it('are explained in both languages, on stderr', async () => {
    const start = run(['--help'])
    expect(await start.ended).toEqual([0, null])
    expect(start.errors()).toMatch(/打开导播台[\s\S]*open the desk/)
    expect(start.lines).toEqual([])
  })
})

function run(args: string[], command = [process.execPath, join(standIn.top, 'build/start.mjs')]) {
  const [program = '', ...first] = command
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, npm_lifecycle_event: _npm, ...env } = process.env
  const child = spawn(program, [...first, ...args], {
    cwd: standIn.top,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const lines: string[] = []
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  const output = createInterface({ input: child.stdout })
  // npm says first what it is about to run.
  output.on('line', (line) => line.startsWith('{') && lines.push(line))
  return {
    child,
    lines,
    errors: () => errors,
    ended: once(child, 'exit'),
    silent: once(child.stderr, 'close'),
    async ready(): Promise<{ pid: number }> {
      while (lines.length === 0) await once(output, 'line')
      return JSON.parse(lines[0] ?? '')
    },
    async says(text: string) {
      while (!errors.includes(text)) await once(child.stderr, 'data')
    },
  }
}
