import { describe, expect, it } from 'vitest'
import { readOptions } from './options.mjs'

describe('arguments of npm start', () => {
  it('hands the studio its own options and keeps the launcher’s', () => {
    expect(
      readOptions(['--headless', '--port', '0', '--data=/d', '--practice', '--electron', '--json']),
    ).toEqual({
      kind: 'run',
      headless: true,
      electron: true,
      data: '/d',
      studio: ['--port', '0', '--data', '/d', '--practice', '--json'],
    })
  })

  it('opens the desk when nothing is said', () => {
    expect(readOptions([])).toEqual({
      kind: 'run',
      headless: false,
      electron: false,
      data: undefined,
      studio: [],
    })
  })

  it('keeps an equals sign inside a value', () => {
    expect(readOptions(['--obs=ws://obs.lan:4455/?a=b'])).toMatchObject({
      studio: ['--obs', 'ws://obs.lan:4455/?a=b'],
    })
  })

  it.each([['--wat'], ['console'], ['-h'], ['--practice=yes']])('names %s as unknown', (option) => {
    expect(readOptions(['--json', option])).toEqual({ kind: 'unknown', option })
  })

  it.each([[['--port']], [['--data', '--json']], [['--obs=']]])('says that %s lacks a value', (args) => {
    expect(readOptions(args).kind).toBe('valueless')
  })

  it('shows help whatever else is said', () => {
    expect(readOptions(['--headless', '--help'])).toEqual({ kind: 'help' })
  })
})
