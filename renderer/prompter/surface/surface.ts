import { positionAt, type ScrollClock } from '../../../shared/prompter/clock.ts'
import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'
import { createSteps } from '../../../shared/prompter/steps.ts'
import { createTrack, type Mark, type Track } from '../../../shared/prompter/track.ts'
import type { Person } from '../../../shared/show/show.ts'
import { say } from '../../../shared/words/words.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import type { Studio } from '../../kit/studio.ts'
import type { Reader } from '../reader.ts'
import type { ThisScreen } from '../thisScreen.ts'
import type { PaperWords } from './draw.ts'
import { createPaper } from './paper.ts'
import { createRoll } from './roll.ts'
import { createRules } from './rules.ts'
import { dress, lettersFor, seenPx } from './setting.ts'
import { createStage, type Mirror } from './stage.ts'

/** The reading surface: the script, laid out once, scrolled by the compositor, mirrored for the glass. */
export interface Surface {
  /** The mirror in effect, this screen's own or the studio's. */
  mirror(): Mirror
  /**
   * Where a step forward (1) or back (-1) leads on a screen that turns pages, or within a paragraph that is not seen
   * whole, in characters; null where the next paragraph is meant.
   */
  turnTo(by: 1 | -1): number | null
  /** Characters that pass the reading line when the script is pulled up by pixels of the screen. */
  charsOf(px: number): number
  /** Pixels at the bottom of the screen that something lies on: what is turned, is turned before it gets there. */
  cover(px: number): void
}

interface SurfaceParts {
  root: HTMLElement
  studio: Studio
  reader: Reader
  screen: ThisScreen
}

/** How often the place is compared with the studio's clock. */
const alignMs = 2000

export function createSurface({ root, studio, reader, screen }: SurfaceParts): Surface {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`.${name}`)!
  const stage = createStage(root, part('stage'), () => track && layAgain())
  const paper = createPaper(part('paper'))
  const roll = createRoll({
    paper: part('paper'),
    glide: part('glide'),
    rest: part('rest'),
    now: studio.now,
    farPx: () => stage.height() * 3,
  })
  const rules = createRules(root)
  let written: Written | null = null
  let settings: ScreenSettings | null = null
  let marks: readonly Mark[] = []
  let track: Track | null = null
  let placed: ScrollClock | null = null
  let covered = 0
  /** Where the page begins that was read when less of it, or more, came to be seen. */
  let keepAt: number | undefined

  const view = (): ViewOf<'prompter'> | null => studio.view('prompter')
  const mirror = (): Mirror => screen.settings().mirror ?? view()?.mirror ?? 'none'

  /** Layout happens only when what stands on the paper changed, never while it merely moves. True when it did. */
  function write(): boolean {
    const shown = view()
    if (!shown) return false
    const now: Written = {
      script: shown.script,
      people: shown.people,
      lines: shown.lines,
      language: shown.language,
    }
    const wanted = screen.settings()
    if (!written && !lettersAreThere(wanted, now)) return false
    const other = !written || !sameText(written, now)
    const dressed = settings === wanted
    if (!dressed) {
      dress(root, part('stage'), wanted)
      rules.mine(wanted.mine)
    }
    const laid = dressed || (settings && sameLayout(settings, wanted))
    const otherFont = settings?.font !== wanted.font
    settings = wanted
    written = now
    if (!other && laid) return false
    keepAt = undefined
    if (other) {
      paper.write({ ...now, words: marginWords(now) })
    }
    if (other || otherFont) void fonts(wanted, now)
    return true
  }

  /**
   * True once the letters of the first script are there: laid out in another font before, its lines would end
   * elsewhere, and all of a system's Chinese font would be held for it. Later scripts are never kept back.
   */
  function lettersAreThere(wanted: ScreenSettings, text: Written): boolean {
    if (letters === 'unasked') {
      letters = 'coming'
      void lettersFor(lettersOf(text), wanted.font).then(() => {
        letters = 'there'
        update()
      })
    }
    return letters === 'there'
  }
  let letters: 'unasked' | 'coming' | 'there' = 'unasked'

  /** Letters of the bundled font arrive in parts; lines end where they should only when all are there. */
  async function fonts(wanted: ScreenSettings, text: Written): Promise<void> {
    root.dataset['fonts'] = 'coming'
    await lettersFor(lettersOf(text), wanted.font)
    measureAgain()
    // Another font that was chosen meanwhile says itself when it is there.
    if (settings?.font === wanted.font) root.dataset['fonts'] = 'ready'
  }

  function measureAgain(): void {
    if (!settings) return
    const now = paper.measure(roll.position())
    if (track && sameMarks(marks, now)) return
    marks = now
    layAgain()
  }

  const wayOver = (over: readonly Mark[], set: ScreenSettings): Track =>
    set.manner === 'scroll'
      ? createTrack(over)
      : createSteps(over, {
          by: set.manner === 'page' ? 'page' : 'paragraph',
          pagePx: seenPx(stage.height(), stage.own(covered), set),
          ...(keepAt !== undefined && { keepAt }),
        })

  function layAgain(clock?: ScrollClock): void {
    if (!settings) return
    track = wayOver(marks, settings)
    roll.lay(track, clock)
  }

  /** What the reader sees now and soon is on the paper. */
  function around(position: number): void {
    if (!settings) return
    const more = paper.show(position)
    if (!more) return
    marks = more
    track = wayOver(marks, settings)
    roll.extend(track)
  }

  function update(): void {
    stage.mirror(mirror())
    rules.said(view()?.said ?? noneSaid)
    rules.colours(view()?.people ?? noPeople, screen.settings().look)
    const clock = reader.clock()
    if (!clock) return
    if (write()) {
      performance.mark('daobo-layout')
      marks = paper.measure(positionAt(clock, studio.now()))
      layAgain(clock)
      performance.measure('daobo-layout', 'daobo-layout')
    } else if (!placed || !sameMotion(placed, clock)) {
      around(positionAt(clock, studio.now()))
      roll.follow(clock)
    }
    placed = clock
  }

  function turnTo(by: 1 | -1): number | null {
    const { manner } = screen.settings()
    if (!track || manner === 'scroll') return null
    const here = track.pxAt(roll.position())
    const stops = track.knots.filter((knot) => knot.px !== here)
    const stop = by > 0 ? stops.find((knot) => knot.px > here) : stops.findLast((knot) => knot.px < here)
    if (!stop || (manner === 'step' && marks.some(({ at }) => at === stop.at))) return null
    return stop.at
  }

  function charsOf(px: number): number {
    const here = roll.position()
    return track ? track.positionAt(track.pxAt(here) + stage.own(px)) - here : 0
  }

  function cover(px: number): void {
    if (px === covered) return
    covered = px
    if (!track || settings?.manner === 'scroll') return
    keepAt = track.positionAt(track.pxAt(roll.position()))
    layAgain()
  }

  reader.onChange(update)
  screen.subscribe(update)
  document.fonts.addEventListener('loadingdone', measureAgain)
  setInterval(() => {
    roll.align()
    around(roll.position())
  }, alignMs)
  update()
  return { mirror, turnTo, charsOf, cover }
}

const noneSaid: ViewOf<'prompter'>['said'] = {}
const noPeople: ViewOf<'prompter'>['people'] = []

type Written = Pick<ViewOf<'prompter'>, 'script' | 'lines' | 'people' | 'language'>

/** After a reconnect everything is a new object that says the same; of the people only the names stand on the paper. */
const sameText = (a: Written, b: Written): boolean =>
  a.language === b.language &&
  (a.script === b.script || JSON.stringify(a.script) === JSON.stringify(b.script)) &&
  (a.people === b.people || JSON.stringify(a.people.map(named)) === JSON.stringify(b.people.map(named))) &&
  (a.lines === b.lines || JSON.stringify(a.lines) === JSON.stringify(b.lines))

const marginWords = ({ language }: Written): PaperWords => ({
  must: say(language, 'prompter.must'),
  note: say(language, 'prompter.note'),
  end: say(language, 'prompter.end'),
})

/** All that will stand on the paper, with its margin: names, marks, and times of segments. */
const lettersOf = (text: Written): string =>
  [
    ...text.script.map((paragraph) => paragraph.text),
    ...text.people.map((person) => person.name),
    ...Object.values(marginWords(text)),
    '0123456789:',
  ].join('')

const named = ({ id, name }: Person): readonly [string, string] => [id, name]

const sameLayout = (a: ScreenSettings, b: ScreenSettings): boolean =>
  a.size === b.size &&
  a.margin === b.margin &&
  a.font === b.font &&
  a.manner === b.manner &&
  a.readAt === b.readAt

const sameMotion = (a: ScrollClock, b: ScrollClock): boolean =>
  a.position === b.position &&
  a.rate === b.rate &&
  a.sinceEpochMs === b.sinceEpochMs &&
  a.playing === b.playing

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark.at === b[index]?.at && mark.px === b[index].px)
