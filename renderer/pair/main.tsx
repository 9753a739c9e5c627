import { createRoot } from 'react-dom/client'
import '../kit/theme.css'
import { Pair } from './Pair.tsx'
import { pinOf } from './place.ts'

// The QR carries the PIN in the fragment, which no server sees; the address bar is cleaned of it.
const scanned = pinOf(location.hash)
if (location.hash) history.replaceState(null, '', location.pathname)

const language = /^zh/i.test(navigator.language) ? 'zh' : 'en'
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'

createRoot(document.querySelector('#pair')!).render(<Pair scanned={scanned} language={language} />)
