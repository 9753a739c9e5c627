import type { StudioAct } from '../../shared/live/effect.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { Secrets } from '../desk/desk.ts'
import type { Switcher } from '../obs/switcher.ts'
import type { Clock } from './clock.ts'
import type { Loop } from './loop.ts'
import { whenState } from './whenState.ts'

/** What acts are done with; each knows only its own. */
export interface ActParts {
  loop: Loop
  clock: Clock
  secrets: Secrets
  link: { retry(): void }
  switcher: Switcher
  feeds: {
    carryOut(
      act: Extract<StudioAct, { do: 'feeds.follow' | 'feed.test' | 'comment.add' }>,
    ): Promise<Refusal | null>
  }
  recordings: { remove(run: string): Promise<void> }
  models: { carryOut(act: Extract<StudioAct, { do: `model.${string}` }>): Promise<Refusal | null> }
  door: {
    listeners: { lan(address: string | null): Promise<Refusal | null> }
    sockets: { closeDevice(device: string): void }
    askLink: { renew(): Promise<unknown> }
  }
}

/** Carries out what commands ask of the studio's own house; resolves with why it could not be done, or null. */
export const createActs =
  ({ loop, clock, secrets, link, switcher, feeds, recordings, models, door }: ActParts) =>
  async (act: StudioAct): Promise<Refusal | null> => {
    switch (act.do) {
      case 'obs.use':
        if (act.password !== undefined) await secrets.set('obs.password', act.password)
        await switcher.use()
        return null
      case 'switcher.follow':
        await switcher.use()
        await whenState(loop, clock, ({ seen }) => seen.obs.status !== 'connecting')
        return null
      case 'practice.fault':
        switcher.rehearsing()?.fault(act.fault)
        return null
      case 'obs.retry':
        link.retry()
        return null
      case 'lan':
        return door.listeners.lan(act.address)
      case 'feeds.follow':
      case 'feed.test':
      case 'comment.add':
        return feeds.carryOut(act)
      case 'model.look':
      case 'model.add':
      case 'model.try':
      case 'model.use':
      case 'model.forget':
        return models.carryOut(act)
      case 'device.closed':
        door.sockets.closeDevice(act.device)
        return null
      case 'recordings.remove':
        await recordings.remove(act.run)
        return null
      case 'ask.renew':
        await door.askLink.renew()
        return null
    }
  }
