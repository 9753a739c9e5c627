/** What is on disk can't be trusted: the file is not sound, or what it says does not hold together. */
export class DamagedDatabase extends Error {
  readonly path: string
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`database ${path} is damaged: ${reason}`, { cause })
    this.path = path
  }
}
