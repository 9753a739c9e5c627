import '@fontsource-variable/noto-sans-sc'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { createControls } from '../kit/controls/controls.ts'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio } from '../kit/studio.ts'
import '../kit/theme.css'
import { screenToken, socketUrl } from '../kit/token.ts'
import { keepAwake } from './awake.ts'
import { Controls } from './host/Controls.tsx'
import { Host } from './host/Host.tsx'
import { actOf, wishOfDrive, wishOfWheel, type Act } from './deeds.ts'
import { createReader } from './reader.ts'
import type { Wish } from './steer.ts'
import { createSurface } from './surface/surface.ts'
import './surface/surface.css'
import { watchSwipes } from './swipe.ts'
import { createThisScreen } from './thisScreen.ts'
import { unveil } from './unveil.ts'

const at = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!

const token = screenToken('prompter')
const studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'prompter',
  views: ['prompter'],
  awayMessage: () => say(studio.view('prompter')?.language ?? 'zh', 'screens.away.hold'),
})
const reader = createReader(studio)
const screen = createThisScreen(studio, () => surface.mirror())
const surface = createSurface({ root: at('surface'), studio, reader, screen })
const awake = keepAwake(document, () => {
  document.documentElement.dataset['awake'] = awake?.how() ?? 'none'
})

/** Where this screen turns pages, a step is a page. */
function wish(wanted: Wish): void {
  const turn = wanted.do === 'paragraph' ? surface.turnTo(wanted.by) : null
  reader.wish(turn === null ? wanted : { do: 'place', at: turn })
}

const controls = createControls({
  keys: true,
  drive: (drive) => wish(wishOfDrive(drive)),
  wheel: (act) => wish(wishOfWheel(act)),
  press(deed) {
    const act = actOf(deed)
    switch (act.on) {
      case 'reading':
        return wish(act.wish)
      case 'screen':
        return onScreen(act.act)
      case 'studio':
        return ask(act.act)
    }
  },
})

watchSwipes(at('surface'), {
  turns: () => screen.settings().manner !== 'scroll',
  turn: (by) => wish({ do: 'paragraph', by: upsideDown() ? (by > 0 ? -1 : 1) : by }),
  pull: (px) => wish({ do: 'nudge', chars: surface.charsOf(upsideDown() ? -px : px) }),
})

/** Pulled up on the screen, the script goes down in the glass. */
const upsideDown = (): boolean => ['vertical', 'both'].includes(surface.mirror())

function onScreen(what: (Act & { on: 'screen' })['act']): void {
  switch (what) {
    case 'mirror':
      return screen.flip()
    case 'mirrorShared':
      return screen.flipAsStudio()
    case 'larger':
      return screen.larger()
    case 'smaller':
      return screen.smaller()
    case 'full':
      return screen.full()
  }
}

function ask(what: 'acknowledge' | 'follow'): void {
  const view = studio.view('prompter')
  if (what === 'follow') {
    void studio.send({ type: 'prompter.follow', by: view?.following ? 'off' : 'voice' })
  } else if (view?.message?.ackedAtEpochMs === null) {
    void studio.send({ type: 'host.ack', message: view.message.id })
  }
}

createRoot(at('host')).render(
  <StudioProvider studio={studio}>
    <Host paired={token !== null} screen={screen} covers={surface.cover} />
  </StudioProvider>,
)
createRoot(at('controls')).render(
  <StudioProvider studio={studio}>
    <Controls screen={screen} awake={() => awake.how()} wish={wish} controls={controls} />
  </StudioProvider>,
)
void unveil([at('host'), at('controls')], studio)
