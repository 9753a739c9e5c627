import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { pageMark, processOfMark } from './trace.ts'

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

/**
 * The process of a page: a browser has others beside it, also such as draw its own windows, which may be larger.
 * Told by a mark that the page leaves in a trace.
 */
export async function processOf(browser: Browser, page: Page): Promise<number> {
  await browser.startTracing(page, { categories: ['blink.user_timing'] })
  await page.evaluate((mark) => performance.mark(mark), pageMark)
  return processOfMark(await browser.stopTracing())
}

/** Memory of a process in megabytes, as `pageMemoryMb` counts it. */
export function processMemoryMb(pid: number, what: 'Pss' | 'Pss_Anon' = 'Pss'): number | null {
  const kb = proportionalKb(pid, what)
  return kb === null ? null : kb / 1024
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
