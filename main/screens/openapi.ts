import { z } from 'zod'
import { commandTable } from '../../shared/live/table.ts'
import type { CommandEntry } from '../../shared/live/command.ts'
import { say, type Language } from '../../shared/words/words.ts'

/** The API described from the command table, so that it can't say what isn't so. */
export function openApi(language: Language, version: string) {
  const commands = (Object.entries(commandTable) as unknown as [string, CommandEntry][]).filter(
    ([, entry]) => entry.roles.length > 0,
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Daobo 导播台', version },
    security: [{ token: [] }],
    paths: {
      '/healthz': { get: { security: [], responses: { 200: { description: 'ok' } } } },
      '/api/v1/state': { get: { responses: { 200: { description: 'live state for this token’s role' } } } },
      '/api/v1/questions': { get: { responses: { 200: { description: 'the question bank, paged' } } } },
      '/api/v1/commands': {
        post: {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { oneOf: commands.map(([type]) => ({ $ref: `#/components/schemas/${type}` })) },
              },
            },
          },
          responses: {
            200: { description: 'applied' },
            400: { description: 'malformed' },
            403: { description: 'role' },
            404: { description: 'no such thing' },
            409: { description: 'stale or not possible now' },
            503: { description: 'OBS away' },
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        commands.map(([type, entry]) => [type, commandSchema(type, entry, language)]),
      ),
    },
  }
}

function commandSchema(type: string, entry: CommandEntry, language: Language) {
  const args = z.toJSONSchema(entry.args, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return {
    type: 'object',
    description: `${say(language, entry.help)} (${entry.roles.join(', ')})`,
    properties: { type: { const: type }, ...args.properties },
    required: ['type', ...(args.required ?? [])],
  }
}
