import { describe, expect, test } from 'vitest'
import { cueBatch, type CueInObs } from './cueBatch.ts'
import { absentObs } from './obs.ts'

const obs = absentObs('')
const recording = { active: true, sinceEpochMs: 0, reconnecting: false }
const cue: CueInObs = {
  title: '开场',
  scene: '双人',
  transition: { name: '淡入淡出', durationMs: 800 },
  items: [
    { scene: '双人', source: '字幕条', visible: true },
    { scene: '双人', source: '角标', visible: false, itemId: 7 },
  ],
  mics: [
    { input: '主播话筒', muted: false },
    { input: '现场音', muted: true },
  ],
}

describe('a cue as a batch', () => {
  test('prepares everything and takes the scene last', () => {
    const requests = ['CreateRecordChapter']
    expect(cueBatch(cue, { ...obs, requests, record: recording })).toEqual([
      { request: 'SetCurrentSceneTransition', data: { transitionName: '淡入淡出' }, optional: true },
      { request: 'SetCurrentSceneTransitionDuration', data: { transitionDuration: 800 }, optional: true },
      {
        request: 'SetSceneItemEnabled',
        data: { sceneName: '双人', sourceName: '字幕条', sceneItemEnabled: true },
        optional: true,
      },
      {
        request: 'SetSceneItemEnabled',
        data: { sceneName: '双人', sceneItemId: 7, sceneItemEnabled: false },
        optional: true,
      },
      { request: 'SetInputMute', data: { inputName: '主播话筒', inputMuted: false }, optional: true },
      { request: 'SetInputMute', data: { inputName: '现场音', inputMuted: true }, optional: true },
      { request: 'CreateRecordChapter', data: { chapterName: '开场' }, optional: true },
      { request: 'SetCurrentProgramScene', data: { sceneName: '双人' } },
    ])
  })

  test('only the scene is needed, and nothing follows it', () => {
    const batch = cueBatch(cue, obs)
    expect(batch.findIndex(({ optional }) => !optional)).toBe(batch.length - 1)
  })

  test('marks a chapter only where OBS can and records', () => {
    const marks = (changes: Partial<typeof obs>) =>
      cueBatch(cue, { ...obs, ...changes }).some(({ request }) => request === 'CreateRecordChapter')
    expect(marks({ record: recording })).toBe(false)
    expect(marks({ requests: ['CreateRecordChapter'] })).toBe(false)
    expect(marks({ requests: ['CreateRecordChapter'], record: recording })).toBe(true)
  })

  test('leaves the picture alone where the cue names no scene', () => {
    expect(cueBatch({ title: '口播', scene: null }, obs)).toEqual([])
  })

  test.each([0, 49, 20_001])('does not ask for a duration of %i ms, which OBS would refuse', (durationMs) => {
    const batch = cueBatch({ title: '', scene: null, transition: { name: '切', durationMs } }, obs)
    expect(batch.map(({ request }) => request)).toEqual(['SetCurrentSceneTransition'])
  })
})
