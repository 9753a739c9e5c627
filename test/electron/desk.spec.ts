import { _electron, expect, test } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The desk in a real Electron: run only where its program is (the project `electron` exists only there), because it
 * can't be had everywhere. What the typed fake shows in `shell.test.ts` is seen here on the real one.
 */
test('the desk opens its console, plays a show on the practice switcher, and quits in order', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'daobo-electron-'))
  const app = await _electron.launch({
    args: [join(import.meta.dirname, '../../out/main/electron.js'), `--user-data-dir=${userData}`],
  })
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/console\//)
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false)
    expect(await page.evaluate(() => Object.keys((globalThis as { daobo?: object }).daobo ?? {}))).toEqual([
      'displays',
      'openPrompter',
    ])

    await page.keyboard.press('o')
    await page.getByRole('switch').first().click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('g')
    await expect(page.getByText('开场与主持人介绍').first()).toBeVisible()

    expect(
      await app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Alt+G')),
    ).toBe(true)
    expect(await app.evaluate(({ safeStorage }) => safeStorage.isAsyncEncryptionAvailable())).toBeDefined()

    // Live: leaving asks first. "Leave" is answered for the person, who is not here.
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBoxSync = () => 1
    })
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
})
