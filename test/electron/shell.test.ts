import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runShell } from '../../main/desk/electron/shell.ts'
import { fakeElectron, type FakeElectron } from './fakeElectron.ts'

let folder: string
let fake: FakeElectron

const run = () =>
  runShell({
    electron: fake.electron,
    pagesDir: join(folder, 'pages'),
    preload: '/app/preload.cjs',
    version: '0.0.0-test',
    port: 0,
    log: () => undefined,
  })

const origin = () => new URL(fake.windows[0]!.url).origin
const token = () => new URL(fake.windows[0]!.url).hash.slice(1)

const command = async (body: object) => {
  const response = await fetch(`${origin()}/api/v1/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as { applied?: boolean }
}

const state = async () => {
  const response = await fetch(`${origin()}/api/v1/state`, {
    headers: { authorization: `Bearer ${token()}` },
  })
  return (await response.json()) as { mode: string; panic: boolean; air: { slots: Record<string, unknown> } }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daobo-shell-'))
  fake = fakeElectron(folder)
})

afterEach(async () => {
  // Ends the run first, so that quitting asks nothing.
  if (fake.windows[0] && !fake.exits.includes('quit')) {
    await command({ type: 'run.end' })
    fake.answerWith(1)
    fake.electron.app.quit()
    await vi.waitFor(() => expect(fake.exits).toContain('quit'), 5000)
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('the Electron shell', () => {
  it('opens one sandboxed console window on the studio’s own address', async () => {
    await run()
    expect(fake.windows).toHaveLength(1)
    expect(fake.windows[0]!.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/console\/#[\w-]{32}$/)
    expect(fake.windows[0]!.options.webPreferences).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
    })
  })

  it('leaves at once when another desk is open, without touching the data', async () => {
    fake.secondInstance = true
    await run()
    expect(fake.windows).toHaveLength(0)
    expect(fake.exits).toEqual(['quit'])
  })

  it('refuses navigation, new windows and webviews, and sends only https links outside', async () => {
    await run()
    const contents = Object.assign(new EventEmitter(), {
      opened: null as null | ((details: { url: string }) => { action: string }),
      setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
        this.opened = handler
      },
    })
    fake.fireApp('web-contents-created', {}, contents)
    const prevented = (url: string) => {
      let stopped = false
      contents.emit('will-navigate', { url, preventDefault: () => (stopped = true) })
      return stopped
    }
    expect(prevented('https://example.com/')).toBe(true)
    expect(prevented('file:///etc/passwd')).toBe(true)
    expect(prevented(`${origin()}/console/`)).toBe(false)
    expect(contents.opened?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(contents.opened?.({ url: 'file:///C:/x' })).toEqual({ action: 'deny' })
    expect(fake.openedOutside).toEqual(['https://example.com/'])
  })

  it('grants full screen to its own pages and nothing to anybody else', async () => {
    await run()
    expect(fake.permissions.ask(`${origin()}/prompter/`, 'fullscreen')).toBe(true)
    expect(fake.permissions.ask('https://example.com/', 'fullscreen')).toBe(false)
    expect(fake.permissions.ask(`${origin()}/console/`, 'geolocation')).toBe(false)
    expect(fake.permissions.check(origin(), 'screen-wake-lock')).toBe(true)
    expect(fake.permissions.check('https://example.com', 'media')).toBe(false)
  })

  it('takes global keys for GO, panic and clear, and panic works through them', async () => {
    await run()
    expect([...fake.shortcuts.keys()]).toEqual([
      'CommandOrControl+Alt+G',
      'CommandOrControl+Alt+P',
      'CommandOrControl+Alt+C',
    ])
    fake.press('CommandOrControl+Alt+P')
    await vi.waitFor(async () => expect((await state()).panic).toBe(true))
  })

  it('tells the operator of a global key that another program holds', async () => {
    fake.taken.add('CommandOrControl+Alt+G')
    await run()
    expect(fake.shortcuts.size).toBe(2)
  })

  it('asks before quitting while live, with staying as the default, and keeps the PC awake meanwhile', async () => {
    await run()
    expect((await command({ type: 'run.start' })).applied).toBe(true)
    await vi.waitFor(() => expect(fake.blockers.size).toBe(1))
    fake.answerWith(0)
    fake.electron.app.quit()
    expect(fake.questions).toHaveLength(1)
    expect(fake.questions[0]).toMatchObject({ defaultId: 0, cancelId: 0 })
    expect(fake.exits).toEqual([])
    await command({ type: 'run.end' })
    await vi.waitFor(() => expect(fake.blockers.size).toBe(0))
  })

  it('opens the prompter full screen on the display that was chosen, and only for its own page', async () => {
    fake.displays.push({ id: 7, label: '投影', workArea: { x: 1366, y: 0, width: 1920, height: 1040 } })
    await run()
    const ours = { senderFrame: { url: `${origin()}/console/`, parent: null } }
    const foreign = { senderFrame: { url: 'https://example.com/', parent: null } }
    fake.invoke('daobo:prompter', foreign, 7)
    expect(fake.windows).toHaveLength(1)
    expect(fake.invoke('daobo:displays', foreign)).toBeNull()
    expect(fake.invoke('daobo:displays', ours)).toHaveLength(2)
    fake.invoke('daobo:prompter', ours, 7)
    expect(fake.windows[1]!.url).toContain('/prompter/')
    expect(fake.windows[1]!.bounds).toEqual(fake.displays[1]!.workArea)
    expect(fake.windows[1]!.fullScreen).toBe(true)
  })

  it('saves a page of ours as a PDF where the person says, and says why it could not', async () => {
    await run()
    const sender = { printToPDF: () => Promise.resolve(Buffer.from('%PDF-1.7')) }
    const ours = { sender, senderFrame: { url: `${origin()}/debrief/?run=1`, parent: null } }
    const foreign = { sender, senderFrame: { url: 'https://example.com/', parent: null } }
    expect(await fake.invoke('daobo:pdf', ours, '反诈 11-23: 0313')).toBeNull()
    expect(fake.proposed).toEqual(['反诈 11-23 0313.pdf'])
    fake.saveTo = join(folder, 'debrief.pdf')
    expect(await fake.invoke('daobo:pdf', foreign, 'x')).toBeNull()
    expect(await fake.invoke('daobo:pdf', ours, '../x')).toEqual({ path: fake.saveTo })
    expect(fake.proposed.at(-1)).toBe('x.pdf')
    expect(readFileSync(fake.saveTo, 'utf8')).toBe('%PDF-1.7')
    fake.saveTo = join(folder, 'no', 'such', 'folder.pdf')
    expect(await fake.invoke('daobo:pdf', ours, 'x')).toEqual({
      problem: expect.stringContaining('没有存成'),
    })
  })

  it('keeps secrets sealed, never as they were given', async () => {
    await run()
    await command({ type: 'obs.use', switcher: 'obs', url: 'ws://127.0.0.1:1', password: 'an-obs-password' })
    await vi.waitFor(() =>
      expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('obs.password'),
    )
    const kept = readFileSync(join(folder, 'secrets.json'), 'utf8')
    expect(kept).not.toContain('an-obs-password')
    expect(kept).toContain('sealed:')
  })

  it('changes the menu’s language with the desk’s', async () => {
    await run()
    expect(fake.menu()[0]?.label).toBe('节目')
    await command({ type: 'settings.set', changes: { language: 'en' } })
    expect(fake.menu()[0]?.label).toBe('Show')
  })

  it('says in a sentence why it can’t start, and exits', async () => {
    await run()
    const taken = Number(new URL(origin()).port)
    const second = fakeElectron(mkdtempSync(join(folder, 'second-')))
    await runShell({
      electron: second.electron,
      pagesDir: folder,
      preload: '',
      version: '0',
      port: taken,
      log: () => undefined,
    })
    expect(second.errorBoxes[0]).toContain(String(taken))
    expect(second.exits).toEqual([1])
  })
})
