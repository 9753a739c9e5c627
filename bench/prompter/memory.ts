import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'

/**
 * Memory of the largest page process of a browser in megabytes: its share of what is shared counted once (PSS), or
 * of that only what it made itself, without the browser's program and fonts read from files.
 * Null where the system has no /proc.
 */
export async function pageMemoryMb(
  browser: Browser,
  what: 'Pss' | 'Pss_Anon' = 'Pss',
): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo
    .filter((process) => process.type === 'renderer')
    .map((process) => proportionalKb(process.id, what))
  return sizes.length === 0 || sizes.includes(null) ? null : Math.max(...sizes.map(Number)) / 1024
}

function proportionalKb(pid: number, what: string): number | null {
  try {
    const line = new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(
      readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'),
    )
    return line ? Number(line[1]) : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Lets go of what the page no longer holds: what is measured then is what it needs, not when it last tidied up. */
export async function tidy(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await page.waitForTimeout(1000)
}
