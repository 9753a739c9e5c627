import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { htmlText } from './htmlText.ts'

describe('text out of HTML', () => {
  it.each([
    ['plain', 'plain'],
    ['a<br>b<br/>c<p>d</p>', 'a b c d'],
    ['<img alt="😂" src="x"> and <IMG src=y ALT=heart>', '😂 and heart'],
    ['1 < 2 and 3 > 2, <3', '1 < 2 and 3 > 2, <3'],
    ['&lt;b&gt; &amp;lt; &#128512; &#x4e2d; &nbsp;&unknown; &#xD800;', '<b> &lt; 😀 中 &unknown; \ufffd'],
    ['x<script>alert("</b>")</script>y', 'x y'],
    ['x<style>b{}</style>y<!-- no -->z', 'x y z'],
    ['<svg/onload=alert(1)><a xlink:href="javascript:x">t</a></svg>ok', 'ok'],
    ['<iframe srcdoc="<script>x</script>"></iframe>ok', 'ok'],
    ['<img src=x onerror="a > b" alt="<script>">ok', 'script ok'],
    ['<b onclick="x>y">bold</b>', 'bold'],
    ['unfinished <b class="', 'unfinished <b class="'],
    ['<script>never closed', ''],
  ])('%s becomes %s', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  test.prop([
    fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', ';', 'a', 'b', '/', '!', '-', ' ', 'script'),
    }),
  ])('is never longer than what it came from, and always comes to an end', (html) => {
    expect(htmlText(html).length).toBeLessThanOrEqual(html.length)
  })

  it('is quick on a megabyte that is meant to be slow', () => {
    for (const piece of ['<', '<a ', '<a "', '<!--', '<script', '&', '<img alt="', "<a b='"]) {
      const begunMs = performance.now()
      htmlText(piece.repeat(1_000_000 / piece.length))
      expect(performance.now() - begunMs).toBeLessThan(1000)
    }
    const begunMs = performance.now()
    htmlText(`<${'a'.repeat(190_000)}<`)
    expect(performance.now() - begunMs).toBeLessThan(1000)
  })
})
