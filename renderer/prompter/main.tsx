import '@fontsource-variable/noto-sans-sc'
import 'lxgw-wenkai-screen-web/lxgwwenkaiscreen/result.min.css'
import '@fontsource/atkinson-hyperlegible/latin-400.css'
import '@fontsource/opendyslexic/latin-400.css'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio } from '../kit/studio.ts'
import '../kit/theme.css'
import { screenToken, socketUrl } from '../kit/token.ts'
import { keepAwake } from './awake.ts'
import { Controls } from './host/Controls.tsx'
import { Host } from './host/Host.tsx'
import { actOf, isTaken } from './keys.ts'
import { createReader } from './reader.ts'
import type { Wish } from './steer.ts'
import { createSurface } from './surface/surface.ts'
import './surface/surface.css'
import { createThisScreen } from './thisScreen.ts'

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
  const page = wanted.do === 'paragraph' ? surface.pageBeside(wanted.by) : null
  reader.wish(page === null ? wanted : { do: 'place', at: page })
}

addEventListener('keydown', (event) => {
  const act = actOf({
    key: event.key,
    shiftKey: event.shiftKey,
    ctrlKey: event.ctrlKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    repeat: event.repeat,
    taken: isTaken(event),
  })
  if (!act) return
  event.preventDefault()
  if (act.on === 'reading') return wish(act.wish)
  switch (act.act) {
    case 'mirror':
      return screen.flip()
    case 'mirror.shared':
      return screen.flipAsStudio()
    case 'larger':
      return screen.larger()
    case 'smaller':
      return screen.smaller()
    case 'full':
      return screen.full()
    case 'acknowledge': {
      const message = studio.view('prompter')?.message
      if (message?.ackedAtEpochMs === null) void studio.send({ type: 'host.ack', message: message.id })
      return
    }
  }
})

createRoot(at('host')).render(
  <StudioProvider studio={studio}>
    <Host paired={token !== null} screen={screen} />
  </StudioProvider>,
)
createRoot(at('controls')).render(
  <StudioProvider studio={studio}>
    <Controls screen={screen} awake={() => awake.how()} wish={wish} />
  </StudioProvider>,
)
