import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { asAttachment } from './attachment.ts'

async function header(title: string): Promise<string | null> {
  const app = new Hono().get('/', (c) => {
    asAttachment(c, title, 'show', '.daobo')
    return c.body(null)
  })
  return (await app.request('/')).headers.get('content-disposition')
}

it('names a file in any script, without what no system takes', async () => {
  expect(await header('反诈 第3期')).toBe(
    "attachment; filename*=UTF-8''%E5%8F%8D%E8%AF%88%20%E7%AC%AC3%E6%9C%9F.daobo",
  )
  expect(await header('a/b: "c"\n')).toBe("attachment; filename*=UTF-8''a%20b%20c.daobo")
  expect(await header('...a.b. ')).toBe("attachment; filename*=UTF-8''a.b.daobo")
  expect(await header('//')).toBe("attachment; filename*=UTF-8''show.daobo")
})

it('writes signs of the header itself as what they stand for', async () => {
  expect(await header("it's (1)*")).toBe("attachment; filename*=UTF-8''it%27s%20%281%29.daobo")
})

it('cuts a long name even where it falls between the halves of a sign', async () => {
  expect(await header(`${'x'.repeat(119)}😀`)).toMatch(/x%EF%BF%BD\.daobo$/)
})
