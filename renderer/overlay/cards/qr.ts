import { el } from '../dom.ts'
import { qrCode } from '../qrCode.ts'
import type { Template } from '../template.ts'
import './qr.css'

export const qr: Template<'qr'> = (facts, draw) => ({
  element: el(
    'article',
    'panel qr',
    qrCode(facts.link),
    draw.text('title', facts.title.trim() || draw.say('onAir.scan'), 40, 32),
    facts.hint.trim() === '' ? null : draw.text('hint', facts.hint, 32),
  ),
})
