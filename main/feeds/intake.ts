import type { CommentStore } from '../library/comments.ts'
import type { FigureStore } from '../library/figureStore.ts'
import { openComments } from '../library/openComments.ts'
import type { StoreNotice } from '../library/store.ts'
import { createIngest, type Ingest, type IngestParts } from './ingest.ts'

/** Everything between a comment source and the disk. */
export interface Intake {
  ingest: Ingest
  store: CommentStore
  figures: FigureStore
  /** What the operator has to be told of how the store was found. */
  notices: readonly StoreNotice[]
  close(): Promise<void>
}

/** @throws StartProblem when a newer version made the store */
export function openIntake(parts: Omit<IngestParts, 'store' | 'figures'> & { dataDir: string }): Intake {
  const kept = openComments(parts)
  const ingest = createIngest({ ...parts, store: kept.comments, figures: kept.figures })
  return {
    ingest,
    store: kept.comments,
    figures: kept.figures,
    notices: kept.notices,
    async close() {
      ingest.close()
      await kept.close()
    },
  }
}
