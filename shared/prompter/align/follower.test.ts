import { pinyin } from 'pinyin-pro'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleShow } from '../../show/sample/sampleShow.ts'
import type { Script } from '../../show/script.ts'
import { paragraphLength, unreadLength } from '../clock.ts'
import { createFollower } from './follower.ts'

/** Numbers from 0 to 1 that are the same each time. */
function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const cues = sampleShow(() => 'id', 0).show.cues.filter((cue) => cue.id === 'refund' || cue.id === 'letters')
const script: Script = cues.flatMap((cue) => cue.script)

/** A spoken character with the place it has on the prompter once it is said. */
interface Spoken {
  character: string
  position: number
  endsSentence: boolean
}

const spoken: Spoken[] = []
let start = 0
for (const line of script) {
  const characters = [...line.text]
  for (const [index, character] of characters.entries()) {
    if (line.kind !== 'say' || !/[\p{L}\p{N}]/u.test(character)) continue
    const endsSentence = /[。！？；：]/u.test(characters[index + 1] ?? '。')
    // Recognisers write hotlines out, as they are said.
    const said = '零一二三四五六七八九'[Number(character)] ?? character
    spoken.push({ character: said, position: start + index + 1, endsSentence })
  }
  start += paragraphLength(line)
}
const indexOf = new Map(spoken.map((one, index) => [one.position, index]))

let homophones: Map<string, string[]>
const common = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index))

beforeAll(() => {
  homophones = new Map()
  const sounds = pinyin(common.join(''), { toneType: 'none', type: 'array' })
  for (const [index, sound] of sounds.entries()) {
    const list = homophones.get(sound) ?? []
    list.push(common[index]!)
    homophones.set(sound, list)
  }
})

/** What a recogniser makes of a character: of its errors 60 % are homophones, 12 % lost, 12 % added, the rest wrong. */
function misheard(character: string, errors: number, random: () => number): string {
  if (random() >= errors) return character
  const kind = random()
  const any = (): string => spoken[Math.floor(random() * spoken.length)]!.character
  if (kind < 0.6) {
    const list = homophones.get(pinyin(character, { toneType: 'none' })) ?? [character]
    return list[Math.floor(random() * list.length)]!
  }
  if (kind < 0.72) return ''
  return kind < 0.84 ? character + any() : any()
}

/** Reads stretches aloud at 250 characters a minute with a partial every 320 ms; asks `see` after each. */
function read(
  stretches: readonly (readonly Spoken[])[],
  errors: number,
  seed: number,
  see: (
    truth: { stretch: number; said: number; index: number },
    found: number | null,
    position: number,
  ) => void,
): void {
  const random = seeded(seed)
  const follower = createFollower(script)
  const perPartial = (250 / 60_000) * 320
  let partial = ''
  let due = 0
  for (const [stretch, characters] of stretches.entries()) {
    for (const [said, one] of characters.entries()) {
      partial += misheard(one.character, errors, random)
      due += 1
      if (due >= perPartial || one.endsSentence) {
        due = Math.max(0, due - perPartial)
        const found = follower.hear(partial, one.endsSentence)
        see({ stretch, said: said + 1, index: indexOf.get(one.position) ?? -1 }, found, follower.position())
      }
      if (one.endsSentence) partial = ''
    }
  }
}

/** Spoken characters between the place found and the true one. */
const off = (position: number, index: number): number => {
  let at = indexOf.get(position)
  for (let back = 1; at === undefined && back < 10; back += 1) at = indexOf.get(position - back)
  return Math.abs((at ?? -1) - index)
}

const within = (errors: number): number => {
  let right = 0
  let all = 0
  for (let seed = 1; seed <= 20; seed += 1) {
    read([spoken], errors, seed, ({ index }, _found, position) => {
      all += 1
      if (off(position, index) <= 3) right += 1
    })
  }
  return right / all
}

/** Characters said of a stretch until the place is found again, not to be lost any more. */
function recovery(
  stretches: readonly (readonly Spoken[])[],
  errors: number,
  seed: number,
  watched = stretches.length - 1,
): number {
  let foundAfter = Number.POSITIVE_INFINITY
  read(stretches, errors, seed, ({ stretch, said, index }, _found, position) => {
    if (stretch !== watched) return
    const away = off(position, index)
    if (away > 8) foundAfter = Number.POSITIVE_INFINITY
    else if (away <= 3) foundAfter = Math.min(foundAfter, said)
  })
  return foundAfter
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

describe('following a speaker by what a recogniser heard', () => {
  it.each([
    [0, 0.995],
    [0.05, 0.995],
    [0.15, 0.99],
    [0.25, 0.99],
    [0.4, 0.95],
  ])(
    'with %f of the characters wrong is within three characters at least %f of the time',
    (errors, share) => {
      expect(within(errors)).toBeGreaterThanOrEqual(share)
    },
  )

  it('finds the place again within ten characters after forty were skipped', () => {
    const after = seeds.map((seed) => recovery([spoken.slice(0, 200), spoken.slice(240, 300)], 0.1, seed))
    expect(Math.max(...after)).toBeLessThanOrEqual(10)
  })

  it('finds the place again within ten characters after a jump of three hundred', () => {
    const after = seeds.map((seed) => recovery([spoken.slice(0, 120), spoken.slice(420, 480)], 0.1, seed))
    expect(Math.max(...after)).toBeLessThanOrEqual(10)
  })

  it('goes back within ten characters when thirty are read again', () => {
    const after = seeds.map((seed) => recovery([spoken.slice(0, 300), spoken.slice(270, 330)], 0.1, seed))
    expect(Math.max(...after)).toBeLessThanOrEqual(10)
  })

  it('holds the place while somebody talks about something else, and goes on after', () => {
    const aside = [...'哎呀刚才说到这儿我想起来前两天我去买菜的时候碰见一位老邻居他跟我聊了好半天家常'].map(
      (character): Spoken => ({ character, position: -1, endsSentence: false }),
    )
    for (const seed of seeds) {
      const stretches = [spoken.slice(0, 200), aside, spoken.slice(200, 260)]
      let moved = 0
      read(stretches, 0.1, seed, ({ stretch }, _found, position) => {
        if (stretch === 1) moved = Math.max(moved, off(position, 199))
      })
      expect(moved).toBeLessThanOrEqual(4)
      expect(recovery(stretches, 0.1, seed)).toBeLessThanOrEqual(10)
    }
  })

  it('is not led astray by notes and actions, which nobody says', () => {
    const follower = createFollower([
      { id: 'a', kind: 'say', who: '', text: '先挂断电话。' },
      { id: 'n', kind: 'note', who: '', text: '这里停两秒' },
      { id: 'b', kind: 'say', who: '', text: '再拨打110报警。' },
    ])
    expect(follower.hear('先挂断电话再拨打')).toBe('先挂断电话。'.length + unreadLength + '再拨打'.length)
  })

  it.each(['再拨打一一零报警', '再拨打幺幺零报警', '再拨打110报警'])(
    'knows a number however it is heard: %s',
    (heard) => {
      const follower = createFollower([{ id: 'b', kind: 'say', who: '', text: '再拨打110报警。' }])
      expect(follower.hear(heard)).toBe('再拨打110报警'.length)
    },
  )

  it('stays when the recogniser takes words back', () => {
    const follower = createFollower(script)
    const text = spoken
      .slice(0, 40)
      .map((one) => one.character)
      .join('')
    const at = follower.hear(text)
    follower.hear(text.slice(0, 38))
    expect(Math.abs(follower.position() - at!)).toBeLessThanOrEqual(2)
  })

  it('goes on from where somebody moved the prompter by hand', () => {
    const follower = createFollower(script)
    const to = spoken[400]!
    follower.moveTo(to.position)
    const text = spoken
      .slice(401, 407)
      .map((one) => one.character)
      .join('')
    expect(off(follower.hear(text) ?? 0, 406)).toBeLessThanOrEqual(1)
  })
})
