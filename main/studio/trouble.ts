import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'

/** Puts what went wrong inside into the log, and into the refusal that the caller gets. */
export function createTrouble(parts: {
  /** Never secrets. */
  log(line: string): void
  isDiskFull(error: unknown): boolean
  /** Says it to the operator, who alone can make room. */
  tellDiskFull(): void
}): (error: unknown, what: string) => Refusal {
  let telling = false
  return (error, what) => {
    parts.log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (!parts.isDiskFull(error)) return refuse('studio.failed')
    // Telling may itself run into the full disk.
    if (!telling) {
      telling = true
      parts.tellDiskFull()
      telling = false
    }
    return refuse('disk.full')
  }
}
