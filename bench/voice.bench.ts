import { createDetector, type Speech } from '../main/voice/detector.ts'
import { createVad, findSherpa } from '../main/voice/sherpa.ts'
import { sampleShow } from '../shared/show/sample/sampleShow.ts'
import { frameSamples } from '../shared/voice/frame.ts'
import { loudnessOf } from '../shared/voice/loudness.ts'
import { sound, type Take } from '../test/support/spoken.ts'

/**
 * Voice activity: what listening to one microphone costs, and how well it knows when speech began and ended. Speech is
 * synthesised, so that its times are known. The baseline of the same run is measuring the loudness of the same frames.
 */

const requiredShare = 0.03

const found = findSherpa()
if ('what' in found) throw new Error(`the listener can't run here: ${found.detail}`)

const clauses = sampleShow(() => 'bench', 0)
  .show.cues.flatMap((cue) => cue.script)
  .filter(({ kind }) => kind === 'say')
  .flatMap(({ text }) => text.split(/[，。！？；：]/u))
  .filter((clause) => clause.length >= 4)
  .slice(0, 30)
const take: Take = [1000, ...clauses.flatMap((clause, index) => [clause, 500 + (index % 5) * 200])]
const { samples, said, lengthMs } = sound(take)

const frames = Array.from({ length: Math.floor(samples.length / frameSamples) }, (_one, index) =>
  samples.subarray(index * frameSamples, (index + 1) * frameSamples),
)

/** Share of a core that the work on every frame takes, as the system counts it. */
function shareOf(work: (startMs: number, frame: Int16Array) => void): number {
  const before = process.cpuUsage()
  for (const [index, frame] of frames.entries()) work(index * 32, frame)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / lengthMs
}

const detector = createDetector(createVad(found.sherpa, found.model))
const heard: Speech[] = []
const listening = shareOf((startMs, frame) => heard.push(...detector.hear(startMs, frame)))
let loudest = -90
const loudness = shareOf((_startMs, frame) => (loudest = Math.max(loudest, loudnessOf(frame))))

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
const good = listening < requiredShare
console.log(
  `${Math.round(lengthMs / 1000)} s of speech       ${percent(listening)} of a core, loudness alone ${percent(loudness)}   under ${percent(requiredShare)}${good ? '' : '   MISSED'}`,
)

/** How far what was noticed is from what was so, by the nearest edge. */
function offs(edges: readonly number[], noticed: readonly number[]): number[] {
  return edges
    .map((edge) => Math.min(...noticed.map((one) => Math.abs(one - edge))))
    .toSorted((a, b) => a - b)
}
const begins = offs(
  said.map(({ fromMs }) => fromMs),
  heard.flatMap((one) => (one.speaking ? [one.startEpochMs] : [])),
)
const ends = offs(
  said.map(({ toMs }) => toMs),
  heard.flatMap((one) => (one.speaking ? [] : [one.endEpochMs])),
)
const at = (list: readonly number[], share: number): string =>
  `${Math.round(list[Math.floor((list.length - 1) * share)] ?? Number.NaN)} ms`
console.log(`beginnings of ${said.length}    off by ${at(begins, 0.5)}, ${at(begins, 0.9)} for 90 of 100`)
console.log(`ends of ${said.length}          off by ${at(ends, 0.5)}, ${at(ends, 0.9)} for 90 of 100`)
process.exitCode = good ? 0 : 1
