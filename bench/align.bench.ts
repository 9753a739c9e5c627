import { createFollower } from '../shared/prompter/align/follower.ts'
import { createSounds } from '../shared/prompter/align/sounds.ts'
import { sampleShow } from '../shared/show/sample/sampleShow.ts'

/**
 * Voice alignment: what one partial result of a recogniser costs, read straight through and while somebody talks about
 * something else. The baseline of the same run is turning the partial into syllables, without looking for its place.
 */

const requiredMs = 0.2
const rounds = 5
const sentence = 20

const script = sampleShow(() => 'bench', 0).show.cues.flatMap((cue) => cue.script)
const text = script
  .filter((line) => line.kind === 'say')
  .map((line) => line.text)
  .join('')
  .replace(/[^\p{L}\p{N}]/gu, '')
const aside = '哎呀刚才说到这儿我想起来前两天我去买菜的时候碰见一位老邻居他跟我聊了好半天家常'

/** Sentences growing by a character or two, as recognisers report them. */
const partials = (of: string): string[] =>
  Array.from({ length: Math.ceil(of.length / sentence) }, (_, index) =>
    of.slice(index * sentence, (index + 1) * sentence),
  ).flatMap((whole) =>
    Array.from({ length: 14 }, (_, step) => whole.slice(0, Math.round(((step + 1) / 14) * whole.length))),
  )

function perPartialMs(list: readonly string[], hear: (partial: string, ended: boolean) => void): number {
  // Processor time, which is what it costs whatever else runs.
  const before = process.cpuUsage()
  for (const [index, partial] of list.entries()) hear(partial, index % 14 === 13)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / list.length
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const measure = (list: readonly string[], make: () => (partial: string, ended: boolean) => void): number =>
  median(Array.from({ length: rounds }, () => perPartialMs(list, make())))

const following = () => {
  const follower = createFollower(script)
  return (partial: string, ended: boolean): void => void follower.hear(partial, ended)
}
const listening = () => {
  const sounds = createSounds()
  return (partial: string): void => void sounds.heard(partial)
}

const inScript = partials(text)
const away = partials(aside.repeat(10))
const base = measure(inScript, listening)
let missed = false
for (const [name, ms] of [
  ['read straight through', measure(inScript, following)],
  ['talking about something else', measure(away, following)],
] as const) {
  const good = ms < requiredMs
  missed ||= !good
  console.log(
    `${name.padEnd(30)} ${ms.toFixed(3)} ms a partial, ${(ms / base).toFixed(1)} times the syllables alone (${base.toFixed(3)} ms)   under ${requiredMs} ms${good ? '' : '   MISSED'}`,
  )
}
process.exitCode = missed ? 1 : 0
