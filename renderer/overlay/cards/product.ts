import { el } from '../dom.ts'
import { figure } from '../figure.ts'
import { qrCode } from '../qrCode.ts'
import type { Draw, Template } from '../template.ts'
import './product.css'

export const product: Template<'product'> = (facts, draw) => {
  const code = qrCode(facts.link)
  const photo = draw.picture('photo', facts.picture)
  const unit = facts.unit.trim()
  return {
    element: el(
      'article',
      `panel product${photo ? ' pictured' : ''}${code ? ' coded' : ''}`,
      photo,
      el(
        'div',
        'what',
        draw.text('title', facts.name, 56, 36),
        facts.maker.trim() === '' ? null : draw.text('maker', facts.maker, 36),
        el(
          'div',
          'cost',
          draw.text('price', facts.price, 104, 56),
          draw.text('per', unit ? draw.say('onAir.perUnit', { unit }) : draw.say('onAir.yuan'), 40),
        ),
        stockOf(facts.stock, draw),
      ),
      facts.story.trim() === '' ? null : draw.text('story', facts.story, 40),
      code && el('div', 'scan', code, draw.word('scan-for', 'onAir.scanToOrder')),
    ),
  }
}

function stockOf(stock: number | null, draw: Draw): HTMLElement | null {
  if (stock === null) return null
  if (stock === 0) return draw.word('stock none', 'onAir.soldOut')
  return draw.word('stock', 'onAir.stock', { count: figure(stock, draw.language) })
}
