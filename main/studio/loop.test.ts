import { describe, expect, it } from 'vitest'
import type { LibraryWrite } from '../../shared/live/effect.ts'
import type { ObsOutcome } from '../../shared/live/obs.ts'
import type { Saved } from '../../shared/live/state.ts'
import { manualClock } from '../../test/obs/manualClock.ts'
import { pureDesk } from '../../test/support/pureDesk.ts'
import type { Journal } from './journal.ts'
import { createLoop, studioActor } from './loop.ts'

const operator = { role: 'operator', device: 'console', name: 'console' } as const

/** A loop over a journal that can be full and an OBS that answers when it is told to. */
function fixture() {
  const desk = pureDesk()
  const disk = { full: false, saved: null as Saved | null, writes: [] as LibraryWrite[] }
  const journal: Pick<Journal, 'reach' | 'write'> = {
    reach: () => undefined,
    write(row, also) {
      if (disk.full) throw new Error('full')
      also?.()
      disk.saved = row.saved
    },
  }
  const obs: { answer: ((outcome: ObsOutcome) => void) | null; batches: number } = {
    answer: null,
    batches: 0,
  }
  let ids = 0
  const loop = createLoop({
    initial: desk.state,
    revision: 10,
    clock: manualClock(),
    newId: () => `n${(ids += 1)}`,
    journal: journal as Journal,
    library: { write: (write) => disk.writes.push(write), facts: () => ({}) },
    obs: {
      batch() {
        obs.batches += 1
        return new Promise((resolve) => (obs.answer = resolve))
      },
    },
    act: () => Promise.resolve({ code: 'lan.address', params: { address: 'x' } }),
    failed: () => ({ code: 'disk.full' }),
  })
  const answers = async () => {
    obs.answer?.({ ok: true, results: [] })
    await Promise.resolve()
  }
  return { loop, disk, obs, answers }
}

describe('the loop', () => {
  it('answers a take only after OBS has', async () => {
    const { loop, obs, answers } = fixture()
    let answered = false
    const going = loop.ask({ type: 'cue.go' }, operator).then((answer) => {
      answered = true
      return answer
    })
    await Promise.resolve()
    expect([answered, obs.batches]).toEqual([false, 1])
    await answers()
    expect(await going).toMatchObject({ applied: true, result: { cue: expect.any(String) } })
    expect(loop.state().saved.live.current).not.toBeNull()
  })

  it('changes nothing when it can’t write it down', async () => {
    const { loop, disk } = fixture()
    disk.full = true
    const before = loop.state()
    expect(await loop.ask({ type: 'host.message', text: '一' }, operator)).toEqual({
      applied: false,
      refusal: { code: 'disk.full' },
    })
    expect(loop.state()).toBe(before)
    expect(loop.revision()).toBe(10)
    disk.full = false
    expect(await loop.ask({ type: 'host.message', text: '二' }, operator)).toMatchObject({ applied: true })
  })

  it('takes and panics on a full disk, and owes it the record', async () => {
    const { loop, disk, answers } = fixture()
    disk.full = true
    const going = loop.ask({ type: 'cue.go' }, operator)
    await answers()
    expect(await going).toMatchObject({ applied: true })
    expect(loop.state().seen.taking).toBeNull()
    const panicking = loop.ask({ type: 'panic.engage' }, operator)
    await answers()
    expect(await panicking).toMatchObject({ applied: true })
    expect(disk.writes).toEqual([])
    disk.full = false
    await loop.ask({ type: 'host.message', text: '一' }, operator)
    expect(disk.writes.map((write) => (write.kind === 'log' ? write.entry.what : write.kind))).toEqual([
      'run.put',
      'run.start',
      'cue.taken',
      'panic.engage',
      'host.message',
    ])
    expect(disk.saved).toBe(loop.state().saved)
  })

  it('leaves no take hanging when what follows it is refused', async () => {
    const { loop, obs } = fixture()
    const going = loop.ask({ type: 'scene.take', scene: loop.state().seen.obs.scenes[1]!.name }, operator)
    expect(loop.state().seen.taking).not.toBeNull()
    obs.answer?.({ ok: false, code: 'obs.timeout', message: 'late', index: null })
    expect(await going).toMatchObject({ applied: false, refusal: { code: 'obs.timeout' } })
    expect(loop.state().seen.taking).toBeNull()
  })

  it('takes back what could not be done outside', async () => {
    const { loop } = fixture()
    expect(await loop.ask({ type: 'lan.set', address: '10.1.2.3' }, operator)).toMatchObject({
      applied: false,
      refusal: { code: 'lan.address' },
    })
    expect(loop.state().saved.settings.lanAddress).toBeNull()
  })

  it('answers as applied what was applied, also when a listener fails', async () => {
    const { loop } = fixture()
    const heard: number[] = []
    loop.onChange(() => {
      throw new Error('a view is broken')
    })
    loop.onChange((_state, revision) => heard.push(revision))
    expect(await loop.ask({ type: 'host.message', text: '一' }, operator)).toMatchObject({ applied: true })
    expect(heard).toEqual([11])
  })

  it('hears the studio’s own commands from the studio alone', async () => {
    const { loop } = fixture()
    expect(await loop.ask({ type: 'take.failed' }, operator)).toMatchObject({
      refusal: { code: 'role.forbidden' },
    })
    expect(await loop.ask({ type: 'take.failed' }, studioActor)).toMatchObject({ applied: true })
  })
})
