import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { views } from '../live/views.ts'
import { withoutUnmasking } from './copy.ts'
import { packShow } from './file.ts'
import { themeAsAired } from './themeMasking.ts'

const phone = '13800138000'

describe('names that every picture carries', () => {
  let desk: PureDesk
  const theme = () => desk.state.saved.plan.show.theme
  const drawn = () => views.overlay.select(desk.state).theme
  const log = () =>
    desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'log' ? [effect.write.entry] : [],
    )

  beforeEach(() => {
    desk = pureDesk()
    const names = { station: `法律服务站 ${phone}`, programme: '反诈公开课 96110' }
    expect(desk.send({ type: 'show.edit', changes: { theme: names } })).toBeNull()
  })

  it('air masked like the words of a card, on the ask page too; hotlines stay', () => {
    expect(drawn()).toMatchObject({ station: '法律服务站 138****8000', programme: '反诈公开课 96110' })
    expect(views.ask.select(desk.state).station).toBe('法律服务站 138****8000')
    expect(themeAsAired({ ...theme(), station: '沿江派出所' }).station).toBe('沿江派出所')
  })

  it('are the very same object while nothing in them is hidden, and while the theme stays', () => {
    expect(drawn()).toBe(drawn())
    desk.send({ type: 'show.edit', changes: { theme: { station: '沿江派出所' } } })
    expect(drawn()).toBe(theme())
  })

  it('air as written by a deliberate act, which is on record without the number, and undone like an edit', () => {
    expect(desk.send({ type: 'theme.unmask', text: phone })).toBeNull()
    expect(drawn().station).toContain(phone)
    expect(log().find(({ what }) => what === 'theme.unmask')?.facts).toEqual({
      field: 'station',
      shown: true,
      hidden: 'phone',
      masked: '138****8000',
    })
    desk.send({ type: 'plan.undo' })
    expect(drawn().station).not.toContain(phone)
    expect(desk.send({ type: 'theme.unmask', text: '96110' })?.code).toBe('theme.notMasked')
  })

  it('forget what was shown of a name that was changed since', () => {
    desk.send({ type: 'theme.unmask', text: phone })
    desk.send({ type: 'show.edit', changes: { theme: { programme: '第二期' } } })
    expect(theme().unmasked).toEqual([phone])
    desk.send({ type: 'show.edit', changes: { theme: { station: '沿江派出所' } } })
    expect(theme().unmasked).toBeUndefined()
  })
})

describe('a show that goes to another desk', () => {
  it('takes no leave along to air what is masked, neither in its file nor where it comes in', () => {
    const desk = pureDesk()
    const card = { id: 'n', kind: 'notice', facts: { text: `咨询 ${phone}`, level: 'info' } }
    desk.send({ type: 'card.put', card })
    desk.send({ type: 'card.unmask', card: 'n', text: phone })
    desk.send({ type: 'show.edit', changes: { theme: { station: `服务站 ${phone}` } } })
    desk.send({ type: 'theme.unmask', text: phone })
    const { show } = desk.state.saved.plan
    expect(JSON.stringify(show)).toContain('unmasked')
    expect(JSON.stringify(packShow(show).document)).not.toContain('unmasked')
    // A file that somebody made by hand, or an older desk.
    desk.effects.length = 0
    expect(desk.send({ type: 'show.import', show })).toBeNull()
    const put = desk.effects.find((effect) => effect.to === 'library' && effect.write.kind === 'show.put')
    expect(JSON.stringify(put)).toContain(phone)
    expect(JSON.stringify(put)).not.toContain('unmasked')
    expect(withoutUnmasking(show).cards).toHaveLength(show.cards.length)
  })
})
