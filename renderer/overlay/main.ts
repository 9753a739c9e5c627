import './overlay.css'
import { startLive } from './live.ts'
import { warmFonts } from './fonts.ts'
import { startPreview } from './previewPage.ts'

/**
 * The overlay: what viewers see over the picture. `?preview` draws what the console hands it, `?rehearsal` what is rehearsed
 * (with the token of somebody of the house), anything else what the studio has on air. `?format=16:9` or `9:16` fixes the format, else the settings or the page's own shape decide.
 */
const asked = new URLSearchParams(location.search)
const format = asked.get('format')

void warmFonts()
if (asked.has('preview')) startPreview(document.body, format)
else startLive(document.body, format, asked.has('rehearsal'))
