import '../kit/noEval.ts'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import '../kit/fonts.css'
import { createEars } from '../kit/ears.ts'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio, type Studio } from '../kit/studio.ts'
import '../kit/theme.css'
import { crewToken, socketUrl } from '../kit/token.ts'
import { keepAwake } from '../prompter/awake.ts'
import { createCameras } from './cameras.ts'
import { createComposer } from './composer.ts'
import { createFilm } from './film.ts'
import { Practice } from './Practice.tsx'
import { createSound } from './sound.ts'

const token = crewToken('practice')
const away = (): string => say(studio.view('settings')?.language ?? 'zh', 'screens.away.hold')
const studio: Studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'practice',
  views: ['rehearsal', 'live', 'obs', 'settings'],
  awayMessage: () => away(),
})
const t = (key: Parameters<typeof say>[1]): string => say(studio.view('settings')?.language ?? 'zh', key)
const composer = createComposer({ token: token ?? '' })
const cameras = createCameras({ show: composer.camera, say: t })
const ears = createEars({ token: token ?? '', now: studio.now })
const sound = createSound(ears)
const film = createFilm({
  token: token ?? '',
  now: studio.now,
  composer,
  sound: sound.track,
  away,
})
sound.onBegin(film.renew)
keepAwake(document, () => undefined)
if (token !== null) void cameras.begin()

createRoot(document.querySelector('#practice')!).render(
  // The studio's policy allows no inline style elements.
  <CSPProvider disableStyleElements>
    <StudioProvider studio={studio}>
      <Practice token={token} composer={composer} cameras={cameras} ears={ears} film={film} />
    </StudioProvider>
  </CSPProvider>,
)
