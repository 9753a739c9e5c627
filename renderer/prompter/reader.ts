import type { ViewOf } from '../../shared/live/views.ts'
import type { ScrollClock } from '../../shared/prompter/clock.ts'
import type { Studio } from '../kit/studio.ts'
import { resume, steer, type Steered, type Wish } from './steer.ts'

/** Where the reading is for this screen: the studio's word, or its own while the studio is away. */
export interface Reader {
  clock(): ScrollClock | null
  wish(wish: Wish): void
  /** Called when the clock changed, whoever changed it. */
  onChange(listener: () => void): () => void
  close(): void
}

type View = ViewOf<'prompter'>

export function createReader(studio: Studio): Reader {
  const listeners = new Set<() => void>()
  let view: View | null = null
  /** Set when the reader steered without the studio: keeps until the studio was told. */
  let own: ScrollClock | null = null

  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  /** Where the wishes lead that the studio has not answered yet: a key pressed twice in haste counts twice. */
  let asked: ScrollClock | null = null

  async function lead({ command, clock }: Steered, alone: () => void): Promise<void> {
    asked = clock
    const sent = await studio.send(command)
    if (asked === clock) asked = null
    if (!sent.ok && sent.code === 'away') alone()
  }

  /** The studio is back: it hears where this screen went on by itself, and leads again once it knows. */
  async function handOver(gone: ScrollClock): Promise<void> {
    for (const command of resume(gone, studio.now())) {
      const sent = await studio.send(command)
      if (!sent.ok && sent.code === 'away') return
    }
    if (own === gone) own = null
    tell()
  }

  let wasOpen = false
  const unsubscribe = studio.subscribe(() => {
    const open = studio.status() === 'open'
    if (open && !wasOpen && own) void handOver(own)
    wasOpen = open
    const next = studio.view('prompter')
    if (next === view) return
    view = next
    tell()
  })

  return {
    clock: () => own ?? view,
    wish(wish) {
      const clock = own ?? asked ?? view
      const steered = clock && steer(clock, wish, studio.now())
      if (!steered) return
      const alone = (): void => {
        own = steered.clock
        tell()
      }
      if (studio.status() !== 'open') return alone()
      void lead(steered, alone)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: unsubscribe,
  }
}
