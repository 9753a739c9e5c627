import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { coloursOf, lookGrounds, roleColours, roleInks, type RoleColour } from './roleColours.ts'
import { personSchema, type Person } from './show.ts'

const person = (id: string, role: Person['role'], colour?: RoleColour): Person =>
  personSchema.parse({ id, name: id, role, colour })

describe('colours of speakers', () => {
  it.each(['plain', 'strong', 'warm', 'light'] as const)('read on the ground of the look %s', (look) => {
    const faint = roleColours.filter((colour) => contrast(roleInks[look][colour], lookGrounds[look]) < 7)
    expect(faint).toEqual([])
    expect(new Set(Object.values(roleInks[look])).size).toBe(roleColours.length)
  })

  it('come by the role, and for the next of a role by order', () => {
    const people = [
      person('a', 'host'),
      person('b', 'cohost'),
      person('c', 'guest'),
      person('d', 'cohost'),
      person('e', 'guest'),
    ]
    expect([...coloursOf(people).values()]).toEqual(['text', 'amber', 'sky', 'mint', 'rose'])
  })

  it('stay as they were chosen, and nobody else is given one of these', () => {
    const people = [person('a', 'host'), person('b', 'cohost'), person('c', 'guest', 'amber')]
    expect([...coloursOf(people).values()]).toEqual(['text', 'sky', 'amber'])
  })

  it('repeat by role when there are more people than colours', () => {
    const people = Array.from({ length: 9 }, (_, at) => person(`p${at}`, 'cohost'))
    expect([...coloursOf(people).values()].slice(6)).toEqual(['amber', 'amber', 'amber'])
  })
})
