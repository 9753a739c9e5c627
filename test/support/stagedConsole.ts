import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Page, WebSocketRoute } from '@playwright/test'
import { queued } from '../../shared/live/queued.ts'
import { nothingSeen, type StudioState } from '../../shared/live/state.ts'
import { isViewName, views, type ViewName } from '../../shared/live/views.ts'
import type { FromStudio, ToStudio } from '../../shared/protocol/messages.ts'
import { refusalWord } from '../../shared/protocol/refusal.ts'
import { sampleShow } from '../../shared/show/sample/sampleShow.ts'
import { say } from '../../shared/words/words.ts'
import { pureDesk, startEpochMs, type PureDesk } from './pureDesk.ts'

/**
 * The console page over a studio made of the reducer alone: any state can be set up in a line, the clock stands where it
 * is put, and nothing but the page and the rules of the house is tried.
 */
export interface StagedConsole {
  desk: PureDesk
  page: Page
  /** Changes the state at will and shows it. */
  stage(change: (state: StudioState) => StudioState): void
  /** Changes what is seen of OBS. */
  obs(changes: Partial<StudioState['seen']['obs']>): void
  /** Moves the studio's clock, for the page too. */
  at(epochMs: number): void
  /** A picture of OBS. */
  picture(of: 'program' | 'preview', image: string): void
  /** Commands that the page sent, by type. */
  sent: string[]
  /** Closes the line and turns new ones away until it is opened again. */
  lose(): void
}

const pagesDir = process.env['DAOBO_PAGES'] ?? join(import.meta.dirname, '../../out/renderer')
const origin = 'http://127.0.0.1:7420'
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
/** The studio's own policy (main/screens/http.ts): a page that needs more fails here too. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'"

export async function stagedConsole(page: Page): Promise<StagedConsole> {
  const desk = pureDesk()
  const sample = sampleShow(() => Math.random().toString(36).slice(2), startEpochMs)
  const queue = sample.questions.filter((one) => one.state === 'queued').map((one) => queued(one))
  desk.state = {
    saved: { ...desk.state.saved, live: { ...desk.state.saved.live, queue } },
    seen: { ...nothingSeen('ws://127.0.0.1:4455'), obs: desk.state.seen.obs },
  }
  const sockets = new Set<WebSocketRoute>()
  const sent: string[] = []
  let lost = false
  let revision = 1
  let setAt = Date.now()
  /** The stage's clock runs from where it was put. */
  const now = (): number => desk.now + Date.now() - setAt

  const post = (message: FromStudio): void => {
    for (const socket of sockets) socket.send(JSON.stringify(message))
  }
  const snapshot = (view: ViewName): FromStudio => ({
    t: 'snap',
    view,
    revision,
    data: views[view].select(desk.state),
  })
  const shown = new Set<ViewName>()
  const show = (): void => {
    revision += 1
    for (const view of shown) post(snapshot(view))
  }

  function receive(socket: WebSocketRoute, message: ToStudio): void {
    const answer = (one: FromStudio): void => socket.send(JSON.stringify(one))
    switch (message.t) {
      case 'hello':
        answer({
          t: 'welcome',
          role: 'operator',
          device: 'console',
          version: 'test',
          revision,
          nowEpochMs: now(),
          connection: 'c',
        })
        for (const view of message.views) {
          if (!isViewName(view)) continue
          shown.add(view)
          answer(snapshot(view))
        }
        return
      case 'ping':
        return answer({ t: 'pong', n: message.n, nowEpochMs: now() })
      case 'cmd': {
        sent.push(message.command.type)
        const question = 'question' in message.command ? message.command['question'] : null
        const found = sample.questions.find((one) => one.id === question) ?? null
        const refusal = desk.send(message.command, { question: found })
        show()
        const { id } = message
        return refusal
          ? answer({
              t: 'refused',
              id,
              refusal,
              message: say(desk.state.saved.settings.language, refusalWord(refusal.code), refusal.params),
            })
          : answer({
              t: 'done',
              id,
              revision,
              result: { cue: desk.state.saved.plan.show.cues.at(-1)?.id, label: 'help.cue.edit' },
            })
      }
      case 'resync':
      case 'streams':
      case 'drawn':
        return
    }
  }

  await page.routeWebSocket('**/api/v1/socket', (socket) => {
    if (lost) return void socket.close()
    sockets.add(socket)
    socket.onMessage((data) => receive(socket, JSON.parse(String(data)) as ToStudio))
    socket.onClose(() => sockets.delete(socket))
  })
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/api/v1/questions') {
      const items = sample.questions.map((one) => ({ ...one, original: one.text }))
      return route.fulfill({ json: { items } })
    }
    if (pathname.startsWith('/api/'))
      return route.fulfill({ status: 503, json: { error: { code: 'obs.away', message: 'OBS 没有连上' } } })
    const file = normalize(join(pagesDir, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    const body = await readFile(file).catch(() => null)
    if (body === null) return route.fulfill({ status: 404, body: '' })
    const contentType = types[extname(file)] ?? 'application/octet-stream'
    return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } })
  })
  await page.goto(`${origin}/console/#token-token-token-token`)
  await page.getByRole('region', { name: /流程单|Rundown/ }).waitFor()

  return {
    desk,
    page,
    sent,
    stage(change) {
      desk.state = change(desk.state)
      show()
    },
    obs(changes) {
      desk.state = {
        ...desk.state,
        seen: { ...desk.state.seen, obs: { ...desk.state.seen.obs, ...changes } },
      }
      show()
    },
    at(epochMs) {
      desk.now = epochMs
      setAt = Date.now()
      for (const socket of sockets) {
        receive(socket, {
          t: 'hello',
          token: '',
          page: 'console',
          views: [...shown],
          streams: [],
          inObs: false,
        })
      }
    },
    picture: (of, image) => post({ t: 'picture', of, image }),
    lose() {
      lost = true
      for (const socket of sockets) void socket.close()
    },
  }
}
