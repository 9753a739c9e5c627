import { join } from 'node:path'
import { plainDesk } from '../../main/desk/plain.ts'
import { startStudio } from '../../main/studio/studio.ts'
import type { Role } from '../../shared/live/roles.ts'
import type { Command } from '../../shared/live/table.ts'
import { pairedDevice } from './pairedDevice.ts'
import { lan } from './studioPage.ts'

/**
 * Lets a device in at a studio that will be started on this folder: paired as any other, over a loopback address that
 * stands for the LAN, so that a journey leaves this PC's network alone. Gives back the device's token.
 */
export async function letIn(dataDir: string, role: Role, name: string): Promise<string> {
  const studio = await startStudio({
    dataDir,
    port: 0,
    pagesDir: join(import.meta.dirname, '../../out/renderer'),
    desk: plainDesk(join(dataDir, 'secrets.json')),
    version: 'test',
    practice: true,
    sample: true,
    lanAddresses: () => [lan],
    log: () => undefined,
  })
  const send = async (command: Command): Promise<unknown> => {
    const answer = await studio.send(command, { role: 'operator', device: 'test', name: 'test' })
    if (!answer.applied) throw new Error(`${command.type} was refused: ${answer.refusal.code}`)
    return answer.result
  }
  try {
    const token = await pairedDevice({ url: studio.url, send }, role, name)
    await send({ type: 'lan.set', address: null })
    return token
  } finally {
    await studio.close()
  }
}
