import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../../main/desk/desk.ts'
import { plainDesk } from '../../main/desk/plain.ts'
import { startStudio, type RunningStudio } from '../../main/studio/studio.ts'
import type { Role } from '../../shared/live/roles.ts'
import type { Command } from '../../shared/live/table.ts'

/** A studio of one's own with the sample show and the practice switcher, and pages of it by role. */
export interface StudioForPages {
  readonly url: string
  readonly dataDir: string
  /** Carries a command out as the operator. @throws with the refusal's code when it was refused */
  send(command: Command): Promise<unknown>
  state(): ReturnType<RunningStudio['state']>
  /** Address of a page with the operator's token; of the overlay with its own. */
  address(page: string): string
  /** Stops it, and starts it again on the same port and data. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Where the built screens are; `npm test` builds them before it runs browsers. */
const pagesDir = process.env['DAOBO_PAGES'] ?? join(import.meta.dirname, '../../out/renderer')

/** Stands for the LAN: another loopback address, so that tests leave this PC's network alone. */
export const lan = { address: '127.0.0.2', name: 'test' }

/**
 * @param options `sample` false is what somebody finds who starts it for the first time; `prepare` is called with the
 * folder of its data before it starts; `obs` takes a real OBS in place of the practice switcher; `desk` puts something
 * in the place of a part of the plain one
 */
export async function studioForPages(
  options: {
    sample?: boolean
    obs?: { url: string; password: string }
    prepare?(dataDir: string): void
    desk?(plain: Desk): Desk
  } = {},
): Promise<StudioForPages> {
  const dataDir = mkdtempSync(join(tmpdir(), 'daobo-pages-'))
  options.prepare?.(dataDir)
  let studio: RunningStudio | null = null
  let port = 0
  const start = async (): Promise<void> => {
    studio = await startStudio({
      dataDir,
      port,
      pagesDir,
      desk: (options.desk ?? ((plain) => plain))(plainDesk(join(dataDir, 'secrets.json'))),
      version: 'test',
      practice: options.obs === undefined,
      ...(options.obs && { obsUrl: options.obs.url, obsPassword: options.obs.password }),
      sample: options.sample ?? true,
      lanAddresses: () => [lan],
      log: () => undefined,
    })
    port = Number(new URL(studio.url).port)
  }
  const stop = async (): Promise<void> => {
    await studio?.close()
    studio = null
  }
  const running = (): RunningStudio => {
    if (!studio) throw new Error('the studio is stopped')
    return studio
  }
  await start()
  return {
    dataDir,
    get url() {
      return `http://127.0.0.1:${port}`
    },
    async send(command) {
      const actor = { role: 'operator' as Role, device: 'test', name: 'test' }
      const answer = await running().send(command, actor)
      if (!answer.applied) throw new Error(`${command.type} was refused: ${answer.refusal.code}`)
      return answer.result
    },
    state: () => running().state(),
    address(page) {
      const { operator, overlay } = running().tokens
      return `http://127.0.0.1:${port}/${page}/#${page === 'overlay' ? overlay : operator}`
    },
    stop,
    start,
    async close() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
