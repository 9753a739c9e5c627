import { pointsShown } from '../../../shared/cards/reveal.ts'
import { el, label } from '../dom.ts'
import { appear, grow } from '../motion.ts'
import type { Template } from '../template.ts'
import './points.css'

export const points: Template<'points'> = (facts, draw) => {
  const ground = el('div', 'ground')
  const title = facts.title.trim() === '' ? null : draw.text('title', facts.title, 56, 36)
  const rows = pointsShown(facts).map((point, at) =>
    el('li', 'point', label('chip', String(at + 1)), draw.text('what', point, 48)),
  )
  const list = el('ol', 'list', ...rows)
  const element = el('article', 'panel grown points', ground, title, list)
  let shown = rows.length

  const show = (count: number): void => {
    for (const [at, row] of rows.entries()) row.hidden = at >= count
    list.hidden = count === 0
  }
  return {
    element,
    update({ revealed }, moved) {
      if (revealed === shown) return
      const before = shown
      shown = revealed
      if (!moved) return show(revealed)
      const staying = [title, ...rows.slice(0, Math.min(before, revealed))].filter((piece) => piece !== null)
      grow(element, ground, staying, () => show(revealed))
      for (const row of rows.slice(before, revealed)) appear(row)
    },
  }
}
