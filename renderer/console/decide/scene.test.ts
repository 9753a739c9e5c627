import { describe, expect, it } from 'vitest'
import { nextScene, sceneStep, switchable } from './scene.ts'

const obs = { programScene: '双人', studioMode: false, previewScene: null }
const first = { armFirst: true }

describe('a press on a scene', () => {
  it('chooses, and takes at the second press', () => {
    expect(sceneStep('机位一', null, obs, first)).toBe('choose')
    expect(sceneStep('机位一', '机位二', obs, first)).toBe('choose')
    expect(sceneStep('机位一', '机位一', obs, first)).toBe('take')
  })

  it('does nothing on the scene that is on air', () => {
    expect(sceneStep('双人', null, obs, first)).toBe('nothing')
  })

  it('takes at once where arming first is off, but previews in studio mode', () => {
    expect(sceneStep('机位一', null, obs, { armFirst: false })).toBe('take')
    expect(sceneStep('机位一', null, { ...obs, studioMode: true }, { armFirst: false })).toBe('choose')
  })
})

describe('the next scene', () => {
  it('is OBS’s preview in studio mode', () => {
    expect(nextScene({ ...obs, studioMode: true, previewScene: '机位二' }, '机位一', null)).toBe('机位二')
  })

  it('is what was chosen, else what the armed cue brings', () => {
    expect(nextScene(obs, '机位一', '案例卡')).toBe('机位一')
    expect(nextScene(obs, null, '案例卡')).toBe('案例卡')
  })

  it('is none when it is on air already', () => {
    expect(nextScene(obs, null, '双人')).toBeNull()
  })
})

it('leaves the overlay’s own scene out of the buttons', () => {
  const scenes = ['机位一', '导播台叠加层'].map((name) => ({ key: name, name }))
  expect(switchable({ scenes }).map((scene) => scene.name)).toEqual(['机位一'])
})
