import { describe, expect, it } from 'vitest'
import { strayWords } from './strayWords.mjs'

describe('sentences outside the catalogue', () => {
  it.each([
    ['a string', `say('切换失败')`],
    ['a template', 'say(`第 ${n}`)'],
    ['an attribute', `export const a = <b title="上播" />`],
    ['a text between tags', `export const a = <b>上播</b>`],
  ])('fails %s', (_, line) => {
    expect(strayWords('renderer/console/rundown.tsx', `// 注释\n${line}\n`)).toEqual([
      expect.stringMatching(/^renderer\/console\/rundown\.tsx:2 says/),
    ])
  })

  it('lets comments, regular expressions and English pass', () => {
    const text = `// 好\n/** 好 */\nexport const ask = /求职\\s*(\\d+)/u\nconst a = 'fine'\n`
    expect(strayWords('main/feeds/interest.ts', text)).toEqual([])
  })

  it('lets data pass that says why, and only on its own line', () => {
    const text = `// not in the catalogue: the name in OBS is the same for everyone\nconst a = '安全画面'\nconst b = '好'\n`
    expect(strayWords('shared/live/obs.ts', text)).toEqual([expect.stringContaining(':3 ')])
  })

  it.each([
    ['shared/words/areas/obs.ts'],
    ['shared/show/templates/sample.ts'],
    ['main/library/import.test.ts'],
    ['test/journeys/go.spec.ts'],
  ])('has nothing to say about %s', (path) => {
    expect(strayWords(path, `const a = '好'`)).toEqual([])
  })
})
