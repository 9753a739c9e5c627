import type { Feed, FeedConfig, FeedField, FeedKind, FeedValue } from '../../../shared/feeds/feed.ts'

/** What stands in the form: figures as they are typed, so that an empty one can be told from zero. */
export interface FormValues {
  readonly [field: string]: string | boolean
}

/** The form as it begins: what was set, else what is usual. Secrets are never shown again. */
export const firstValues = (fields: readonly FeedField[], config: FeedConfig = {}): FormValues =>
  Object.fromEntries(
    fields.map(({ name, type, usual }) => {
      const value = type === 'secret' ? '' : (config[name] ?? usual ?? '')
      return [name, type === 'flag' ? value === true : String(value)]
    }),
  )

/** What is sent: empty figures and empty secrets are left out, which keeps or refuses them in words. */
export function configOf(fields: readonly FeedField[], values: FormValues): FeedConfig {
  const config: Record<string, FeedValue> = {}
  for (const { name, type } of fields) {
    const value = values[name] ?? ''
    if (typeof value === 'boolean') config[name] = value
    else if (type === 'number') {
      if (value.trim() !== '') config[name] = numberOf(value)
    } else if (type !== 'secret' || value !== '') config[name] = value
  }
  return config
}

/** What is no figure is sent as it was typed, so that the studio says what is wrong with it. */
function numberOf(typed: string): FeedValue {
  const value = Number(typed)
  return Number.isFinite(value) ? value : typed
}

/** Whether something that must be there is missing. */
export const isMissing = (field: FeedField, values: FormValues, editing: boolean): boolean =>
  field.required && values[field.name] === '' && !(editing && field.type === 'secret')

/** What a new source is called until somebody says otherwise: its kind, numbered from the second on. */
export function nameFor(kindName: string, feeds: readonly Pick<Feed, 'name'>[]): string {
  const taken = new Set(feeds.map(({ name }) => name))
  const base = kindName.slice(0, 36)
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base} ${count}`)) count += 1
  return `${base} ${count}`
}

export const kindOf = (kinds: readonly FeedKind[], kind: string): FeedKind | undefined =>
  kinds.find((one) => one.kind === kind)
