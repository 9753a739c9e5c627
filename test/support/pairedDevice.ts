import type { Role } from '../../shared/live/roles.ts'
import { lan, type StudioForPages } from './studioPage.ts'

/** Lets a device in as the operator does, by PIN and word. Gives back its token. */
export async function pairedDevice(
  studio: Pick<StudioForPages, 'url' | 'send'>,
  role: Role,
  name: string,
): Promise<string> {
  await studio.send({ type: 'lan.set', address: lan.address })
  const { pin } = (await studio.send({ type: 'pairing.offer', role })) as { pin: string }
  const asked = await fetch(`${studio.url}/api/v1/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin, name }),
  })
  const { request } = (await asked.json()) as { request: string }
  await studio.send({ type: 'pairing.confirm', request, accept: true })
  const taken = await fetch(`${studio.url}/api/v1/pair/${request}`)
  return ((await taken.json()) as { token: string }).token
}
