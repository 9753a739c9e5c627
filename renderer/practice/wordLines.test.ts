import { expect, it } from 'vitest'
import { wordLines } from './wordLines.ts'

const width = (line: string): number => line.length

it('breaks a sentence between words and keeps its marks with the word before', () => {
  const lines = wordLines('摄像头断开了。排练照常，插好后自动接上。', 8, width)
  expect(lines.join('')).toBe('摄像头断开了。排练照常，插好后自动接上。')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) {
    expect(line.length).toBeLessThanOrEqual(9)
    expect(line).not.toMatch(/^[。，]/)
  }
})

it('leaves what fits on one line, and breaks English at blanks', () => {
  expect(wordLines('没有摄像头', 20, width)).toEqual(['没有摄像头'])
  expect(wordLines('plug it in and open it', 12, width)).toEqual(['plug it in', 'and open it'])
})
