import '../kit/noEval.ts'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { createApi } from '../kit/api.ts'
import '../kit/fonts.css'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio, type Studio } from '../kit/studio.ts'
import '../kit/theme.css'
import { crewToken, screenToken, socketUrl } from '../kit/token.ts'
import { TrainingProvider } from '../training/TrainingProvider.tsx'
import { Debrief } from './Debrief.tsx'

// A host looks back on the device of the stage or prompter page.
const token = crewToken('debrief') ?? screenToken('stage') ?? screenToken('prompter')
const away = (): string => say(studio.view('settings')?.language ?? 'zh', 'screens.away.hold')
const studio: Studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'debrief',
  views: ['settings', 'training', 'overlay'],
  awayMessage: () => away(),
})

createRoot(document.querySelector('#debrief')!).render(
  // The studio's policy allows no inline style elements.
  <CSPProvider disableStyleElements>
    <StudioProvider studio={studio}>
      <TrainingProvider api={createApi(token ?? '', away)} token={token ?? ''}>
        <Debrief paired={token !== null} run={new URLSearchParams(location.search).get('run')} />
      </TrainingProvider>
    </StudioProvider>
  </CSPProvider>,
)
