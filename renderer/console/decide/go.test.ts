import { describe, expect, it } from 'vitest'
import { cueSchema, showSchema } from '../../../shared/show/show.ts'
import { goStep } from './go.ts'

const cues = ['a', 'b', 'c'].map((id) => cueSchema.parse({ id, title: id, plannedMs: 1000 }))
const show = showSchema.parse({
  version: 1,
  id: 's',
  title: 's',
  kind: 'law',
  theme: {},
  people: [],
  cards: [],
  safeScene: '',
  cues,
})
const onAir = (id: string) => ({ cue: cues.find((cue) => cue.id === id)!, startedAtEpochMs: 0 })
const first = { armFirst: true }
const atOnce = { armFirst: false }
const step = (...args: Parameters<typeof goStep>) => {
  const { do: what, cue } = goStep(...args)
  return [what, cue?.id ?? null]
}

describe('GO', () => {
  it('arms the first cue, then takes it', () => {
    expect(step(show, { armed: null, current: null }, first, null)).toEqual(['arm', 'a'])
    expect(step(show, { armed: 'a', current: null }, first, null)).toEqual(['take', 'a'])
  })

  it('arms what follows the cue on air', () => {
    expect(step(show, { armed: null, current: onAir('a') }, first, null)).toEqual(['arm', 'b'])
  })

  it('arms the selected cue rather than the next', () => {
    expect(step(show, { armed: null, current: onAir('a') }, first, { kind: 'cue', id: 'c' })).toEqual([
      'arm',
      'c',
    ])
  })

  it('arms anew when another cue is selected while one is armed', () => {
    expect(step(show, { armed: 'b', current: onAir('a') }, first, { kind: 'cue', id: 'c' })).toEqual([
      'arm',
      'c',
    ])
  })

  it('pays no heed to a selected scene or question', () => {
    expect(step(show, { armed: null, current: null }, first, { kind: 'scene', id: '双人' })).toEqual([
      'arm',
      'a',
    ])
  })

  it('takes at once where arming first is off', () => {
    expect(step(show, { armed: null, current: onAir('a') }, atOnce, null)).toEqual(['take', 'b'])
    expect(step(show, { armed: null, current: onAir('a') }, atOnce, { kind: 'cue', id: 'c' })).toEqual([
      'armAndTake',
      'c',
    ])
  })

  it('has nothing to do after the last cue', () => {
    expect(step(show, { armed: null, current: onAir('c') }, first, null)).toEqual(['nothing', null])
  })

  it('can run the cue on air again when it is selected', () => {
    expect(step(show, { armed: null, current: onAir('c') }, first, { kind: 'cue', id: 'c' })).toEqual([
      'arm',
      'c',
    ])
  })
})
