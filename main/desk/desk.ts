/** What only the PC can do and a browser can't. Electron and plain Node each have one; nothing else imports electron. */
export interface Desk {
  /** Safe storage for passwords and keys: the system's own in Electron, a file only its owner may read in plain Node. */
  secrets: Secrets
  /** No sleep while a show runs. */
  keepAwake(on: boolean): void
  /** Starts a program of ours, a module by its path, in a process of its own. */
  start(module: string): OwnProcess
  close(): Promise<void>
}

export interface Secrets {
  get(name: string): Promise<string | null>
  /** null forgets it. */
  set(name: string, value: string | null): Promise<void>
}

/** Messages are copied as structures, so that arrays of numbers travel as they are. */
export interface OwnProcess {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Once, however it ended; also when it could not be started. */
  onExit(listener: () => void): void
  end(): void
}
