import { describe, expect, it } from 'vitest'
import { fileLength } from './fileLength.mjs'

const lines = (count: number) => 'x\n'.repeat(count)

describe('file length', () => {
  it('fails a file of 301 lines', () => {
    expect(fileLength('main/studio/loop.ts', lines(301))).toHaveLength(1)
    expect(fileLength('renderer/console/console.css', lines(301))).toHaveLength(1)
  })

  it('lets 300 lines pass, and tables of words of any length', () => {
    expect(fileLength('main/studio/loop.ts', lines(300))).toEqual([])
    expect(fileLength('shared/words/areas/console.ts', lines(900))).toEqual([])
  })
})
