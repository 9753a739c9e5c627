import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { cardExamples } from '../cards/examples.ts'
import type { ObsEffect } from '../live/effect.ts'
import { commandTable } from '../live/table.ts'
import { wall } from './wall.ts'

const calm = { streaming: false }

/** All that may reach OBS while its preview is rehearsed: said here once more, apart from the wall itself. */
const harmless =
  /^(Get\w+|SetCurrentPreviewScene|(Start|Stop|Pause|Resume)Record|SplitRecordFile|CreateRecordChapter)$/

const isHarmless = (request: string, data?: { readonly [field: string]: unknown }): boolean =>
  harmless.test(request) || (request === 'SetStudioModeEnabled' && data?.['studioModeEnabled'] === true)

const someName = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'SetCurrentProgramScene',
    'TriggerStudioModeTransition',
    'SetInputMute',
    'SetInputSettings',
    'SetSceneItemEnabled',
    'RemoveScene',
    'CallVendorRequest',
    'TriggerHotkeyByName',
    'StartStream',
    'StopStream',
    'ToggleStream',
    'StartVirtualCam',
    'ToggleVirtualCam',
    'StartReplayBuffer',
    'StartOutput',
    'StartRecord',
    'GetVersion',
  ),
)

describe('the wall', () => {
  property.prop([someName])(
    'lets nothing through at preview but looking, previewing and recording',
    (name) => {
      const passed = wall('preview', { request: name, data: { studioModeEnabled: false } }, calm)
      expect(passed === null || isHarmless(passed.request, passed.data)).toBe(true)
    },
  )

  property.prop([someName])('begins nothing at full that goes out of the house', (name) => {
    const passed = wall('full', { request: name }, calm)
    expect(passed?.request ?? '').not.toMatch(/Start(Stream|VirtualCam|Replay|Output)|Toggle|Vendor|Hotkey/)
  })

  it('turns a take into a look at the preview, with the scene it was for', () => {
    const data = { sceneName: '双人' }
    expect(wall('preview', { request: 'SetCurrentProgramScene', data }, calm)).toEqual({
      request: 'SetCurrentPreviewScene',
      data,
    })
  })

  it('keeps the program as it is at full once OBS streams, and lets the stream be ended', () => {
    const take = { request: 'SetCurrentProgramScene', data: { sceneName: '双人' } }
    expect(wall('full', take, calm)).toEqual(take)
    expect(wall('full', take, { streaming: true })).toBeNull()
    expect(wall('full', { request: 'StopStream' }, { streaming: true })).not.toBeNull()
  })
})

/** Something sensible for the arguments that commands have; what is missing is left to the schema. */
const someArgs = fc.record({
  scene: fc.constantFrom('机位一', '双人', '安全画面'),
  cue: fc.constantFrom('opening', 'letters', 'nowhere'),
  card: fc.constantFrom('example-points', 'example-quiz'),
  input: fc.constantFrom('主播话筒', '副播话筒'),
  muted: fc.boolean(),
  db: fc.constant(-6),
  on: fc.boolean(),
  locked: fc.constant(false),
  name: fc.constant('Fade'),
  text: fc.constant('准备收尾'),
  withoutScene: fc.boolean(),
  switcher: fc.constantFrom('obs', 'practice'),
})

property.prop([
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(commandTable)), someArgs), { maxLength: 40 }),
])('no command whatever gets past it at preview level', (commands) => {
  const desk = pureDesk({ studioMode: true, record: { active: true, sinceEpochMs: 0, reconnecting: false } })
  for (const card of [cardExamples.points, cardExamples.quiz]) desk.send({ type: 'card.put', card })
  desk.send({ type: 'rehearsal.enter', level: 'preview' })
  for (const [type, args] of commands) {
    // Leaving is the end of the rehearsal, and what the switcher is can't be said in the middle of one.
    if (/^(rehearsal\.(leave|entered)|run\.end|seen\.|settings\.)/.test(type)) continue
    const before = desk.effects.length
    desk.now += 1000
    try {
      desk.send({ type, ...args })
    } catch {
      continue // arguments that the schema refuses never reach the reducer
    }
    expect(desk.state.saved.live.rehearsal?.level).toBe('preview')
    const sent = desk.effects
      .slice(before)
      .filter((effect): effect is ObsEffect => effect.to === 'obs')
      .flatMap((effect) => effect.requests)
      .flatMap((request) => wall('preview', request, calm) ?? [])
    for (const { request, data } of sent)
      expect([request, isHarmless(request, data)]).toEqual([request, true])
  }
})
