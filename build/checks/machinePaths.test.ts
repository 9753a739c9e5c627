import { describe, expect, it } from 'vitest'
import { machinePaths } from './machinePaths.mjs'

// Put together here, so that this file passes its own check.
const path = (...parts: string[]) => ['', ...parts].join('/')

describe('paths and hosts of one machine', () => {
  it.each([
    ['a checkout', `import '${path('work', 'main', 'x.ts')}'`],
    ['a home', `cd ${path('home', 'ada', 'daobo')}`],
    ['a Mac', `open ${path('Users', 'ada', 'daobo')}`],
    ['a Windows profile', ['C:', 'Users', 'ada', 'daobo'].join('\\')],
    ['a mirror', ['https:', '', 'registry.example.org', 'hono.tgz'].join('/')],
    ['a lock with hosts', ['"resolved": "https', '//example.org/hono.tgz"'].join(':')],
  ])('fails %s', (_, text) => {
    expect(machinePaths('docs/a.md', `fine\n${text}`)).toEqual([expect.stringMatching(/^docs\/a\.md:2 /)])
  })

  it.each([
    ['/usr/bin/chromium'],
    ['https://example.org/work/shop'],
    ['../../work/journal.ts'],
    ['https://nodejs.org/home/'],
    ['and/root/of'],
  ])('lets %s pass', (text) => {
    expect(machinePaths('docs/a.md', text)).toEqual([])
  })
})
