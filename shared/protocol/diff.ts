import { isRecord } from './isRecord.ts'

/**
 * Patches between two states that share structure. Subtrees that are the same object are not looked into, so the
 * cost follows the change, not the document. Values are JSON: objects, arrays, strings, numbers, booleans, null.
 */
export type Path = readonly (string | number)[]

export type Op =
  | readonly ['set', Path, unknown]
  | readonly ['del', Path]
  /** At `index` of the array at the path, remove so many and put these in. */
  | readonly ['cut', Path, number, number, readonly unknown[]]

export type Ops = readonly Op[]

type Plain = { readonly [key: string]: unknown }

/** Operations that turn `before` into `after`. */
export function diff(before: unknown, after: unknown): Ops {
  const ops: Op[] = []
  compare(before, after, [], ops)
  return ops
}

function compare(before: unknown, after: unknown, path: Path, ops: Op[]): void {
  if (Object.is(before, after)) return
  if (Array.isArray(before) && Array.isArray(after)) compareArrays(before, after, path, ops)
  else if (isRecord(before) && isRecord(after)) compareObjects(before, after, path, ops)
  else ops.push(['set', path, after])
}

/** Most of a large document is the same: its path is not even written down. */
function compareAt(before: unknown, after: unknown, path: Path, key: string | number, ops: Op[]): void {
  if (!Object.is(before, after)) compare(before, after, [...path, key], ops)
}

function compareObjects(before: Plain, after: Plain, path: Path, ops: Op[]): void {
  for (const key of Object.keys(before)) {
    if (own(before, key) !== undefined && own(after, key) === undefined) ops.push(['del', [...path, key]])
  }
  for (const key of Object.keys(after)) {
    const value = own(after, key)
    if (value !== undefined) compareAt(own(before, key), value, path, key, ops)
  }
}

/** Never what a key means on the prototype: outside text may be called `__proto__`. */
const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)

/** What is equal at both ends stays; elements in the middle that pair up are compared, the rest is cut. */
function compareArrays(before: readonly unknown[], after: readonly unknown[], path: Path, ops: Op[]): void {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && alike(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && alike(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail += 1

  const removed = before.length - head - tail
  const added = after.slice(head, after.length - tail)
  const shift = shifted(before.slice(head, head + removed), added)
  if (shift !== 0) {
    // A list that lost its oldest, or got something in front: what moved up or down is not sent again.
    const cut: Op =
      shift > 0 ? ['cut', path, head, shift, []] : ['cut', path, head, 0, added.slice(0, -shift)]
    ops.push(cut)
    return compareArrays(before.toSpliced(head, cut[3], ...cut[4]), after, path, ops)
  }
  if (removed > 0 || added.length > 0) ops.push(['cut', path, head, removed, added])
  for (let at = 0; at < head; at += 1) compareAt(before[at], after[at], path, at, ops)
  for (let back = tail; back > 0; back -= 1) {
    const at = after.length - back
    compareAt(before[before.length - back], after[at], path, at, ops)
  }
}

/** How far to look for where a list goes on. */
const nearby = 64

/** Elements missing at the front (positive) or new there (negative); 0 where the lists have nothing else in common. */
function shifted(before: readonly unknown[], after: readonly unknown[]): number {
  if (before.length === 0 || after.length === 0) return 0
  const missing = before.slice(0, nearby).findIndex((element) => alike(element, after[0]))
  if (missing > 0) return missing
  const fresh = after.slice(0, nearby).findIndex((element) => alike(before[0], element))
  return fresh > 0 ? -fresh : 0
}

/** The same thing, perhaps changed: identical, or objects with the same id. */
function alike(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  return isRecord(before) && isRecord(after) && before['id'] !== undefined && before['id'] === after['id']
}

/** Carries operations out on a copy; what they don't touch is shared with the original. Throws on a path that isn't there. */
export function patch<T>(value: T, ops: Ops): T {
  return ops.reduce<unknown>((current, op) => change(current, op, op[1], 0), value) as T
}

function change(current: unknown, op: Op, path: Path, depth: number): unknown {
  if (depth === path.length) return applied(current, op)
  const key = path[depth]
  if (Array.isArray(current) && typeof key === 'number' && key < current.length) {
    return spliced(current, key, 1, [change(current[key], op, path, depth + 1)])
  }
  if (isRecord(current) && typeof key === 'string') {
    if (op[0] === 'del' && depth === path.length - 1) return without(current, key)
    return { ...current, [key]: change(own(current, key), op, path, depth + 1) }
  }
  throw new Error(`patch does not fit at ${path.slice(0, depth + 1).join('/')}`)
}

function applied(current: unknown, op: Op): unknown {
  switch (op[0]) {
    case 'set':
      return op[2]
    case 'cut':
      if (!Array.isArray(current)) throw new Error(`patch does not fit at ${op[1].join('/')}`)
      return spliced(current, op[2], op[3], op[4])
    case 'del':
      throw new Error('nothing can be deleted at the root')
  }
}

/** Not `toSpliced`: OBS's browser source, which is Chrome 103, carries patches out too. */
function spliced(
  list: readonly unknown[],
  at: number,
  removed: number,
  added: readonly unknown[],
): unknown[] {
  const copy = [...list]
  copy.splice(at, removed, ...added)
  return copy
}

function without(value: Plain, key: string): Plain {
  const { [key]: _gone, ...rest } = value
  return rest
}
