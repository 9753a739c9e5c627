/** What only the PC can do and a browser can't. Electron and plain Node each have one; nothing else imports electron. */
export interface Desk {
  /** Safe storage for passwords and keys: the system's own in Electron, a file only its owner may read in plain Node. */
  secrets: Secrets
  /** No sleep while a show runs. */
  keepAwake(on: boolean): void
  close(): Promise<void>
}

export interface Secrets {
  get(name: string): Promise<string | null>
  /** null forgets it. */
  set(name: string, value: string | null): Promise<void>
}
