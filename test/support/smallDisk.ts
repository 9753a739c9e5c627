import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Only root can mount a disk of a few megabytes. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk of its own at a folder. */
export function mountSmall(folder: string, megabytes: number): { unmount(): void } {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  return { unmount: () => void execFileSync('umount', ['-l', folder]) }
}

/** Fills it to the last block. */
export function fill(folder: string): { free(): void } {
  const ballast = join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  return { free: () => rmSync(ballast) }
}
