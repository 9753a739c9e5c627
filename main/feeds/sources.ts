import { bilibili } from './bilibili.ts'
import { channels } from './channels.ts'
import { douyinLocal } from './douyinLocal.ts'
import { douyinPush } from './douyinPush.ts'
import { kuaishou } from './kuaishou.ts'
import { kuaishouLocal } from './kuaishouLocal.ts'
import { replay } from './replay.ts'
import { socialStream } from './socialStream.ts'
import type { SourceKind } from './source.ts'
import { twitch } from './twitch.ts'
import { webhook } from './webhook.ts'

/**
 * Every kind of comment source there is, in the order in which they are offered. A new one is a file and a line here;
 * its form and its commands follow. What is typed by hand in the room comes in by `comment.add`.
 */
export const sources: { readonly [kind: string]: SourceKind } = {
  douyinPush,
  douyinLocal,
  kuaishou,
  kuaishouLocal,
  channels,
  bilibili,
  twitch,
  socialStream,
  webhook,
  replay,
}
