import { expect, it } from 'vitest'
import { personSchema } from '../../../shared/show/show.ts'
import { micsOf } from './mics.ts'

const input = (name: string, audio = true) => ({
  key: name,
  name,
  kind: 'x',
  audio,
  muted: false,
  volumeDb: 0,
})

it('puts the people of the show first, under their names', () => {
  const people = [
    personSchema.parse({ id: 'p', name: '杜警官', mic: '麦克风 2' }),
    personSchema.parse({ id: 'q', name: '李经理' }),
  ]
  const mics = micsOf([input('桌面音频'), input('摄像头', false), input('麦克风 2')], people)
  expect(mics.map((mic) => mic.name)).toEqual(['杜警官', '桌面音频'])
})

it('leaves out the overlay page, which is an audio input of OBS but no microphone', () => {
  expect(micsOf([input('导播台叠加层页面'), input('桌面音频')], []).map((mic) => mic.name)).toEqual([
    '桌面音频',
  ])
})
