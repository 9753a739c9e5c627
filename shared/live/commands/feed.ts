import type { Draft } from 'immer'
import { z } from 'zod'
import type { Feed, FeedKind, FeedSeen } from '../../feeds/feed.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done, type Facts } from '../command.ts'
import type { Effect } from '../effect.ts'
import type { StudioState } from '../state.ts'

const operator = ['operator'] as const
const feed = z.string().max(40)
const name = z.string().trim().min(1).max(40)
const config = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean()]))
/** More sources than any show has platforms. */
const mostFeeds = 30

/** Sources are opened and closed until they are as the state says; what was just typed of secrets goes along. */
const follow = (typed?: { feed: string; secrets: { readonly [name: string]: string } }): Effect => ({
  to: 'studio',
  act: { do: 'feeds.follow', ...(typed ? { typed } : {}) },
  awaited: true,
})

const find = (state: Draft<StudioState>, id: string) => state.saved.feeds.find((one) => one.id === id)

const unknown = (id: string) => refuse('feed.unknown', { feed: id })

/** What was typed, read by the source's kind; never absent, since `needs` asked for it. */
const reading = ({ feed: read }: Facts) => read ?? refuse('studio.failed')

/** Comment sources: set up, started, tried out. Their secrets pass through to safe storage and are never state. */
export const feedCommands = {
  /** Sets a source up; it is not started yet. */
  'feed.add': command({
    args: z.object({ kind: z.string().max(40), name, config }),
    roles: operator,
    help: 'help.feed.add',
    needs: ({ kind, config: given }) => ({ feed: { kind, config: given, editing: false } }),
    apply(state, args, context) {
      if (state.saved.feeds.length >= mostFeeds) return refuse('feed.tooMany', { limit: mostFeeds })
      const read = reading(context.facts)
      if ('code' in read) return read
      const added: Feed = {
        id: context.id(),
        kind: args.kind,
        name: args.name,
        config: read.config,
        enabled: false,
      }
      state.saved.feeds.push(added)
      return { result: { feed: added.id }, effects: [follow({ feed: added.id, secrets: read.secrets })] }
    },
  }),
  /** Fields that are left out stay as they are; so does a secret that is empty. */
  'feed.edit': command({
    args: z.object({ feed, name: name.optional(), config: config.default({}) }),
    roles: operator,
    help: 'help.feed.edit',
    needs(args, state) {
      const before = state.saved.feeds.find((one) => one.id === args.feed)
      if (!before) return {}
      return { feed: { kind: before.kind, config: { ...before.config, ...args.config }, editing: true } }
    },
    apply(state, args, { facts }) {
      const found = find(state, args.feed)
      if (!found) return unknown(args.feed)
      const read = reading(facts)
      if ('code' in read) return read
      if (args.name !== undefined) found.name = args.name
      found.config = read.config
      return { effects: [follow({ feed: found.id, secrets: read.secrets })] }
    },
  }),
  'feed.remove': command({
    args: z.object({ feed }),
    roles: operator,
    help: 'help.feed.remove',
    apply(state, args) {
      if (!find(state, args.feed)) return unknown(args.feed)
      state.saved.feeds = state.saved.feeds.filter((one) => one.id !== args.feed)
      delete state.seen.feeds[args.feed]
      return { effects: [follow()] }
    },
  }),
  'feed.start': command({
    args: z.object({ feed }),
    roles: operator,
    help: 'help.feed.start',
    apply: (state, args) => enable(state, args.feed, true),
  }),
  'feed.stop': command({
    args: z.object({ feed }),
    roles: operator,
    help: 'help.feed.stop',
    apply: (state, args) => enable(state, args.feed, false),
  }),
  /** Connects briefly and tells what came, without keeping any of it. */
  'feed.test': command({
    args: z.object({ feed }),
    roles: operator,
    help: 'help.feed.test',
    apply(state, args) {
      if (!find(state, args.feed)) return unknown(args.feed)
      return { effects: [{ to: 'studio', act: { do: 'feed.test', feed: args.feed }, awaited: true }] }
    },
  }),
  /** A comment that somebody in the room said or wrote on paper, typed in by hand. */
  'comment.add': command({
    args: z.object({
      text: z.string().trim().min(1).max(2000),
      author: z.string().trim().max(100).optional(),
      source: z.string().trim().min(1).max(64).default('room'),
    }),
    roles: ['operator', 'moderator', 'trainer'],
    help: 'help.comment.add',
    apply(_state, args, { id, now }) {
      const author = args.author ? { author: { name: args.author } } : {}
      const entry = { source: args.source, id: id(), text: args.text, at: now, ...author }
      return { effects: [{ to: 'studio', act: { do: 'comment.add', entry }, awaited: true }] }
    },
  }),
  'seen.feeds': command({
    args: z.object({
      feeds: z.custom<{ [id: string]: FeedSeen }>((value) => typeof value === 'object' && value !== null),
    }),
    roles: [],
    help: 'help.seen.feeds',
    apply(state, args) {
      state.seen.feeds = args.feeds as Draft<typeof args.feeds>
      return done
    },
  }),
  'seen.feedKinds': command({
    args: z.object({ kinds: z.custom<FeedKind[]>(Array.isArray) }),
    roles: [],
    help: 'help.seen.feedKinds',
    apply(state, args) {
      state.seen.feedKinds = args.kinds as Draft<FeedKind[]>
      return done
    },
  }),
}

function enable(state: Draft<StudioState>, id: string, enabled: boolean) {
  const found = find(state, id)
  if (!found) return unknown(id)
  found.enabled = enabled
  return { effects: [follow()] }
}
