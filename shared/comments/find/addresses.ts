import type { Allowed } from '../hotlines.ts'
import { withDigits } from '../digits.ts'
import type { Normalised } from '../normalise.ts'
import type { Finding, Units } from './finding.ts'

/**
 * Where somebody lives: a street, village or estate and then house, building, entrance or room numbers. The name stays
 * and the numbers go: "幸福路**号*栋***室" says which neighbourhood asks, and not which door.
 */
const PLACE =
  '(?:大道|胡同|小区|花园|公寓|社区|家园|新村|新城|大厦|宿舍|路|街|巷|弄|里|村|苑|屯|坊|府|庭|湾|庄|园|城)'
const NUMBER = '[\\d十百甲乙丙东西南北a-z]{1,5}'
const PART = `${NUMBER}(?:号楼|号院|单元|号|弄|栋|幢|座|楼|层|室|房|户|组|队|门)`
const ADDRESS = new RegExp(`${PLACE}((?:${PART})+(?:\\d{3,4}(?!\\d))?|\\d{5,9}(?!\\d))`, 'g')
/** "3-2-501", of which folding leaves "32501". */
const DASHED = /^\d{1,3}\s*[-－–—]\s*(?:\d{1,2}\s*[-－–—]\s*)?\d{3,4}$/
/** Enough on its own to find a door. */
const DOOR = /[室户房]$|单元|\d{3,4}$|[栋幢座].*\d|号楼|号院/
/** "2路3号线", "直播间里1号链接", "人民路88号派出所": a number of something else, or a place open to everybody. */
const NOT_A_HOME =
  /^(?:的)?(?:线|链接|商品|宝贝|套餐|选手|嘉宾|岗|职位|展|机|车|窗|台|文|公告|令|出口|口|派出所|警务|公安|交警|法院|检察|司法|法律|银行|医院|学校|小学|中学|大学|政府|政务|便民|服务|居委|村委|街道办|活动|文化|广场|商场|超市|公司|市场|人才|市民|图书|体育|公园|车站|酒店|饭店|店)/
/** "这里3号", "公里5组", "家里2楼": not the name of a place. */
const NO_NAME = /(?:这|那|哪|家|店|屋|公|英|海|间|手|心|群|房|车|城|夜|梦|眼|线|\d)$/

export function findAddresses(n: Normalised, allowed: Allowed): readonly Finding[] {
  const text = withDigits(n.text)
  const found: Finding[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const numbers = match[1] ?? ''
    const to = match.index + match[0].length
    const from = to - numbers.length
    if (!isHome(n.text, match.index, numbers, to)) continue
    if (/^\d+$/.test(numbers) && !DASHED.test(n.original.slice(n.starts[from], n.ends[to - 1]))) continue
    const start = nameStart(n.text, match.index)
    if (allowed.folded(n.text.slice(start, to)) || allowed.folded(n.text.slice(match.index, to))) continue
    found.push({
      kind: 'address',
      units: [match.index, to],
      hide: numberUnits(text, from, to),
      sure: DOOR.test(numbers),
    })
  }
  return found
}

function isHome(text: string, place: number, numbers: string, to: number): boolean {
  if (NOT_A_HOME.test(text.slice(to, to + 4))) return false
  const before = text.slice(Math.max(0, place - 1), place)
  if (before === '') return false
  if (/[里路城]/.test(text[place] ?? '') && NO_NAME.test(before)) return false
  return DOOR.test(numbers) || /[号组弄队门]/.test(numbers)
}

function numberUnits(text: string, from: number, to: number): readonly Units[] {
  const units: Units[] = []
  for (let k = from; k < to; k += 1) if (/[\d十百甲乙丙a-z]/.test(text[k] ?? '')) units.push([k, k + 1])
  return units
}

/** How far back a station's own address may begin. */
const nameStart = (text: string, place: number): number => {
  let start = place
  while (start > 0 && place - start < 20 && text.charCodeAt(start - 1) >= 0x4e00) start -= 1
  return start
}
