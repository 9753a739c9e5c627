import { readBarrage } from '../../shared/feeds/barrage.ts'
import { createHearing } from './hearing.ts'
import { createLine } from './line.ts'
import type { Source, SourceParts } from './source.ts'

/**
 * Listens to a local helper and never says a word: helpers take `{"Cmd":1}` from anybody and quit, so nothing that
 * could be taken for a command, not even a ping, is sent.
 */
export function openBarrageLine(
  config: { address: string; room: string },
  platform: 'douyin' | 'kuaishou',
  parts: SourceParts,
): Source {
  const hearing = createHearing(parts, config.room, 'first')
  const line = createLine({
    ...parts,
    address: () => config.address,
    hear: (data) => hearing.take(readBarrage(data.toString('utf8'), platform)),
  })
  return { close: line.close }
}
