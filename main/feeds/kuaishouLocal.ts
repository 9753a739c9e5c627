import { z } from 'zod'
import { openBarrageLine } from './barrageLine.ts'
import { socketAddress, someRoom } from './config.ts'
import { sourceKind } from './source.ts'

/** Kuaishou through a helper on this PC that speaks the flat dialect. */
export const kuaishouLocal = sourceKind({
  name: 'feeds.kind.kuaishouLocal',
  about: 'feeds.about.kuaishouLocal',
  config: z.object({ address: socketAddress.default('ws://127.0.0.1:8888'), room: someRoom }),
  secrets: [],
  quietMs: 60_000,
  open: (config, parts) => openBarrageLine(config, 'kuaishou', parts),
})
