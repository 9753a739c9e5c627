import { describe, expect, it } from 'vitest'
import { emptyAir, type OnAir } from '../../shared/live/air.ts'
import type { Recording } from '../../shared/rehearsal/record.ts'
import { airAt, filmAt, filmsOf } from './filmAt.ts'

const film = (id: string, startedAtEpochMs: number, endedAtEpochMs: number | null): Recording => ({
  id,
  run: 'r',
  track: 'program',
  mime: 'video/webm',
  startedAtEpochMs,
  endedAtEpochMs,
  bytes: 1,
  file: id,
  found: true,
})

describe('the film of a moment', () => {
  const films = filmsOf([
    film('two', 500, null),
    film('one', 100, 400),
    { ...film('note', 0, null), track: 'note' },
  ])

  it.each([
    [50, null],
    [100, 'one'],
    [450, null],
    [900, 'two'],
  ])('at %i is %s', (at, id) => {
    expect(filmAt(films, at)?.id ?? null).toBe(id)
  })
})

it('gives the overlay of a moment, its countdowns as they stood then', () => {
  const card = { airId: 'a', sinceEpochMs: 900, untilEpochMs: 3000 } as OnAir
  const changes = [
    { atEpochMs: 0, slots: emptyAir },
    { atEpochMs: 1000, slots: { ...emptyAir, main: card } },
  ]
  expect(airAt(changes, 500, 90_000)?.main).toBeNull()
  expect(airAt(changes, 2000, 90_000)?.main).toMatchObject({ sinceEpochMs: 88_900, untilEpochMs: 91_000 })
  expect(airAt([], 500, 0)).toBeNull()
})
