import { test as property, fc } from '@fast-check/vitest'
import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { cardProblems, type Card } from './card.ts'
import { cardExamples } from './examples.ts'
import { cardKinds, cardKindNames } from './kinds.ts'
import type { CardKind } from './kind.ts'
import { asAired, keepUnmasked, privateIn } from './masking.ts'

const phone = '13800138000'
const notice = (text: string, unmasked?: string[]): Card => ({
  id: 'n',
  kind: 'notice',
  facts: { text, level: 'info' },
  ...(unmasked ? { unmasked } : {}),
})
const words = (card: Card): string => JSON.stringify(asAired(card).facts)

describe('a card on its way to the picture', () => {
  it.each(Object.values(cardExamples) as Card[])(
    'stays the very same without anything private: $kind',
    (card) => {
      expect(asAired(card)).toBe(card)
      expect(privateIn(card)).toEqual([])
    },
  )

  it('hides telephones, accounts and addresses, and says what; hotlines and names stay', () => {
    const card = notice(`我叫杜警官，电话 ${phone}，微信 daobo_zs；报警打 110 或 96110`)
    expect(words(card)).toContain('我叫杜警官，电话 138****8000，微信 ********；报警打 110 或 96110')
    expect(privateIn(card).map(({ field, kind, hidden }) => [field, kind, hidden])).toEqual([
      ['text', 'phone', '138****8000'],
      ['text', 'wechat', '********'],
    ])
  })

  it('shows what the operator unmasked and nothing else', () => {
    const card = notice(`报名 0571-88886666，找小王 ${phone}`, ['0571-88886666'])
    expect(words(card)).toContain('报名 0571-88886666，找小王 138****8000')
    expect(privateIn(card).map(({ unmasked }) => unmasked)).toEqual([true, false])
  })

  it('leaves where a job is to be read', () => {
    const place = '高新区创业路18号3号楼205室'
    const { job, product } = cardExamples
    expect(words({ ...job, facts: { ...job.facts, place } })).toContain(place)
    expect(words({ ...product, facts: { ...product.facts, maker: place } })).not.toContain(place)
  })

  it('hides within lists and rows too', () => {
    const { points } = cardExamples
    const card: Card = { ...points, facts: { title: '记住', points: ['一条', `打 ${phone}`] } }
    expect(asAired(card).facts).toEqual({ title: '记住', points: ['一条', '打 138****8000'] })
  })

  const texts = cardKindNames.flatMap((kind) =>
    (cardKinds[kind] as CardKind).fields
      .filter(({ input }) => input === 'line' || input === 'text' || input === 'lines')
      .map((field) => ({ kind, field })),
  )
  property.prop([
    fc.constantFrom(...texts),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme' }),
  ])(
    'never carries a telephone number, whatever stands around it in whichever field',
    ({ kind, field }, before, after) => {
      const text = `${before} ${phone} ${after}`
      const value = field.input === 'lines' ? [before, text] : text
      const example = cardExamples[kind]
      const card = { ...example, facts: { ...example.facts, [field.key]: value } } as Card
      expect(words(card)).not.toContain(phone)
    },
  )
})

describe('a link to scan', () => {
  const code = (link: string, unmasked?: string[]): Card => ({
    id: 'c',
    kind: 'qr',
    facts: { link, title: '', hint: '' },
    ...(unmasked ? { unmasked } : {}),
  })
  const held = (card: Card) => cardProblems(card, 0).map(({ message, override }) => [message, override])

  it('stays whole, but waits for the operator where it gives a number away', () => {
    const dials = code(`tel:${phone}`)
    expect(asAired(dials)).toBe(dials)
    expect(held(dials)).toEqual([['card.problem.linkPrivate', false]])
    expect(held(code(`https://example.com/call?to=${phone}`))).toHaveLength(1)
    expect(held(code(`tel:${phone}`, [phone]))).toEqual([])
  })

  it.each([
    'https://example.com/item?id=7338697347818230818',
    'tel:96110',
    'tel:12345',
    'weixin://dl/business/?t=A1b2',
  ])('is no matter in %s', (link) => {
    expect(privateIn(code(link))).toEqual([])
    expect(held(code(link))).toEqual([])
  })

  it('airs after the same act on record as other words, not by overruling', () => {
    const desk = pureDesk()
    desk.send({ type: 'card.put', card: code(`tel:${phone}`) })
    expect(desk.send({ type: 'card.air', card: 'c', override: true })?.code).toBe('card.notReady')
    expect(desk.send({ type: 'card.unmask', card: 'c', text: phone })).toBeNull()
    expect(desk.send({ type: 'card.air', card: 'c' })).toBeNull()
  })
})

describe('an edited card', () => {
  it('keeps what was unmasked in it while it is there, and takes no unmasking with it', () => {
    const before = notice(phone, [phone])
    expect(keepUnmasked(notice(`热线 ${phone}`), before).unmasked).toEqual([phone])
    expect(keepUnmasked(notice('热线 96110'), before).unmasked).toBeUndefined()
    expect(keepUnmasked(notice(phone, [phone]), undefined).unmasked).toBeUndefined()
  })
})

describe('unmasking', () => {
  let desk: PureDesk
  const show = () => desk.state.saved.plan.show
  const aired = (): string => {
    desk.send({ type: 'card.air', card: 'n' })
    return JSON.stringify(desk.state.saved.live.air.notice?.card)
  }
  const log = () =>
    desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'log' ? [effect.write.entry] : [],
    )

  beforeEach(() => {
    desk = pureDesk()
    desk.send({ type: 'card.put', card: notice(`咨询 ${phone}`, [phone]) })
  })

  it('is nothing that an edit can do by the way', () => {
    expect(aired()).not.toContain(phone)
    expect(log().find(({ what }) => what === 'card.air')?.facts['title']).toBe('咨询 138****8000')
  })

  it('is a deliberate act, on record without the number, remembered with the card and undone like an edit', () => {
    expect(desk.send({ type: 'card.unmask', card: 'n', text: phone })).toBeNull()
    expect(aired()).toContain(phone)
    const entry = log().find(({ what }) => what === 'card.unmask')
    expect(entry?.facts).toEqual({ card: 'n', shown: true, hidden: 'phone', masked: '138****8000' })
    desk.send({ type: 'plan.undo' })
    expect(aired()).not.toContain(phone)
    desk.send({ type: 'plan.redo' })
    desk.send({ type: 'card.unmask', card: 'n', text: phone, shown: false })
    expect(aired()).not.toContain(phone)
  })

  it('is refused for what is not masked, and for those who may not', () => {
    expect(desk.send({ type: 'card.unmask', card: 'n', text: '96110' })?.code).toBe('card.notMasked')
    expect(desk.send({ type: 'card.unmask', card: 'none', text: phone })?.code).toBe('card.unknown')
  })

  it('holds for cards that go on air with a cue as well', () => {
    const [cue] = show().cues
    desk.send({ type: 'cue.edit', cue: cue!.id, changes: { cards: ['n'] } })
    desk.send({ type: 'cue.go' })
    expect(JSON.stringify(desk.state.saved.live.air)).toContain('138****8000')
    expect(JSON.stringify(desk.state.saved.live.air)).not.toContain(phone)
  })
})
