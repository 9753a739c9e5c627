import { fork } from 'node:child_process'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { createTurns } from '../../shared/protocol/turns.ts'
import type { Desk, OwnProcess, Secrets } from './desk.ts'

/** A desk without Electron: secrets in a file that only its owner may read, and no power control. */
export const plainDesk = (secretsFile: string): Desk => ({
  secrets: fileSecrets(secretsFile),
  // Plain Node has no say over the PC's sleep; the release checklist covers this on a desk with Electron.
  keepAwake: () => undefined,
  start: forkNode,
  close: async () => undefined,
})

function forkNode(module: string): OwnProcess {
  const child = fork(module, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const leaving = new Set<() => void>()
  const left = (): void => {
    for (const listener of leaving) listener()
    leaving.clear()
  }
  child.on('exit', left)
  // Not started, or no longer to be spoken to: what matters is that it is gone.
  child.on('error', left)
  return {
    post: (message) => {
      if (child.connected) child.send(message as object)
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void leaving.add(listener),
    end: () => void child.kill(),
  }
}

const schema = z.record(z.string(), z.string())

/** Written aside and renamed, so that a crash leaves the old file or the new one. */
export function fileSecrets(path: string): Secrets {
  const read = async (): Promise<Record<string, string>> => {
    try {
      return schema.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
      throw error
    }
  }
  const inTurn = createTurns()
  return {
    get: async (name) => (await read())[name] ?? null,
    set(name, value) {
      return inTurn(async () => {
        const { [name]: _old, ...rest } = await read()
        await mkdir(dirname(path), { recursive: true })
        await writeFile(`${path}.new`, JSON.stringify(value === null ? rest : { ...rest, [name]: value }), {
          mode: 0o600,
        })
        await chmod(`${path}.new`, 0o600)
        await rename(`${path}.new`, path)
      })
    },
  }
}
