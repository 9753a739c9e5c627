import type { FeedConfig, FeedReading } from '../../shared/feeds/feed.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { malformed } from '../studio/malformed.ts'
import type { SourceKind } from './source.ts'

/**
 * Reads what a person typed for a source by its kind's schema, and parts what is to be kept openly from what goes to
 * safe storage. While editing, a secret that was left out stays as it is.
 */
export function readConfig(
  sources: { readonly [kind: string]: SourceKind },
  typed: { kind: string; config: FeedConfig; editing: boolean },
): FeedReading | Refusal {
  const kind = Object.hasOwn(sources, typed.kind) ? sources[typed.kind] : undefined
  if (!kind) return refuse('feed.kind', { kind: typed.kind })
  const isKept = (name: string): boolean => kind.secrets.includes(name) && (typed.config[name] ?? '') === ''
  const given = Object.fromEntries(
    Object.entries(typed.config).filter(([name]) => !typed.editing || !isKept(name)),
  )
  const kept = typed.editing ? kind.secrets.filter(isKept) : []
  const schema =
    kept.length === 0
      ? kind.config
      : kind.config.partial(Object.fromEntries(kept.map((name) => [name, true])) as { [name: string]: never })
  const parsed = schema.safeParse(given)
  if (!parsed.success) return malformed(parsed.error, given)
  const read = Object.entries(parsed.data as FeedConfig).filter(([, value]) => value !== undefined)
  const isSecret = ([name]: readonly [string, unknown]): boolean => kind.secrets.includes(name)
  return {
    config: Object.fromEntries(read.filter((one) => !isSecret(one))),
    secrets: Object.fromEntries(
      read
        .filter((one) => isSecret(one) && !kept.includes(one[0]))
        .map(([name, value]) => [name, String(value)]),
    ),
  }
}
