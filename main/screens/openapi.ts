import { z } from 'zod'
import type { CommandEntry } from '../../shared/live/command.ts'
import { commandTable } from '../../shared/live/table.ts'
import { refusalStatus } from '../../shared/protocol/refusal.ts'
import { say, type Language } from '../../shared/words/words.ts'
import { calls, type Call } from './calls.ts'
import { examples } from './examples.ts'

/** The API described from the tables that carry it out, so that it can't say what isn't so. */
export function openApi(language: Language, version: string) {
  const commands = (Object.entries(commandTable) as unknown as [string, CommandEntry][]).filter(
    ([, entry]) => entry.roles.length > 0,
  )
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of calls) {
    const path = call.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [call.method]: operation(call, language, commands) }
  }
  return {
    openapi: '3.1.0',
    info: { title: say(language, 'console.title'), version },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Error: errorSchema,
        ...Object.fromEntries(commands.map(([type, entry]) => [type, commandSchema(type, entry, language)])),
      },
    },
  }
}

type Commands = readonly [string, CommandEntry][]

function operation(call: Call, language: Language, commands: Commands) {
  const answers = call.open ? call.answers : [...call.answers, 401 as const, 429 as const]
  return {
    summary: say(language, call.summary),
    ...(call.open ? { security: [] } : {}),
    parameters: [...inPath(call.path), ...inQuery(call.query)],
    ...(call.body ? { requestBody: { required: true, content: content(call.body, commands) } } : {}),
    responses: Object.fromEntries(
      answers
        .toSorted((one, other) => one - other)
        .map((status) => [
          status,
          {
            description: say(language, `api.answer.${status}`),
            ...(status < 400 ? {} : { content: { 'application/json': { schema: ref('Error') } } }),
          },
        ]),
    ),
  }
}

function content(body: NonNullable<Call['body']>, commands: Commands) {
  if (body === 'file') {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' }
    return { 'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } } }
  }
  if (body !== 'command') {
    const json = { schema: jsonSchema(body) }
    return { 'application/json': json }
  }
  return {
    'application/json': {
      schema: {
        oneOf: commands.map(([type]) => ref(type)),
        discriminator: {
          propertyName: 'type',
          mapping: Object.fromEntries(commands.map(([type]) => [type, ref(type).$ref])),
        },
      },
      examples: Object.fromEntries(examples.map((example) => [example.type, { value: example }])),
    },
  }
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const inPath = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

function inQuery(query: z.ZodObject | undefined) {
  if (!query) return []
  const { properties = {}, required = [] } = jsonSchema(query)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: Object.keys(refusalStatus) },
        message: { type: 'string' },
      },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
}

function commandSchema(type: string, entry: CommandEntry, language: Language) {
  const { properties, required = [] } = jsonSchema(entry.args)
  return {
    type: 'object',
    description: `${say(language, entry.help)} (${entry.roles.join(', ')})`,
    properties: { type: { const: type }, ...properties },
    required: ['type', ...required],
  }
}

interface JsonSchema {
  properties?: Record<string, unknown>
  required?: string[]
}

/** Without the marks that only a document of its own carries. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _mark, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
