import { mirrorEvents } from '../../main/obs/session.ts'
import { eventGroup, type Fields } from '../../main/obs/wire/protocol.ts'
import { recordObs, type Heard } from './recordedObs.ts'
import { byText, essence, type Naming } from './sameness.ts'

/** One step of the journey as it is compared: what was asked, what was answered, which events followed. */
export interface Step {
  name: string
  asked: unknown
  answered: unknown
  events: unknown[]
}

export interface Journey {
  steps: Step[]
  availableRequests: readonly string[]
}

/** Events that only later versions send, and selection in OBS's own window. */
const uncompared = new Set(['InputSettingsChanged', 'SceneItemSelected', 'SceneItemTransformChanged'])

/** How long it must be quiet before a step is over. */
const quietMs = 300

/**
 * All that the desk does with a switcher, request by request, in a scene collection of its own. Run against the practice
 * switcher and against real OBS it must give the same steps: that is what keeps the one like the other.
 */
export async function switcherJourney(url: string, password: string | null): Promise<Journey> {
  const obs = await recordObs(url, password, mirrorEvents)
  const naming: Record<string, string> = {}
  const steps: Step[] = []

  async function quiet(): Promise<Heard[]> {
    const heard: Heard[] = []
    const last = (type: string): number => heard.findLastIndex((event) => event.type === type)
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, quietMs))
      const more = obs.events()
      heard.push(...more)
      // A busy machine draws its transitions late.
      const under = last('SceneTransitionStarted') > last('SceneTransitionEnded')
      if (more.length === 0 && !under) return heard
    }
  }
  const told = (heard: Heard[], all: Naming = naming): unknown[] =>
    heard
      .filter(({ type }) => !uncompared.has(type))
      .map((event) => essence(event, all))
      // Those of one moment come in any order, also from OBS itself.
      .toSorted(byText)

  /** Calls one after the other without waiting, then hears what followed. */
  async function step(name: string, ...calls: [string, Fields?][]): Promise<Fields[]> {
    const answers: Fields[] = []
    for (const [request, data] of calls) answers.push(await obs.call(request, data))
    const events = told(await quiet())
    steps.push({ name, asked: essence(calls, naming), answered: essence(answers, naming), events })
    return answers
  }
  async function batch(name: string, requests: readonly Fields[], options?: Fields): Promise<void> {
    const answer = await obs.batch(requests, options)
    const events = told(await quiet())
    steps.push({ name, asked: essence(requests, naming), answered: essence(answer, naming), events })
  }
  const data = async (request: string): Promise<Fields> => {
    const { responseData } = await obs.call(request)
    return responseData as Fields
  }

  /** A step that loads a collection: only how it begins and ends is the same everywhere. */
  async function loads(name: string, request: string, requestData: Fields): Promise<void> {
    const answer = await obs.call(request, requestData)
    const heard = (await quiet()).filter(({ type }) => type.startsWith('CurrentSceneCollection'))
    const events = heard.map((event) => essence(event, naming))
    steps.push({ name, asked: request, answered: essence(answer, naming), events })
  }

  async function setUp(): Promise<string> {
    const { currentSceneCollectionName: home } = await data('GetSceneCollectionList')
    naming[String(home)] = '<home>'
    const { transitions } = (await data('GetSceneTransitionList')) as {
      transitions: { transitionName: string; transitionKind: string }[]
    }
    for (const { transitionName, transitionKind } of transitions) naming[transitionName] = transitionKind
    await loads('a collection is made', 'CreateSceneCollection', { sceneCollectionName: '旅程' })
    const { scenes } = (await data('GetSceneList')) as { scenes: { sceneName: string }[] }
    await obs.call('SetSceneName', { sceneName: scenes[0]?.sceneName, newSceneName: '甲' })
    await quiet()
    return String(home)
  }
  const transition = (kind: string): string =>
    Object.entries(naming).find(([, meant]) => meant === kind)?.[0] ?? ''

  const home = await setUp()
  const { availableRequests } = (await data('GetVersion')) as { availableRequests: string[] }
  await step('versions and house', ['GetVersion'], ['GetVideoSettings'], ['GetStats'], ['GetInputKindList'])

  const scene = (sceneName: string): Fields => ({ sceneName })
  const on = (studioModeEnabled: boolean): Fields => ({ studioModeEnabled })
  await step('scenes are made', ['CreateScene', scene('乙')], ['CreateScene', scene('丙')])
  await step('a name twice', ['CreateScene', scene('乙')])
  await step('the scene list', ['GetSceneList'], ['GetCurrentProgramScene'])

  await step(
    'mistakes in a request',
    ['SetCurrentProgramScene', scene('没有')],
    ['SetCurrentProgramScene', {}],
  )
  await step('no data, wrong type', ['SetCurrentProgramScene'], ['SetCurrentProgramScene', { sceneName: 5 }])
  await step('an unknown request', ['MakeCoffee'])

  const fade = { transitionName: transition('fade_transition') }
  const cut = { transitionName: transition('cut_transition') }
  const lasting = (transitionDuration: number): [string, Fields] => [
    'SetCurrentSceneTransitionDuration',
    { transitionDuration },
  ]
  await step('a cut', ['SetCurrentSceneTransition', cut])
  await step('is the transition', ['GetCurrentSceneTransition'])
  await step('a take by cut', ['SetCurrentProgramScene', scene('乙')], ['GetSceneList'])
  await step('a fade', ['SetCurrentSceneTransition', fade], lasting(400))
  await step('is the transition again', ['GetCurrentSceneTransition'])
  await step('fades that are none', lasting(5), ['SetCurrentSceneTransition', { transitionName: '没有' }])
  await step('a take by fade', ['SetCurrentProgramScene', scene('丙')], ['GetSceneList'])
  await step('a take of what is on air', ['SetCurrentProgramScene', scene('丙')])
  await step(
    'a take during a take',
    ['SetCurrentProgramScene', scene('甲')],
    ['SetCurrentProgramScene', scene('乙')],
  )
  await step('transitions', ['GetSceneTransitionList'])

  await step('studio mode is off', ['GetStudioModeEnabled'], ['GetCurrentPreviewScene'])
  await step('and refuses', ['SetCurrentPreviewScene', scene('甲')], ['TriggerStudioModeTransition'])
  await step('studio mode on', ['SetStudioModeEnabled', on(true)], ['GetSceneList'])
  await step('a preview', ['SetCurrentPreviewScene', scene('甲')])
  // OBS answers before its window has done it: what is asked in the same breath may still be the old one.
  await step('which it is', ['GetCurrentPreviewScene'])
  await step('the same preview', ['SetCurrentPreviewScene', scene('甲')])
  await step('a transition', ['TriggerStudioModeTransition'])
  await step('a take past the preview', ['SetCurrentProgramScene', scene('丙')])
  await step('another preview', ['SetCurrentPreviewScene', scene('乙')])
  await step('studio mode off', ['SetStudioModeEnabled', on(false)], ['GetSceneList'])

  const input = (sceneName: string, inputName: string, inputKind: string): [string, Fields] => [
    'CreateInput',
    { sceneName, inputName, inputKind, inputSettings: {}, sceneItemEnabled: true },
  ]
  await step('inputs are made', input('甲', '红', 'color_source_v3'), input('甲', '声', 'ffmpeg_source'))
  await step(
    'inputs that are none',
    input('甲', '红', 'color_source_v3'),
    input('甲', '绿', 'no_such_source'),
  )
  await step('in no scene', input('没有', '绿', 'color_source_v3'), ['GetInputList'])
  const named = (inputName: string, more: Fields = {}): Fields => ({ inputName, ...more })
  await step('sound where there is none', ['GetInputMute', named('红')], ['GetInputVolume', named('红')])
  await step('sound where there is', ['GetInputMute', named('声')], ['GetInputVolume', named('声')])
  const mute: [string, Fields] = ['SetInputMute', named('声', { inputMuted: true })]
  await step('mutes', mute, mute, ['ToggleInputMute', named('声')])
  await step(
    'volumes',
    ['SetInputVolume', named('声', { inputVolumeDb: -10 })],
    ['GetInputVolume', named('声')],
  )
  await step(
    'no volume',
    ['SetInputVolume', named('声', { inputVolumeMul: 0 })],
    ['GetInputVolume', named('声')],
  )
  await step(
    'too loud',
    ['SetInputVolume', named('声', { inputVolumeDb: 50 })],
    ['SetInputMute', named('没有')],
  )
  await step(
    'settings',
    ['SetInputSettings', named('红', { inputSettings: { color: 4_278_190_335 }, overlay: true })],
    ['GetInputSettings', named('红')],
  )
  await step('a new name', ['SetInputName', named('声', { newInputName: '音' })])
  const button = { propertyName: 'refreshnocache' }
  await step('a button that is not there', ['PressInputPropertiesButton', named('红', button)])

  const item = (sceneItemId: number, more: Fields = {}): Fields => ({ sceneName: '甲', sceneItemId, ...more })
  const nested = (sourceName: string): Fields => ({ sceneName: '甲', sourceName })
  await step('a scene in a scene', ['CreateSceneItem', nested('乙')], ['GetSceneItemList', scene('甲')])
  await step(
    'in itself, and of nothing',
    ['CreateSceneItem', nested('甲')],
    ['CreateSceneItem', nested('没有')],
  )
  await step('an item by name', ['GetSceneItemId', nested('乙')], ['GetSceneItemId', nested('没有')])
  const index = (sceneItemIndex: number): [string, Fields] => [
    'SetSceneItemIndex',
    item(3, { sceneItemIndex }),
  ]
  await step('to the bottom', index(0), ['GetSceneItemIndex', item(3)])
  await step('to the top', index(9), ['GetSceneItemIndex', item(3)])
  const hide: [string, Fields] = ['SetSceneItemEnabled', item(3, { sceneItemEnabled: false })]
  await step('hidden, twice', hide, hide, ['GetSceneItemEnabled', item(3)])
  await step('an item that is not there', ['GetSceneItemEnabled', item(77)])
  await step('an item goes', ['RemoveSceneItem', item(3)])
  await step('an input for a while', input('丙', '绿', 'color_source_v3'))
  await step('goes with its last item', ['RemoveSceneItem', { sceneName: '丙', sceneItemId: 1 }])

  const shot = (more: Fields): [string, Fields] => [
    'GetSourceScreenshot',
    { sourceName: '甲', imageFormat: 'png', imageWidth: 64, ...more },
  ]
  await step(
    'pictures',
    shot({}),
    shot({ sourceName: '没有' }),
    shot({ imageFormat: 'xx' }),
    shot({ imageWidth: 4 }),
  )

  await step('outputs at rest', ['GetStreamStatus'], ['GetRecordStatus'], ['StopStream'], ['StopRecord'])
  const state = (wanted: string) => (change: Fields) =>
    change.outputState === `OBS_WEBSOCKET_OUTPUT_${wanted}`
  await obs.call('StartRecord')
  await obs.eventCame('RecordStateChanged', state('STARTED'))
  await step('a recording', ['StartRecord'], ['GetRecordStatus'])
  const stoppedAnswer = obs.call('StopRecord')
  await obs.eventCame('RecordStateChanged', state('STOPPED'))
  steps.push({
    name: 'a recording ends',
    asked: 'StopRecord',
    answered: essence(await stoppedAnswer, naming),
    events: told(await quiet()),
  })

  const toProgram = (sceneName: string): Fields => ({
    requestType: 'SetCurrentProgramScene',
    requestData: scene(sceneName),
  })
  const toCut = { requestType: 'SetCurrentSceneTransition', requestData: cut }
  await batch('a cue', [toCut, { ...toProgram('乙'), requestId: 'a' }])
  await batch('a cue that halts', [toProgram('没有'), toProgram('甲')])
  await batch('a cue that goes on', [toProgram('没有'), { requestType: 'MakeCoffee' }, toProgram('甲')], {
    haltOnFailure: false,
    executionType: 0,
  })
  await batch('nothing', [])

  await step('an input goes', ['RemoveInput', named('音')])
  await step('a scene is renamed', ['SetSceneName', { sceneName: '乙', newSceneName: '丁' }])
  await step('to a name that is taken', ['SetSceneName', { sceneName: '丁', newSceneName: '甲' }])
  await step('the scene on air goes', ['RemoveScene', scene('甲')])
  await step('and its input with it', ['GetSceneList'], ['GetInputList'])
  await step('no such scene', ['RemoveScene', scene('没有')])
  await step('a scene goes', ['RemoveScene', scene('丙')])
  await step('a word to all', ['BroadcastCustomEvent', { eventData: { said: 1 } }])
  await step('no such collection', ['SetCurrentSceneCollection', { sceneCollectionName: '没有' }])

  await obs.call('CreateInput', {
    sceneName: '丁',
    inputName: '麦',
    inputKind: 'ffmpeg_source',
    inputSettings: {},
  })
  await quiet()
  await obs.subscribe(mirrorEvents | eventGroup.inputVolumeMeters)
  await obs.eventCame('InputVolumeMeters')
  await obs.subscribe(mirrorEvents)
  const [levels] = obs.events().filter(({ type }) => type === 'InputVolumeMeters')
  steps.push({ name: 'levels', asked: 'meters', answered: null, events: [essence(levels, naming)] })

  await loads('back to the first collection', 'SetCurrentSceneCollection', { sceneCollectionName: home })
  obs.close()
  steps.push(...(await badManners(url, password)))
  return { steps, availableRequests }
}

/** How the server ends a client that breaks the protocol. */
async function badManners(url: string, password: string | null): Promise<Step[]> {
  const identify = JSON.stringify({ op: 1, d: { rpcVersion: 1 } })
  const provocations: [string, string, string | null | undefined][] = [
    ['text that is no message', 'garbage', password],
    ['an unknown op', '{"op":99,"d":{}}', password],
    ['a request without id', '{"op":6,"d":{"requestType":"GetVersion"}}', password],
    ['a second Identify', identify, password],
    ['a request before Identify', '{"op":6,"d":{"requestType":"GetVersion","requestId":"1"}}', undefined],
    ['a wrong password', JSON.stringify({ op: 1, d: { rpcVersion: 1, authentication: 'x' } }), undefined],
  ]
  const steps: Step[] = []
  for (const [name, text, as] of provocations) {
    const obs = await recordObs(url, as)
    steps.push({ name, asked: text, answered: await obs.provoke(text), events: [] })
  }
  return steps
}
