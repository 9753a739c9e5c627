import { z } from 'zod'
import type { FeedField, FeedKind, FeedValue } from '../../shared/feeds/feed.ts'
import type { SourceKind } from './source.ts'

/** What a screen has to know of the kinds to draw their forms. */
export const describeKinds = (sources: { readonly [kind: string]: SourceKind }): readonly FeedKind[] =>
  Object.entries(sources).map(([kind, source]) => ({
    kind,
    name: source.name,
    about: source.about,
    fields: fieldsOf(source),
    called: source.called !== undefined,
  }))

function fieldsOf({ config, secrets }: SourceKind): readonly FeedField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(config, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const schema = typeof property === 'boolean' ? {} : property
    return {
      name,
      type: secrets.includes(name) ? 'secret' : typeOf(schema),
      required: required.includes(name),
      ...(schema.default === undefined ? {} : { usual: schema.default as FeedValue }),
      ...(schema.enum === undefined ? {} : { choices: schema.enum.map(String) }),
    }
  })
}

function typeOf(schema: { type?: unknown; enum?: unknown }): FeedField['type'] {
  if (schema.enum !== undefined) return 'choice'
  if (schema.type === 'boolean') return 'flag'
  return schema.type === 'number' || schema.type === 'integer' ? 'number' : 'text'
}
