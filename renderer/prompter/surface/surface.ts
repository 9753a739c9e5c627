import type { ScrollClock } from '../../../shared/prompter/clock.ts'
import type { Track } from '../../../shared/prompter/track.ts'
import { say } from '../../../shared/words/words.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import type { Studio } from '../../kit/studio.ts'
import type { Reader } from '../reader.ts'
import type { ThisScreen } from '../thisScreen.ts'
import { createPaper } from './paper.ts'
import { createRoll } from './roll.ts'
import { createStage, type Mirror } from './stage.ts'

/** The reading surface: the script, laid out once, scrolled by the compositor, mirrored for the glass. */
export interface Surface {
  /** The mirror in effect, this screen's own or the studio's. */
  mirror(): Mirror
}

interface SurfaceParts {
  root: HTMLElement
  studio: Studio
  reader: Reader
  screen: ThisScreen
}

/** How often the place is compared with the studio's clock. */
const alignMs = 2000
const fontWaitMs = 3000

export function createSurface({ root, studio, reader, screen }: SurfaceParts): Surface {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`.${name}`)!
  const stage = createStage(root, part('stage'))
  const paper = createPaper(part('paper'))
  const roll = createRoll({
    paper: part('paper'),
    glide: part('glide'),
    now: studio.now,
    farPx: () => stage.height() * 3,
  })
  let written: Written | null = null
  let size = 0
  let track: Track | null = null
  let placed: ScrollClock | null = null

  const view = (): ViewOf<'prompter'> | null => studio.view('prompter')
  const mirror = (): Mirror => screen.settings().mirror ?? view()?.mirror ?? 'none'

  /** Layout happens only when what stands on the paper changed, never while it merely moves. True when it did. */
  function write(): boolean {
    const shown = view()
    if (!shown) return false
    const now: Written = { script: shown.script, people: shown.people, language: shown.language }
    const wanted = screen.settings().size
    const other = !written || !sameText(written, now)
    written = now
    if (!other && wanted === size) return false
    if (other) {
      const words = { must: say(now.language, 'prompter.must'), note: say(now.language, 'prompter.note') }
      paper.write(now.script, now.people, words)
      void fonts(now.script.map((paragraph) => paragraph.text).join(''))
    }
    size = wanted
    part('stage').style.setProperty('--size', String(size))
    return true
  }

  /** Letters of the bundled font arrive in parts; lines end where they should only when all are there. */
  async function fonts(text: string): Promise<void> {
    const loaded = document.fonts.load('500 64px "Noto Sans SC Variable"', text)
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, fontWaitMs))])
    measureAgain()
    root.dataset['fonts'] = 'ready'
  }

  function measureAgain(): void {
    const now = paper.measure()
    if (track && sameKnots(track, now)) return
    track = now
    roll.lay(track)
  }

  function update(): void {
    stage.mirror(mirror())
    const clock = reader.clock()
    if (!clock) return
    if (write()) {
      track = paper.measure()
      roll.lay(track, clock)
    } else if (!placed || !sameMotion(placed, clock)) roll.follow(clock)
    placed = clock
  }

  reader.onChange(update)
  screen.subscribe(update)
  document.fonts.addEventListener('loadingdone', measureAgain)
  setInterval(() => roll.align(), alignMs)
  update()
  return { mirror }
}

type Written = Pick<ViewOf<'prompter'>, 'script' | 'people' | 'language'>

/** After a reconnect everything is a new object that says the same. */
const sameText = (a: Written, b: Written): boolean =>
  a.language === b.language &&
  (a.script === b.script || JSON.stringify(a.script) === JSON.stringify(b.script)) &&
  (a.people === b.people || JSON.stringify(a.people) === JSON.stringify(b.people))

const sameMotion = (a: ScrollClock, b: ScrollClock): boolean =>
  a.position === b.position &&
  a.rate === b.rate &&
  a.sinceEpochMs === b.sinceEpochMs &&
  a.playing === b.playing

const sameKnots = (a: Track, b: Track): boolean =>
  a.knots.length === b.knots.length &&
  a.knots.every((knot, index) => knot.at === b.knots[index]?.at && knot.px === b.knots[index].px)
