import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalStatus } from '../../shared/protocol/refusal.ts'
import { commandEntry, commandTable } from '../../shared/live/table.ts'
import { examples } from './examples.ts'
import { openApi } from './openapi.ts'

const fixed =
  'scene.take scene.preview cue.arm cue.go card.air card.clear comment.air comment.hide comment.restore question.add question.air question.answered panic.engage panic.release stream.start stream.stop record.start record.stop input.mute prompter.play prompter.pause prompter.speed prompter.seek host.message counter.set'.split(
    ' ',
  )

describe('the description of the API', () => {
  const api = openApi('zh', '1.2.3')
  const schemas = api.components.schemas as Record<string, { properties: object; required: string[] }>

  it('holds every command whose name is fixed, with an example that would be taken', () => {
    expect(examples.map((example) => example.type).toSorted()).toEqual(fixed.toSorted())
    for (const { type, ...args } of examples) {
      expect(schemas[type]?.required).toContain('type')
      expect([type, commandEntry(type)?.args.safeParse(args).error?.issues]).toEqual([type, undefined])
    }
  })

  it('holds every command that anybody may send, and none that only the studio sends', () => {
    for (const [type, entry] of Object.entries(commandTable)) {
      expect([type, Object.hasOwn(schemas, type)]).toEqual([type, entry.roles.length > 0])
    }
  })

  it('points at nothing that is not there', () => {
    const text = JSON.stringify(api)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(schemas).toHaveProperty([name!])
    expect(text).not.toContain('"$schema"')
  })

  it('has words for every call in both languages', () => {
    const english = JSON.stringify(openApi('en', '1.2.3').paths)
    expect(english).not.toMatch(/\p{Script=Han}/u)
    expect(JSON.stringify(api.paths)).toContain('查评论')
  })

  it('names every code that an error may carry', () => {
    const { enum: codes } = api.components.schemas.Error.properties.error.properties.code
    expect(codes).toEqual(Object.keys(refusalStatus))
  })

  it('is in step with the guide for people', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/automation.md'), 'utf8')
    for (const type of fixed) expect(guide).toContain(type)
    for (const path of Object.keys(api.paths)) expect(guide).toContain(path)
  })
})
