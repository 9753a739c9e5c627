import type { Facts, Needs } from '../../shared/live/command.ts'
import type { StudioAct } from '../../shared/live/effect.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Secrets } from '../desk/desk.ts'
import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import type { Intake } from './intake.ts'
import { sources } from './sources.ts'

/** The comment sources of a studio, as its commands and its HTTP door know them. */
export interface StudioFeeds extends Pick<Feeds, 'receive' | 'close'> {
  /** What commands have to know of sources before they are reduced. */
  facts(needs: Needs): Pick<Facts, 'feed'>
  carryOut(act: FeedAct): Promise<Refusal | null>
  /** Opens the sources that were open when the studio last ran. */
  start(): Promise<void>
}

export type FeedAct = Extract<StudioAct, { do: 'feeds.follow' | 'feed.test' | 'comment.add' }>

export function openFeeds(parts: {
  clock: Clock
  secrets: Secrets
  intake: Pick<Intake, 'ingest' | 'store'>
  loop: Pick<Loop, 'ask' | 'state'>
  failed(error: unknown, what: string): Refusal
}): StudioFeeds {
  const { loop, intake } = parts
  const saved = () => loop.state().saved
  const feeds = createFeeds({
    ...parts,
    ...intake,
    sources,
    random: Math.random,
    fetch,
    state: () => ({
      feeds: saved().feeds,
      show: saved().plan.show.id,
      live: saved().live.mode === 'live',
    }),
    tell: (command) => loop.ask(command, studioActor),
  })

  async function addComment(entry: object): Promise<Refusal | null> {
    const taken = await intake.ingest.take([entry], 'typed')
    return taken ? null : refuse('rate.limited')
  }

  return {
    facts: ({ feed }) => (feed === undefined ? {} : { feed: feeds.read(feed) }),
    async carryOut(act) {
      switch (act.do) {
        case 'feeds.follow':
          await feeds.follow(act.typed)
          return null
        case 'feed.test':
          await feeds.try(act.feed)
          return null
        case 'comment.add':
          return addComment(act.entry)
      }
    },
    async start() {
      // What comes to an end by itself is not begun again in the middle of a show.
      for (const { id, kind, enabled } of saved().feeds)
        if (enabled && sources[kind]?.once) await loop.ask({ type: 'feed.stop', feed: id }, studioActor)
      await feeds.follow()
    },
    receive: feeds.receive,
    close: feeds.close,
  }
}
