import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verdict } from '../shared/comments/classify.ts'
import { readComment } from '../shared/comments/intake.ts'
import { commentMigrations } from '../main/library/commentTables.ts'
import { createCommentStore } from '../main/library/comments.ts'
import { openDatabase } from '../main/library/database.ts'
import { must, startBuilt } from './studio/builtStudio.ts'
import { median, p99, report, type Line } from './studio/figures.ts'

/**
 * Search over a million stored comments through the API, any part of a Chinese text, against SQLite's own LIKE over the
 * same rows. Asked for: the median under 100 ms, and less than 200 MB of memory in the studio afterwards.
 * DAOBO_COMMENTS changes how many there are.
 */

const total = Number(process.env['DAOBO_COMMENTS'] ?? 1_000_000)
const show = 'bench'
const parts =
  '接到自称公安局的电话|让我转账到安全账户|这是不是诈骗|警察叔叔辛苦了|主播讲得真好|怎么办|请问一下|我妈妈|刷单返利|快递丢了要赔钱|点了链接|下载了软件|验证码给出去了|钱还能追回来吗|哈哈哈|学到了|支持|扣1|96110|养老金|银行卡被冻结|小区门口|今天晚上|昨天下午|谢谢'.split(
    '|',
  )
const looked = [
  '诈骗',
  '骗',
  '96110',
  '安全账户',
  '妈妈',
  '被冻',
  '了',
  '追回来吗',
  '没有人说过的话',
  '刷单返利怎么',
  '鳜',
  '卡',
]

const dataDir = mkdtempSync(join(tmpdir(), 'daobo-search-'))
const path = join(dataDir, 'comments.db')
const db = openDatabase(path, { migrations: commentMigrations, checked: false })
const store = createCommentStore(db)
const verdict = (text: string): Verdict => ({
  text,
  author: '观***',
  state: 'new',
  flags: [],
  reasons: [],
  found: [],
  links: [],
  question: false,
  repeat: 'none',
})
/** The same numbers in every run. */
let seed = 1
const pick = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

const filling = performance.now()
for (let at = 0; at < total;) {
  store.transaction(() => {
    for (let slice = 0; slice < 5000 && at < total; slice += 1, at += 1) {
      const text = Array.from({ length: 1 + pick(4) }, () => parts[pick(parts.length)]).join(
        pick(2) ? '，' : '',
      )
      const read = readComment(
        {
          source: 'bench',
          id: at,
          text: `${text}${at % 10}`,
          author: { id: `u${at % 9973}`, name: `观众${at % 9973}` },
        },
        1_700_000_000_000 + at,
      )
      if (!read.ok) throw new Error(read.code)
      store.add(read.comment, verdict(read.comment.text), { show, run: null, origin: 'live' })
    }
  })
}
const fillingS = (performance.now() - filling) / 1000

const plain: number[] = []
for (const q of looked) {
  const begun = performance.now()
  db.all('SELECT * FROM comments WHERE show = ? AND text LIKE ? ORDER BY n LIMIT 101', show, `%${q}%`)
  plain.push(performance.now() - begun)
}
db.close()

const studio = await startBuilt(['--practice', '--sample', '--data', dataDir])
const times: number[] = []
const lines: Line[] = []
for (const q of looked) {
  const own: number[] = []
  let found = 0
  for (let round = 0; round < 9; round += 1) {
    const begun = performance.now()
    const { items } = (await must(
      studio.call('GET', `/api/v1/comments?show=${show}&limit=100&q=${encodeURIComponent(q)}`),
    )) as { items: unknown[] }
    own.push(performance.now() - begun)
    found = items.length
  }
  times.push(...own)
  lines.push({ what: `“${q}”, ${found} on the page, median`, measured: median(own), unit: 'ms' })
}
// The page far in, as a person reads on.
let after = ''
for (let page = 0; page < 20; page += 1) {
  const begun = performance.now()
  const { next = '' } = (await must(
    studio.call(
      'GET',
      `/api/v1/comments?show=${show}&limit=1000&q=${encodeURIComponent('诈骗')}&after=${after}`,
    ),
  )) as { next?: string }
  times.push(performance.now() - begun)
  after = next
}
const memoryMb = studio.memoryMb()
await studio.close()
rmSync(dataDir, { recursive: true, force: true })

report(`Search over ${total} comments (stored in ${fillingS.toFixed(0)} s)`, [
  ...lines,
  { what: 'SQLite LIKE on the same rows, median', measured: median(plain), unit: 'ms' },
  { what: 'SQLite LIKE on the same rows, p99', measured: p99(plain), unit: 'ms' },
  { what: 'all searches, median', measured: median(times), unit: 'ms', most: 100 },
  { what: 'all searches, p99', measured: p99(times), unit: 'ms' },
  { what: 'memory of the studio', measured: memoryMb, unit: 'MB', most: 200 },
])
