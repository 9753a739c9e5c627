import { z } from 'zod'
import { openBarrageLine } from './barrageLine.ts'
import { socketAddress, someRoom } from './config.ts'
import { sourceKind } from './source.ts'

/** Douyin through a helper on this PC (DouyinBarrageGrab and its kin), whichever dialect it speaks. */
export const douyinLocal = sourceKind({
  name: 'feeds.kind.douyinLocal',
  about: 'feeds.about.douyinLocal',
  config: z.object({ address: socketAddress.default('ws://127.0.0.1:8888'), room: someRoom }),
  secrets: [],
  quietMs: 60_000,
  open: (config, parts) => openBarrageLine(config, 'douyin', parts),
})
