import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filePlaces, onScreen } from './places.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'daobo-places-'))
const place = { x: 1400, y: 0, width: 800, height: 600, fullScreen: false }
const left = { workArea: { x: 0, y: 0, width: 1366, height: 728 } }
const right = { workArea: { x: 1366, y: 0, width: 1920, height: 1040 } }

describe('window places', () => {
  it('are there again after a restart', () => {
    const path = join(folder(), 'windows.json')
    filePlaces(path, () => undefined).set('console', place)
    expect(filePlaces(path, () => undefined).get('console')).toEqual(place)
  })

  it('are forgotten when the file is damaged, and the log says so', () => {
    const path = join(folder(), 'windows.json')
    writeFileSync(path, '{"console":')
    const lines: string[] = []
    expect(filePlaces(path, (line) => lines.push(line)).get('console')).toBeNull()
    expect(lines).toHaveLength(1)
  })

  it('are used only while a display still shows them', () => {
    expect(onScreen(place, [left, right])).toEqual(place)
    expect(onScreen(place, [left])).toBeNull()
    expect(onScreen(null, [left])).toBeNull()
  })
})
