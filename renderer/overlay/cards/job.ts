import { el } from '../dom.ts'
import { qrCode } from '../qrCode.ts'
import type { OnAirWord } from '../words.ts'
import type { Draw, Template } from '../template.ts'
import './job.css'

export const job: Template<'job'> = (facts, draw) => {
  const code = qrCode(facts.link)
  const number = facts.code.trim() && draw.say('onAir.number', { code: facts.code })
  const place = [facts.group.trim(), number].filter(Boolean).join(' · ')
  const rows = [
    row(draw, 'onAir.headcount', facts.headcount),
    row(draw, 'onAir.place', facts.place),
    row(draw, 'onAir.requirements', facts.requirements),
    row(draw, 'onAir.content', facts.content),
  ].filter((one) => one !== null)
  return {
    element: el(
      'article',
      `panel job${code ? ' coded' : ''}`,
      el(
        'div',
        'head',
        place === '' ? null : draw.text('eyebrow', place, 36),
        draw.text('title', facts.position, 60, 36),
        facts.employer.trim() === '' ? null : draw.text('employer', facts.employer, 40),
        facts.pay.trim() === '' ? null : draw.text('pay', facts.pay, 48, 36),
      ),
      code && el('div', 'scan', code, draw.word('scan-for', 'onAir.scanToApply')),
      rows.length === 0 ? null : el('div', 'rows', ...rows),
      facts.validUntil.trim() === ''
        ? null
        : draw.text('valid', draw.say('onAir.validUntil', { date: dayText(facts.validUntil, draw) }), 32),
    ),
  }
}

/** The day in words; as it was typed when it is no date. */
function dayText(date: string, draw: Draw): string {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date.trim()) ?? []
  return year && month && day ? draw.say('onAir.day', { year, month: Number(month), day: Number(day) }) : date
}

const row = (draw: Draw, name: OnAirWord, text: string): HTMLElement | null =>
  text.trim() === '' ? null : el('div', 'row', draw.word('name', name), draw.text('what', text, 40))
