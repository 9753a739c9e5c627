import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startPractice } from '../../main/obs/practice/server.ts'
import { systemClock } from '../../main/studio/clock.ts'

/** The practice switcher in a process of its own, as OBS is: what it does must not hold up who measures. */
export async function practiceApart(): Promise<{ url: string; close(): void }> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: String(line).trim(), close: () => void child.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startPractice({ clock: systemClock() })
  console.log(url)
}
