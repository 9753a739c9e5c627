import { z } from 'zod'
import type { Clock } from '../../studio/clock.ts'
import { eventGroup, requestStatus, type Fields } from '../wire/protocol.ts'
import type { Input, Scene, Source, World } from './world.ts'

/** What a request may touch. */
export interface Practice {
  world: World
  clock: Clock
  /** Tells every client that listens to this group (a bit of `eventGroup`). */
  emit(type: string, group: number, data?: Fields): void
}

export type Outcome = { ok: true; data?: Fields } | { ok: false; code: number; comment: string }

export const done: Outcome = { ok: true }
export const answer = (data: Fields): Outcome => ({ ok: true, data })
export const fail = (code: number, comment: string): Outcome => ({ ok: false, code, comment })

/** One request of obs-websocket: its fields, and what it does. A new request is one entry of a table. */
export interface RequestEntry {
  run(practice: Practice, data: Fields | undefined): Outcome
}

export type RequestTable = { readonly [requestType: string]: RequestEntry }

/** Reads the fields by the schema and refuses with the status that OBS gives for the same mistake. */
export function request<S extends z.ZodObject>(
  fields: S,
  run: (practice: Practice, fields: z.output<S>) => Outcome,
): RequestEntry {
  return {
    run(practice, data) {
      const parsed = fields.safeParse(data ?? {})
      if (parsed.success) return run(practice, parsed.data)
      if (data === undefined) return fail(requestStatus.missingRequestData, 'The request needs data.')
      const [issue] = parsed.error.issues
      const field = String(issue?.path[0] ?? '')
      switch (issue?.code) {
        case 'too_small':
        case 'too_big':
          return fail(requestStatus.requestFieldOutOfRange, `The field \`${field}\` is out of range.`)
        default:
          return field in data
            ? fail(requestStatus.invalidRequestFieldType, `The field \`${field}\` has the wrong type.`)
            : fail(requestStatus.missingRequestField, `The field \`${field}\` is missing.`)
      }
    },
  }
}

export const nothing = z.object({})

export const notFound = (name: string): Outcome =>
  fail(requestStatus.resourceNotFound, `Nothing is called \`${name}\`.`)
export const taken = (name: string): Outcome =>
  fail(requestStatus.resourceAlreadyExists, `Something is called \`${name}\` already.`)

export const findScene = ({ collection }: World, name: string): Scene | undefined =>
  collection.scenes.find((scene) => scene.name === name)

export const findInput = ({ collection }: World, name: string): Input | undefined =>
  collection.inputs.find((input) => input.name === name)

export const findSource = (world: World, name: string): Source | undefined =>
  findScene(world, name) ?? findInput(world, name)

/**
 * A request about one scene, which must be there. As in OBS the scene is looked for before the other fields are.
 */
export const aboutScene = <S extends z.ZodRawShape>(
  fields: S,
  run: (practice: Practice, scene: Scene, fields: z.output<z.ZodObject<S>>) => Outcome,
): RequestEntry => ({
  run: (practice, data) =>
    request(z.object({ sceneName: z.string() }), (_practice, { sceneName }) => {
      const scene = findScene(practice.world, sceneName)
      if (!scene) return notFound(sceneName)
      return request(z.object(fields), (_same, rest) => run(practice, scene, rest)).run(practice, data)
    }).run(practice, data),
})

/** The same about an input. */
export const aboutInput = <S extends z.ZodRawShape>(
  fields: S,
  run: (practice: Practice, input: Input, fields: z.output<z.ZodObject<S>>) => Outcome,
): RequestEntry => ({
  run: (practice, data) =>
    request(z.object({ inputName: z.string() }), (_practice, { inputName }) => {
      const input = findInput(practice.world, inputName)
      if (!input) return notFound(inputName)
      return request(z.object(fields), (_same, rest) => run(practice, input, rest)).run(practice, data)
    }).run(practice, data),
})

/** OBS lets go of an input that stands in no scene any more. */
export function dropUnused({ world, emit }: Practice): void {
  const { collection } = world
  const used = new Set(collection.scenes.flatMap((scene) => scene.items.map((item) => item.source)))
  for (const { name } of collection.inputs.filter((input) => !used.has(input))) {
    emit('InputRemoved', eventGroup.inputs, { inputName: name })
  }
  collection.inputs = collection.inputs.filter((input) => used.has(input))
}
