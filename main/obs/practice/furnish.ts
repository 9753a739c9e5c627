import type { Show } from '../../../shared/show/show.ts'
import { practiceStudio } from './studio.ts'
import { addItem, emptyScene, hasSound, type Input, type World } from './world.ts'

/**
 * A studio to rehearse this show in: the usual one, with every scene and microphone that the show names. Scenes that are
 * added have all microphones in them, so that muting one can be heard about.
 */
export function furnishFor(show: Pick<Show, 'cues' | 'people' | 'safeScene'>): World {
  const world = practiceStudio()
  const { collection } = world
  const mics = show.people.flatMap((person) => person.mic ?? [])
  const named = show.cues.flatMap((cue) => cue.mics?.map(({ input }) => input) ?? [])
  for (const name of new Set([...mics, ...named])) {
    if (name === '' || collection.inputs.some((input) => input.name === name)) continue
    collection.inputs.push(microphone(name))
  }
  const sounds = collection.inputs.filter(hasSound)
  for (const name of new Set([...show.cues.flatMap((cue) => cue.scene ?? []), show.safeScene])) {
    if (name === '' || collection.scenes.some((scene) => scene.name === name)) continue
    const scene = emptyScene(name)
    for (const input of sounds) addItem(scene, input)
    collection.scenes.push(scene)
  }
  return world
}

const microphone = (name: string): Input => ({
  is: 'input',
  name,
  kind: 'pulse_input_capture',
  settings: {},
  muted: false,
  volume: 1,
})
