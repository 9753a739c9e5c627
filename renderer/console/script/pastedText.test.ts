import { describe, expect, it } from 'vitest'
import { pastedText } from './pastedText.ts'

describe('text out of Word or WPS', () => {
  it('keeps every break and loses bullets and tabs', () => {
    expect(pastedText('主播：大家好\r\n\r\n·\t第一件\r\n\uf06c\t第二件\r\n1.\t不转账\u000b接着说\r\n')).toBe(
      '主播：大家好\n第一件\n第二件\n1. 不转账\n接着说\n',
    )
  })

  it('knows what a line is by its label', () => {
    expect(pastedText('备注：放慢\n镜头：切2号机\n8：30 开始')).toBe('[[放慢]]\n[镜头：切2号机]\n8：30 开始')
  })

  it('within a line is left as it is', () => {
    expect(pastedText('· 点')).toBeNull()
  })
})
