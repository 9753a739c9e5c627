import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import fc from 'fast-check'
import type { Card } from '../../shared/cards/card.ts'
import { cardExamples } from '../../shared/cards/examples.ts'
import { cardKinds, cardKindNames, type CardKindName } from '../../shared/cards/kinds.ts'
import { longestOf } from '../../shared/cards/card.ts'
import { slots, type Slot } from '../../shared/live/air.ts'
import { boxes, stages, type Format } from '../../renderer/overlay/boxes.ts'
import { legible } from '../../renderer/overlay/legible.ts'
import { shownOf } from '../../renderer/overlay/preview.ts'
import { showKinds } from '../../shared/show/show.ts'
import { showFromTemplate } from '../../shared/show/templates/template.ts'
import { pagesServer } from '../support/pagesServer.ts'

/** Drawings for each kind in each format; every drawing fits up to a dozen arbitrary texts. */
const runs = Number(process.env['DAOBO_RUNS'] ?? 8)

const theme = {
  station: '沿江派出所',
  programme: '反诈公开课',
  emblem: '',
  primary: '#1d4f91',
  accent: '#b3261e',
}

/** Whatever people paste: sentences, names, links, one endless word, emoji, accents, blank and broken characters. */
const piece = fc.oneof(
  fc.constantFrom(
    '转账',
    '接到“客服”电话，',
    '能信吗？',
    '《反电信网络诈骗法》',
    '96110',
    '……',
    '\n',
    ' ',
    '\u3000',
  ),
  fc.constantFrom(
    '䶮',
    '㛃',
    '𬱖',
    '👮🏻‍♀️',
    '👨‍👩‍👧',
    '🇨🇳',
    'é',
    'z\u0335\u0335\u0335\u0335',
    'ن',
    'ש',
    'ไ',
    '﷽',
    '\u202e',
    '\u0000',
  ),
  fc.constantFrom(
    'W'.repeat(40),
    'i'.repeat(60),
    'https://example.com/a/very/long/path?with=parameters&and=more',
    '—'.repeat(30),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const anyText = (longest: number) =>
  fc.array(piece, { maxLength: 60 }).map((pieces) => [...pieces.join('')].join('').slice(0, longest))

/** A card of the kind with arbitrary text in every field that takes text; the rest as in the example. */
function cardOf<K extends CardKindName>(kind: K): fc.Arbitrary<Card> {
  const example = cardExamples[kind].facts as Readonly<Record<string, unknown>>
  const fields = Object.entries(example).map(([key, value]): [string, fc.Arbitrary<unknown>] => {
    const longest = longestOf(kind, key)
    if (key === 'picture') return [key, fc.constantFrom(value, '')]
    if (key === 'link') return [key, fc.constantFrom(value, '', `https://example.com/${'a'.repeat(300)}`)]
    if (longest !== null && longest > 12) return [key, anyText(longest)]
    if (longest !== null) return [key, fc.oneof(fc.constant(value), anyText(longest))]
    if (Array.isArray(value))
      return [
        key,
        fc.array(anyText(kind === 'points' ? 200 : 80), {
          minLength: 1,
          maxLength: kind === 'points' ? 8 : 6,
        }),
      ]
    if (key === 'target' || key === 'stock') return [key, fc.nat({ max: 9_999_999 })]
    return [key, fc.constant(value)]
  })
  return fc
    .record(Object.fromEntries(fields))
    .map((facts) => ({ id: 'any', kind, facts: cardKinds[kind].facts.parse(facts) }) as unknown as Card)
}

interface Measured {
  card: DOMRect
  leftOut: string[]
  smallest: number
  shortened: boolean
  excerpt: boolean
  texts: string[]
}

/** Draws the card and measures it in stage pixels: what of its text lies outside of it, and how small it got. */
async function measured(page: Page, card: Card, slot: Slot, format: Format): Promise<Measured> {
  const shown = shownOf({
    card,
    slot,
    theme,
    format,
    language: 'zh',
    counters: { likes: 9_999_999, amount: 123_456_789 },
  })
  return page.evaluate(async (given) => {
    const fitted = new Promise<void>((resolve) => {
      window.addEventListener('message', function hear({ data }: MessageEvent<{ daobo: string }>) {
        if (data.daobo !== 'preview.fitted') return
        window.removeEventListener('message', hear)
        resolve()
      })
    })
    window.postMessage({ daobo: 'preview.show', shown: given }, location.origin)
    await fitted
    // Letters that came late are drawn anew.
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const element = document.querySelector<HTMLElement>('.card')!
    const outline = element.getBoundingClientRect()
    const texts = Array.from(element.querySelectorAll<HTMLElement>('.text'))
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const leftOut: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const middle = (rect.top + rect.bottom) / 2
        // The blank half of a sign at the beginning hangs out on purpose.
        const hangs = node.parentElement?.closest('.opens') ? rect.height / 2 : 1
        const isIn =
          rect.left >= outline.left - hangs &&
          rect.right <= outline.right + 1 &&
          middle > outline.top &&
          middle < outline.bottom
        // A blank at the end of a line may hang over.
        if (!isIn && rect.width > 0 && node.textContent?.trim()) leftOut.push(node.textContent)
      }
    }
    return {
      card: outline.toJSON() as DOMRect,
      leftOut,
      smallest: Math.min(
        ...texts
          .filter((text) => text.textContent !== '')
          .map((text) => Number.parseFloat(text.style.fontSize)),
      ),
      shortened: texts.some((text) => text.textContent?.endsWith('…')),
      excerpt: element.querySelector('.excerpt') !== null,
      texts: texts.map((text) => text.textContent ?? ''),
    }
  }, shown)
}

test.describe('whatever is typed', () => {
  let server: Awaited<ReturnType<typeof pagesServer>>
  test.beforeAll(async () => {
    server = await pagesServer()
  })
  test.afterAll(() => server.close())

  const open = async (page: Page, format: Format): Promise<void> => {
    // One stage pixel is one CSS pixel here, so that measures need no scaling.
    await page.setViewportSize(stages[format])
    await page.goto(`${server.url}/overlay/?preview`)
  }
  const expectInside = (found: Measured, slot: Slot, format: Format, scaled: boolean): void => {
    const box = boxes[format][slot]
    expect(found.card.left).toBeGreaterThanOrEqual(box.x - 1)
    expect(found.card.top).toBeGreaterThanOrEqual(box.y - 1)
    expect(found.card.right).toBeLessThanOrEqual(box.x + box.width + 1)
    expect(found.card.bottom).toBeLessThanOrEqual(box.y + box.height + 1)
    expect(found.leftOut).toEqual([])
    if (!scaled) expect(found.smallest).toBeGreaterThanOrEqual(32)
  }

  for (const kind of cardKindNames) {
    test(`${kind}: text stays inside its card, its box and the safe area, and never under the least size`, async ({
      page,
    }) => {
      for (const format of Object.keys(stages) as Format[]) {
        await open(page, format)
        const { slot } = cardKinds[kind]
        await fc.assert(
          fc.asyncProperty(cardOf(kind), async (card) => {
            expectInside(await measured(page, card, slot, format), slot, format, false)
          }),
          { numRuns: runs },
        )
      }
    })
  }

  test('letters that come in only once a text is laid out are waited for', async ({ page }) => {
    // Marks that only the second family has: the browser fetches its plain letters too, which set wider.
    const marked = 'z\u0335\u0335\u0335\u0335'
    const facts = cardKinds.job.facts.parse({
      ...cardExamples.job.facts,
      position: `能信吗？${'W'.repeat(40)}`,
      group: `转账Չⶀ⩱ᙏ${marked}`,
      code: `转账${'—'.repeat(10)}`,
      requirements: `𑁚Ǌ转账é${'W'.repeat(40)}https://example.com/a/very/long/path?with=parameters`,
      content: 'Ô𐄷𓅈מ',
      pay: '',
    })
    await open(page, '9:16')
    const card = { id: 'any', kind: 'job', facts } as Card
    const first = await measured(page, card, 'main', '9:16')
    expectInside(first, 'main', '9:16', false)
    const second = await measured(page, card, 'main', '9:16')
    expect(first.card).toEqual(second.card)
  })

  test('a question is shown whole, or marked as an excerpt', async ({ page }) => {
    await open(page, '9:16')
    const bare = (given: string): string => given.replace(/\s/g, '')
    await fc.assert(
      fc.asyncProperty(cardOf('question'), async (card) => {
        const found = await measured(page, card, 'main', '9:16')
        const whole = bare(legible((card as Extract<Card, { kind: 'question' }>).facts.text))
        const shown = bare(found.texts[1] ?? '')
        if (shown !== whole) expect([shown.endsWith('…'), found.excerpt]).toEqual([true, true])
      }),
      { numRuns: runs * 3 },
    )
  })

  test('what the templates of shows bring along stands whole', async ({ page }) => {
    for (const format of Object.keys(stages) as Format[]) {
      await open(page, format)
      for (const show of showKinds.map((kind) => showFromTemplate(kind, '试播', randomUUID, 'zh'))) {
        for (const card of show.cards) {
          const found = await measured(page, card, cardKinds[card.kind].slot, format)
          expect([show.kind, card.id, found.excerpt]).toEqual([show.kind, card.id, false])
        }
      }
    }
  })

  test('a countdown with a short title and nothing else stands at its full size', async ({ page }) => {
    for (const format of Object.keys(stages) as Format[]) {
      await open(page, format)
      const facts = cardKinds.countdown.facts.parse({
        ...cardExamples.countdown.facts,
        title: '稍候',
        note: '',
      })
      await measured(page, { id: 'any', kind: 'countdown', facts }, 'full', format)
      expect(await page.locator('.title').evaluate((title) => title.style.fontSize)).toBe('96px')
    }
  })

  test('a card sent to another slot keeps its design and is scaled into it', async ({ page }) => {
    for (const format of Object.keys(stages) as Format[]) {
      await open(page, format)
      for (const card of Object.values(cardExamples) as Card[]) {
        for (const slot of slots) {
          const found = await measured(page, card, slot, format)
          const backdrop = card.kind === 'countdown' || card.kind === 'picture'
          if (!backdrop) expectInside(found, slot, format, true)
          expect([card.kind, slot, found.leftOut, found.excerpt]).toEqual([card.kind, slot, [], false])
        }
      }
    }
  })
})
