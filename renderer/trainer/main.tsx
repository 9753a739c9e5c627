import '../kit/noEval.ts'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { createApi } from '../kit/api.ts'
import '../kit/fonts.css'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio, type Studio } from '../kit/studio.ts'
import '../kit/theme.css'
import { crewToken, socketUrl } from '../kit/token.ts'
import { keepAwake } from '../prompter/awake.ts'
import { TrainingProvider } from '../training/TrainingProvider.tsx'
import { Trainer } from './Trainer.tsx'

const token = crewToken('trainer')
const away = (): string => say(studio.view('settings')?.language ?? 'zh', 'screens.away.hold')
const studio: Studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'trainer',
  views: ['rehearsal', 'live', 'plan', 'obs', 'settings', 'training'],
  streams: ['pictures'],
  awayMessage: () => away(),
})
keepAwake(document, () => undefined)

createRoot(document.querySelector('#trainer')!).render(
  // The studio's policy allows no inline style elements.
  <CSPProvider disableStyleElements>
    <StudioProvider studio={studio}>
      <TrainingProvider api={createApi(token ?? '', away)} token={token ?? ''}>
        <Trainer paired={token !== null} />
      </TrainingProvider>
    </StudioProvider>
  </CSPProvider>,
)
