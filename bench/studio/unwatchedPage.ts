import type { Browser, CDPSession } from '@playwright/test'

/**
 * A page that no debugger looks at while it is measured: a debugger of the network keeps what every request sent, which
 * is all of a film. It is looked at for moments only, between measurements.
 */
export interface UnwatchedPage {
  /** What an expression is worth on the page; a promise is waited for. Undefined while it is not there yet. */
  value<T>(expression: string): Promise<T | undefined>
  /** Lets go of what the page no longer holds. */
  tidy(): Promise<void>
  /** Without a network for so long. */
  away(ms: number): Promise<void>
}

/** @param browser launched, not persistent: pages of its own first context are nobody's then */
export async function openUnwatched(browser: Browser, url: string): Promise<UnwatchedPage> {
  const root = await browser.newBrowserCDPSession()
  const { targetId } = await root.send('Target.createTarget', { url })

  async function looking<T>(work: (page: Looked) => Promise<T>): Promise<T> {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false })
    try {
      return await work(looked(root, sessionId))
    } finally {
      await root.send('Target.detachFromTarget', { sessionId })
    }
  }
  return {
    value: <T>(expression: string) =>
      looking(async (page) => {
        const answer = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
        return (answer['result'] as { value: T } | undefined)?.value
      }),
    tidy: () =>
      looking(async (page) => {
        for (let turn = 0; turn < 2; turn += 1) await page('HeapProfiler.collectGarbage', {})
      }),
    away: (ms) =>
      looking(async (page) => {
        const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
        await page('Network.enable', {})
        await page('Network.emulateNetworkConditions', { ...network, offline: true })
        await new Promise((resolve) => setTimeout(resolve, ms))
        await page('Network.emulateNetworkConditions', { ...network, offline: false })
        await page('Network.disable', {})
      }),
  }
}

type Looked = (method: string, params: object) => Promise<Record<string, unknown>>

/** Commands to a page inside messages of the browser's own session. */
function looked(root: CDPSession, sessionId: string): Looked {
  let count = 0
  return (method, params) =>
    new Promise((resolve) => {
      count += 1
      const id = count
      const hear = (message: { sessionId: string; message: string }): void => {
        const said = JSON.parse(message.message) as { id?: number; result?: Record<string, unknown> }
        if (message.sessionId !== sessionId || said.id !== id) return
        root.off('Target.receivedMessageFromTarget', hear)
        resolve(said.result ?? {})
      }
      root.on('Target.receivedMessageFromTarget', hear)
      void root.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      })
    })
}
