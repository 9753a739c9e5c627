import type { Refusal } from '../../shared/protocol/refusal.ts'
import { studioActor, type Loop } from './loop.ts'

/**
 * Opens the LAN as it was when the studio was last open. The network card may be another one today: then the studio
 * starts without the LAN and says so.
 */
export async function reopenLan(
  loop: Loop,
  open: (address: string) => Promise<Refusal | null>,
): Promise<void> {
  const { lanAddress } = loop.state().saved.settings
  if (lanAddress === null || (await open(lanAddress)) === null) return
  await loop.ask({ type: 'lan.set', address: null }, studioActor)
  await loop.ask(
    { type: 'seen.notice', key: 'notice.lan.gone', params: { address: lanAddress } },
    studioActor,
  )
}
