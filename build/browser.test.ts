import { describe, expect, it } from 'vitest'
import { browserPlaces, hasDisplay, profileFor, windowArguments } from './browser.mjs'

const computer = (platform: string, env: Record<string, string>) => ({ platform, env, home: '/h' })

describe('a window in the browser of this computer', () => {
  it('looks through PATH on Linux, Chromium first', () => {
    const places = browserPlaces(computer('linux', { PATH: '/a::/b' }))
    expect(places.slice(0, 2)).toEqual(['/a/chromium', '/b/chromium'])
    expect(places).toContain('/b/microsoft-edge')
  })

  it('finds Edge on a Windows without Chrome, and survives a missing variable', () => {
    expect(browserPlaces(computer('win32', { 'ProgramFiles(x86)': 'C:\\P' }))).toEqual([
      'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\P\\Chromium\\Application\\chrome.exe',
    ])
  })

  it('looks in both Applications folders on a Mac', () => {
    expect(browserPlaces(computer('darwin', {}))).toContain(
      '/h/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    )
  })

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ])('knows whether %s with %o has a display', (platform, env, expected) => {
    expect(hasDisplay(computer(platform, env))).toBe(expected)
  })

  it('drops the sandbox for root only', () => {
    expect(windowArguments('http://x/', '/p', true)).toContain('--no-sandbox')
    expect(windowArguments('http://x/', '/p', false)).not.toContain('--no-sandbox')
    expect(windowArguments('http://x/#t', '/p', false)).toEqual(
      expect.arrayContaining(['--app=http://x/#t', '--user-data-dir=/p']),
    )
  })

  it('keeps the profile where a snap may write', () => {
    expect(profileFor('/snap/bin/chromium', '/data/browser', '/h')).toBe('/h/snap/chromium/common/daobo')
    expect(profileFor('/usr/bin/chromium', '/data/browser', '/h')).toBe('/data/browser')
  })
})
