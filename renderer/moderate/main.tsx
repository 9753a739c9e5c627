import '../kit/noEval.ts'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { createApi } from '../kit/api.ts'
import '../kit/fonts.css'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio, type Studio } from '../kit/studio.ts'
import '../kit/theme.css'
import { screenToken, socketUrl } from '../kit/token.ts'
import { Moderate } from './Moderate.tsx'

const token = screenToken('moderate')
const away = (): string => say(studio.view('settings')?.language ?? 'zh', 'moderate.away')
const studio: Studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'moderate',
  views: ['live', 'settings'],
  awayMessage: () => away(),
})

createRoot(document.querySelector('#moderate')!).render(
  // The studio's policy allows no inline style elements.
  <CSPProvider disableStyleElements>
    <StudioProvider studio={studio}>
      <Moderate api={createApi(token ?? '', away)} paired={token !== null} />
    </StudioProvider>
  </CSPProvider>,
)
