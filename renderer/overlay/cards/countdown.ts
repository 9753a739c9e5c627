import { clockText, countdownEnd } from '../../../shared/cards/countdownEnd.ts'
import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './countdown.css'

export const countdown: Template<'countdown'> = (facts, draw) => {
  const end = countdownEnd(facts, draw.sinceEpochMs)
  const text = (): string => clockText(end - draw.now())
  // Both stand in the same place, so that neither the fit nor the layout changes at zero.
  const clock = draw.text('clock', text(), 320, 96)
  const over = draw.text('over', draw.say('onAir.startsNow'), 160, 64)
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = (): void => {
    const left = end - draw.now()
    clock.textContent = text()
    clock.style.visibility = left > 0 ? 'visible' : 'hidden'
    over.style.visibility = left > 0 ? 'hidden' : 'visible'
    if (left <= 0) clearInterval(timer)
  }
  return {
    element: el(
      'article',
      'countdown',
      el('div', 'backdrop'),
      draw.text('title', facts.title, 96, 48),
      el('div', 'time', clock, over),
      facts.note.trim() === '' ? null : draw.text('note', facts.note, 48, 36),
    ),
    update() {
      clearInterval(timer)
      tick()
      timer = setInterval(tick, 200)
    },
    stop: () => clearInterval(timer),
  }
}
