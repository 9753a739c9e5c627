import {
  addItem,
  emptyCollection,
  emptyScene,
  stopped,
  type Collection,
  type Input,
  type Scene,
  type Source,
  type Transition,
  type World,
} from './world.ts'

const input = (name: string, kind: string): Input => ({
  is: 'input',
  name,
  kind,
  settings: {},
  muted: false,
  volume: 1,
})

function scene(name: string, ...sources: Source[]): Scene {
  const made = emptyScene(name)
  for (const source of sources) addItem(made, source)
  return made
}

const camera = (name: string): Input => input(name, 'color_source_v3')
const still = (name: string): Input => input(name, 'image_source')

/** A small studio as people here would set it up: two cameras, what a talk show needs, three microphones. */
function collection(): Collection {
  const one = camera('摄像机一')
  const two = camera('摄像机二')
  const mics = ['主播话筒', '副播话筒', '现场音'].map((name) => input(name, 'pulse_input_capture'))
  const caseStill = still('案例底图')
  const openStill = still('片头底图')
  const closeStill = still('片尾底图')
  const safeStill = still('安全底图')
  const opening = scene('片头', openStill)
  return {
    name: '练习',
    scenes: [
      opening,
      scene('机位一', one, ...mics),
      scene('机位二', two, ...mics),
      scene('双人', one, two, ...mics),
      scene('案例卡', caseStill, ...mics),
      scene('片尾', closeStill),
      scene('安全画面', safeStill),
    ],
    inputs: [one, two, ...mics, caseStill, openStill, closeStill, safeStill],
    program: opening,
  }
}

const cut: Transition = { name: '直接切换', kind: 'cut_transition', fixed: true }
const fade: Transition = { name: '淡入淡出', kind: 'fade_transition', fixed: false }

/** What the practice switcher holds when it starts. */
export function practiceStudio(): World {
  const own = collection()
  return {
    collections: [own, emptyCollection('备用')],
    collection: own,
    studioMode: false,
    preview: null,
    transitions: [cut, fade],
    transition: fade,
    transitionMs: 300,
    failing: null,
    taking: null,
    stream: stopped(),
    record: stopped(),
    video: {
      baseWidth: 1920,
      baseHeight: 1080,
      outputWidth: 1920,
      outputHeight: 1080,
      fpsNumerator: 30,
      fpsDenominator: 1,
    },
    messages: { in: 0, out: 0 },
  }
}
