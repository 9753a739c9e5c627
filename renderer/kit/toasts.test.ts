import { expect, it } from 'vitest'
import { createToasts } from './toasts.ts'

const texts = (toasts: ReturnType<typeof createToasts>) => toasts.list().map((toast) => toast.text)

it('shows the same sentence once, at its latest place', () => {
  const toasts = createToasts()
  toasts.show({ tone: 'refused', text: 'a' })
  toasts.show({ tone: 'refused', text: 'b' })
  toasts.show({ tone: 'refused', text: 'a' })
  expect(texts(toasts)).toEqual(['b', 'a'])
})

it('keeps the three latest', () => {
  const toasts = createToasts()
  for (const text of ['a', 'b', 'c', 'd']) toasts.show({ tone: 'done', text })
  expect(texts(toasts)).toEqual(['b', 'c', 'd'])
})

it('takes one away, and tells of it once', () => {
  const toasts = createToasts()
  const dismiss = toasts.show({ tone: 'done', text: 'a' })
  let told = 0
  toasts.subscribe(() => (told += 1))
  dismiss()
  dismiss()
  expect(texts(toasts)).toEqual([])
  expect(told).toBe(1)
})
