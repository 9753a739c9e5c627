import type { SourceKind } from './source.ts'
import { twitch } from './twitch.ts'
import { webhook } from './webhook.ts'

/** Every kind of comment source there is. A new one is a file and a line here; its form and its commands follow. */
export const sources: { readonly [kind: string]: SourceKind } = {
  twitch,
  webhook,
}
