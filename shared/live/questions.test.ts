import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { sampleShow } from '../show/sample/sampleShow.ts'
import { shownAsker } from './asker.ts'
import type { Command } from './table.ts'
import type { Question } from './question.ts'

let desk: PureDesk
/** The library, as the desk's writes leave it. */
let bank: Map<string, Question>

const live = () => desk.state.saved.live
const queue = () => live().queue.map((item) => item.id)
const state = (id: string) => bank.get(id)?.state
const onAir = () => live().air.main?.questionId ?? null

/** Sends with the facts that a library would give, and carries its writes out. */
function send(command: Command, ids: readonly string[] = []) {
  const one = 'question' in command && typeof command.question === 'string' ? command.question : null
  const facts = {
    question: one === null ? (bank.get(ids[0] ?? '') ?? null) : (bank.get(one) ?? null),
    questions: [...(one === null ? [] : [one]), ...ids].flatMap((id) => bank.get(id) ?? []),
  }
  const before = desk.effects.length
  const refusal = desk.send(command, facts)
  for (const effect of desk.effects.slice(before)) {
    if (effect.to !== 'library') continue
    const { write } = effect
    if (write.kind === 'question.put') bank.set(write.question.id, write.question)
    if (write.kind === 'question.change') change(write.id, write.changes)
    if (write.kind !== 'questions.step') continue
    for (const done of write.step.changes) {
      if ('deleted' in done) bank.delete(done.id)
      else change(done.id, done.changes)
    }
  }
  return refusal?.code ?? null
}
const change = (id: string, changes: Partial<Question>): void =>
  void bank.set(id, { ...bank.get(id)!, ...changes })

const answeredLog = () =>
  desk.effects.flatMap((effect) =>
    effect.to === 'library' && effect.write.kind === 'log' && effect.write.entry.what === 'question.answered'
      ? [effect.write.entry]
      : [],
  )

beforeEach(() => {
  desk = pureDesk()
  const { questions } = sampleShow(() => 'x', desk.now)
  bank = new Map(questions.map((question) => [question.id, { ...question, state: 'approved' }]))
  desk.effects.length = 0
})

describe('the queue', () => {
  it('takes questions in at the end or before another, and moves those that it has', () => {
    send({ type: 'question.queue', question: 'q-refund' })
    send({ type: 'question.queue', question: 'q-phone' })
    send({ type: 'question.queue', question: 'q-96110', before: 'q-refund' })
    expect(queue()).toEqual(['q-96110', 'q-refund', 'q-phone'])
    const writes = desk.effects.length
    send({ type: 'question.queue', question: 'q-phone', before: 'q-96110' })
    expect(queue()).toEqual(['q-phone', 'q-96110', 'q-refund'])
    // Moving is no deed to undo: the library says nothing of order.
    expect(desk.effects).toHaveLength(writes)
    expect(state('q-phone')).toBe('queued')
  })

  it('hides numbers from what it carries, notes included', () => {
    change('q-phone', { notes: '回拨 13800138000' })
    send({ type: 'question.queue', question: 'q-phone' })
    const [item] = live().queue
    expect(JSON.stringify(item)).not.toContain('13800138000')
    expect(item?.masked).toEqual(['phone'])
  })

  it('shows a question anew when it is edited, and drops one that is rejected or put off', () => {
    for (const question of ['q-refund', 'q-phone', 'q-96110']) send({ type: 'question.queue', question })
    send({ type: 'question.edit', question: 'q-refund', changes: { text: '改过的问题', answerer: '李经理' } })
    expect(live().queue[0]).toMatchObject({ text: '改过的问题', answerer: '李经理' })
    send({ type: 'question.reject', question: 'q-phone', reason: '与主题无关' })
    send({ type: 'question.putOff', question: 'q-96110' })
    expect(queue()).toEqual(['q-refund'])
    expect(bank.get('q-phone')).toMatchObject({ state: 'rejected', reason: '与主题无关' })
  })

  it('belongs to its show and is there again when the show is', () => {
    const first = desk.state.saved.plan.show
    send({ type: 'question.queue', question: 'q-refund' })
    send({ type: 'question.queue', question: 'q-phone' })
    send({ type: 'show.new', title: '另一场', kind: 'law' })
    expect(queue()).toEqual([])
    expect(desk.state.saved.queues).toEqual({ [first.id]: ['q-refund', 'q-phone'] })
    change('q-refund', { state: 'answered' })
    desk.send(
      { type: 'show.open', show: first.id },
      { show: first, questions: ['q-refund', 'q-phone'].map((id) => bank.get(id)!) },
    )
    expect(queue()).toEqual(['q-phone'])
  })
})

describe('on air', () => {
  beforeEach(() => {
    for (const question of ['q-refund', 'q-phone', 'q-96110']) send({ type: 'question.queue', question })
    send({ type: 'run.start' })
  })

  it('is what the picture shows, whoever put it there or took it off', () => {
    send({ type: 'question.air', question: 'q-refund' })
    expect(state('q-refund')).toBe('onAir')
    send({ type: 'question.air', question: 'q-phone' })
    expect([state('q-refund'), state('q-phone')]).toEqual(['queued', 'onAir'])
    desk.now += 1000
    send({ type: 'panic.engage' })
    expect(state('q-phone')).toBe('queued')
    send({ type: 'panic.release' })
    expect(state('q-phone')).toBe('onAir')
    send({ type: 'card.clear', slot: 'main' })
    expect(state('q-phone')).toBe('queued')
  })

  it('is logged with its start, its end and who answered', () => {
    desk.now += 60_000
    send({ type: 'question.air', question: 'q-refund' })
    const airedAtEpochMs = desk.now
    // Taken off to show a card while the officer still speaks: the answer began when the question came.
    send({ type: 'card.clear' })
    desk.now += 90_000
    send({ type: 'question.answered', question: 'q-refund', answerer: '杜警官' })
    expect(answeredLog()).toMatchObject([
      { atEpochMs: desk.now, facts: { question: 'q-refund', answerer: '杜警官', airedAtEpochMs } },
    ])
    expect(bank.get('q-refund')).toMatchObject({
      state: 'answered',
      answerer: '杜警官',
      answeredAtEpochMs: desk.now,
    })
  })

  it('goes on to the next that waits, and round to the first', () => {
    const next = () => {
      const id = queue()[(queue().indexOf(onAir() ?? '') + 1) % queue().length]!
      return send({ type: 'question.next' }, [id])
    }
    expect(desk.send({ type: 'question.next' }, {})?.code).toBe('question.nothingNext')
    expect([next(), onAir()]).toEqual([null, 'q-refund'])
    expect([next(), onAir()]).toEqual([null, 'q-phone'])
    expect([next(), onAir()]).toEqual([null, 'q-96110'])
    expect([next(), onAir()]).toEqual([null, 'q-refund'])
  })

  it('airs what was hidden only after a deliberate act, which is on record', () => {
    send({ type: 'question.unmask', question: 'q-phone' })
    send({ type: 'question.air', question: 'q-phone' })
    expect(JSON.stringify(live().air.main?.card)).toContain('13800138000')
    const log = desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'log' ? [effect.write.entry] : [],
    )
    expect(log.find(({ what }) => what === 'question.unmask')?.facts).toMatchObject({
      question: 'q-phone',
      shown: true,
    })
    expect(log.find(({ what }) => what === 'question.air')?.facts).toMatchObject({ unmasked: true })
  })

  it('can’t be rejected, deleted, merged away or taken from the queue', () => {
    send({ type: 'question.air', question: 'q-refund' })
    expect(send({ type: 'question.reject', question: 'q-refund', reason: '误' })).toBe('question.state')
    expect(send({ type: 'question.delete', question: 'q-refund' })).toBe('question.state')
    expect(send({ type: 'question.unqueue', question: 'q-refund' })).toBe('question.state')
    expect(
      send({ type: 'question.merge', into: 'q-phone', from: ['q-refund'] }, ['q-phone', 'q-refund']),
    ).toBe('question.state')
  })
})

describe('the end of a run', () => {
  beforeEach(() => {
    for (const question of ['q-refund', 'q-phone']) send({ type: 'question.queue', question })
  })

  it('keeps the order of what was not answered: a trial before air ends the same way', () => {
    send({ type: 'question.queue', question: 'q-96110', before: 'q-phone' })
    send({ type: 'run.start' })
    send({ type: 'question.air', question: 'q-refund' })
    send({ type: 'question.answered', question: 'q-refund' })
    send({ type: 'run.end' })
    expect(['q-refund', 'q-96110', 'q-phone'].map(state)).toEqual(['answered', 'queued', 'queued'])
    expect(queue()).toEqual(['q-96110', 'q-phone'])
  })

  it('sends what was not answered back to the library when the next show is opened', () => {
    const first = desk.state.saved.plan.show
    send({ type: 'run.start' })
    send({ type: 'question.air', question: 'q-refund' })
    send({ type: 'run.end' })
    send({ type: 'show.new', title: '下一期', kind: 'law' })
    expect([state('q-refund'), state('q-phone')]).toEqual(['approved', 'approved'])
    expect(queue()).toEqual([])
    expect(desk.state.saved.queues[first.id]).toBeUndefined()
  })

  it('after a rehearsal leaves library and queue as they were', () => {
    send({ type: 'run.start', mode: 'rehearsal' })
    send({ type: 'question.air', question: 'q-refund' })
    expect(state('q-refund')).toBe('queued')
    send({ type: 'question.answered', question: 'q-refund' })
    expect(state('q-refund')).toBe('queued')
    expect(answeredLog()).toHaveLength(1)
    expect(live().queue[0]?.answeredAtEpochMs).toBe(desk.now)
    send({ type: 'run.end' })
    expect(queue()).toEqual(['q-refund', 'q-phone'])
    expect(live().queue[0]).toMatchObject({ answeredAtEpochMs: null, airedAtEpochMs: null })
  })
})

describe('the bank', () => {
  it('merges duplicates behind one and takes them out of the queue', () => {
    send({ type: 'question.queue', question: 'q-phone' })
    expect(
      send({ type: 'question.merge', into: 'q-refund', from: ['q-phone', 'q-96110', 'q-refund'] }, [
        'q-refund',
        'q-phone',
        'q-96110',
      ]),
    ).toBeNull()
    expect(queue()).toEqual([])
    expect([bank.get('q-phone'), bank.get('q-96110')]).toMatchObject([
      { mergedInto: 'q-refund', state: 'approved' },
      { mergedInto: 'q-refund' },
    ])
    expect(bank.get('q-refund')?.mergedInto).toBeNull()
    expect(send({ type: 'question.air', question: 'q-phone' })).toBe('question.merged')
    expect(
      send({ type: 'question.merge', into: 'q-phone', from: ['q-wechat'] }, ['q-phone', 'q-pension']),
    ).toBe('question.unknown')
  })

  it('does one thing to many, leaves alone what it can’t be done to, and counts both', () => {
    change('q-refund', { state: 'answered' })
    const all = [...bank.keys()]
    send({ type: 'question.bulk', questions: all, action: 'reject', reason: '已过期' }, all)
    expect(state('q-refund')).toBe('answered')
    expect(all.filter((id) => state(id) === 'rejected')).toHaveLength(all.length - 1)
    expect(send({ type: 'question.bulk', questions: all, action: 'reject' }, all)).toBe('command.malformed')
    send({ type: 'question.bulk', questions: all, action: 'approve' }, all)
    send({ type: 'question.bulk', questions: all, action: 'queue' }, all)
    expect(queue()).toEqual(all)
    send({ type: 'question.bulk', questions: ['q-phone'], action: 'edit', changes: { category: '冒充' } }, [
      'q-phone',
    ])
    expect(bank.get('q-phone')).toMatchObject({ category: '冒充', community: '沿江街道' })
  })

  it('refuses an edit on an older version of the question', () => {
    const base = bank.get('q-phone')!.updatedAtEpochMs
    expect(send({ type: 'question.edit', question: 'q-phone', changes: { notes: '一' }, base })).toBeNull()
    expect(send({ type: 'question.edit', question: 'q-phone', changes: { notes: '二' }, base })).toBe(
      'question.stale',
    )
    expect(bank.get('q-phone')?.notes).toBe('一')
  })

  it('undoing brings the queue along', () => {
    send({ type: 'question.queue', question: 'q-refund' })
    const then = bank.get('q-refund')!
    const undo = (items: { id: string; then: Question | null }[]) =>
      desk.send(
        { type: 'question.undo' },
        { questionUndo: { step: 7, label: 'help.question.queue', items, skipped: 0 } },
      )
    undo([{ id: 'q-refund', then: { ...then, state: 'approved' } }])
    expect(queue()).toEqual([])
    undo([{ id: 'q-phone', then: { ...bank.get('q-phone')!, state: 'onAir' } }])
    expect(queue()).toEqual(['q-phone'])
    undo([{ id: 'q-phone', then: null }])
    expect(queue()).toEqual([])
    expect(desk.send({ type: 'question.undo' }, { questionUndo: null })?.code).toBe('question.nothingToUndo')
  })

  it('wants a name where one is to be shown', () => {
    expect(send({ type: 'question.add', text: '问', naming: 'real', asker: ' ' })).toBe('question.nobody')
    expect(send({ type: 'question.add', text: '问', naming: 'anonymous' })).toBeNull()
  })
})

describe('an asker', () => {
  it.each([
    ['real', '张伟', '张伟'],
    ['alias', '热心居民', '热心居民'],
    ['surname', '张伟', '张*'],
    ['anonymous', '张伟', ''],
    ['alias', '13800138000', '138****8000'],
  ] as const)('named %s as %s shows as %j', (naming, asker, shown) => {
    expect(shownAsker({ naming, asker })).toBe(shown)
  })
})
