import '../kit/noEval.ts'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { createApi } from '../kit/api.ts'
import '../kit/fonts.css'
import '../kit/theme.css'
import { createEars } from '../kit/ears.ts'
import { EarsProvider } from '../kit/earsContext.tsx'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio, type Studio } from '../kit/studio.ts'
import { screenToken, socketUrl } from '../kit/token.ts'
import { Console } from './Console.tsx'
import { createDeskControls } from './prompter/deskControls.ts'
import { DeskProvider } from './desk/Desk.tsx'

const token = screenToken('console') ?? ''
const away = (): string => say(studio.view('settings')?.language ?? 'zh', 'console.away.command')
const studio: Studio = connectStudio({
  url: socketUrl(),
  token,
  page: 'console',
  views: ['plan', 'live', 'obs', 'settings', 'shows', 'house', 'overlay', 'feeds', 'voice'],
  streams: ['pictures', 'meters', 'stats'],
  awayMessage: () => away(),
})

const ears = createEars({ token, now: studio.now })
const controls = createDeskControls(studio)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {/* The studio's policy allows no inline style elements. */}
    <CSPProvider disableStyleElements>
      <StudioProvider studio={studio}>
        <DeskProvider api={createApi(token, away)} controls={controls}>
          <EarsProvider ears={ears}>
            <Tooltip.Provider delay={500}>
              <Console />
            </Tooltip.Provider>
          </EarsProvider>
        </DeskProvider>
      </StudioProvider>
    </CSPProvider>
  </StrictMode>,
)
