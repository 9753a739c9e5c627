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
import { createLooking } from './vision/looking.ts'

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
const looking = createLooking({
  saw(who, tally, overMs) {
    const untilEpochMs = Math.round(studio.now())
    const fromEpochMs = Math.round(untilEpochMs - overMs)
    // One that is refused, or lost with the studio, is ten seconds of a hint: nothing is kept for later.
    void studio.send({ type: 'vision.seen', who, seen: [{ fromEpochMs, untilEpochMs, ...tally }] })
  },
})
const cameras = createCameras({
  show(slot, track, words) {
    composer.camera(slot, track, words)
    looking.camera(slot, track)
  },
  say: t,
})
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
      <Practice
        token={token}
        composer={composer}
        cameras={cameras}
        ears={ears}
        film={film}
        looking={looking}
      />
    </StudioProvider>
  </CSPProvider>,
)
