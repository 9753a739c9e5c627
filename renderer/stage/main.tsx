import '@fontsource-variable/noto-sans-sc'
import { createRoot } from 'react-dom/client'
import { say } from '../../shared/words/words.ts'
import { StudioProvider } from '../kit/hooks.tsx'
import { connectStudio } from '../kit/studio.ts'
import '../kit/theme.css'
import { screenToken, socketUrl } from '../kit/token.ts'
import { keepAwake } from '../prompter/awake.ts'
import { createReader } from '../prompter/reader.ts'
import { Stage } from './Stage.tsx'

const token = screenToken('stage')
const studio = connectStudio({
  url: socketUrl(),
  token: token ?? '',
  page: 'stage',
  views: ['stage', 'prompter'],
  awayMessage: () => say(studio.view('stage')?.language ?? 'zh', 'screens.away.hold'),
})
const reader = createReader(studio)
keepAwake(document, () => undefined)

createRoot(document.querySelector('#stage')!).render(
  <StudioProvider studio={studio}>
    <Stage paired={token !== null} reader={reader} />
  </StudioProvider>,
)
