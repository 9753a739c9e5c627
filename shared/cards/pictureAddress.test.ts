import { expect, test } from 'vitest'
import { pictureSource } from './pictureAddress.ts'

test.each(['data:image/png;base64,iVBORw0KGgo=', '/api/v1/pictures/a1b2.webp'])(
  '%s may be shown',
  (picture) => {
    expect(pictureSource(picture)).toBe(picture)
  },
)

test.each([
  '',
  'https://elsewhere.example/a.png',
  '//elsewhere.example/a.png',
  '/\\elsewhere.example/a.png',
  'javascript:alert(1)',
  'data:text/html;base64,PGI+',
  'data:image/svg+xml,<svg onload=alert(1)>',
  '/a.png?to=https://elsewhere.example',
])('%s may not', (picture) => {
  expect(pictureSource(picture)).toBeNull()
})
