import { z } from 'zod'
import { eventGroup, requestStatus } from '../../wire/protocol.ts'
import {
  aboutInput,
  answer,
  done,
  fail,
  findScene,
  findSource,
  nothing,
  notFound,
  request,
  taken,
  type Outcome,
  type Practice,
  type RequestTable,
} from '../request.ts'
import { addItem, hasSound, inputKinds, type Input } from '../world.ts'
import { itemCreated } from './items.ts'

const settings = z.record(z.string(), z.unknown())
/** OBS numbers the versions of a kind and leaves the number out where it means the kind as such. */
const unversioned = (kind: string): string => kind.replace(/_v\d+$/, '')
const defaultsOf = (kind: string) => inputKinds.find((known) => known.kind === kind)?.defaults

const decibel = (volume: number): number => (volume <= 0 ? -100 : Math.max(-100, 20 * Math.log10(volume)))
const silent = fail(requestStatus.invalidResourceState, 'This input has no sound.')

function setMute({ emit }: Practice, input: Input, muted: boolean): Outcome {
  if (!hasSound(input)) return silent
  input.muted = muted
  emit('InputMuteStateChanged', eventGroup.inputs, { inputName: input.name, inputMuted: muted })
  return done
}

export const inputRequests: RequestTable = {
  GetInputKindList: request(nothing, () => answer({ inputKinds: inputKinds.map(({ kind }) => kind) })),
  GetInputList: request(z.object({ inputKind: z.string().optional() }), ({ world }, { inputKind }) =>
    answer({
      inputs: world.collection.inputs
        .filter((input) => inputKind === undefined || input.kind === inputKind)
        .map((input) => ({
          inputName: input.name,
          inputKind: input.kind,
          unversionedInputKind: unversioned(input.kind),
        })),
    }),
  ),
  GetInputDefaultSettings: request(z.object({ inputKind: z.string() }), (_practice, { inputKind }) => {
    const defaultInputSettings = defaultsOf(inputKind)
    return defaultInputSettings
      ? answer({ defaultInputSettings })
      : fail(requestStatus.invalidInputKind, `There is no input kind \`${inputKind}\`.`)
  }),
  CreateInput: request(
    z.object({
      sceneName: z.string(),
      inputName: z.string().min(1),
      inputKind: z.string(),
      inputSettings: settings.default({}),
      sceneItemEnabled: z.boolean().default(true),
    }),
    (practice, { sceneName, inputName, inputKind, inputSettings, sceneItemEnabled }) => {
      const { world, emit } = practice
      const scene = findScene(world, sceneName)
      if (!scene) return notFound(sceneName)
      if (findSource(world, inputName)) return taken(inputName)
      const defaultInputSettings = defaultsOf(inputKind)
      if (!defaultInputSettings) {
        return fail(requestStatus.invalidInputKind, `There is no input kind \`${inputKind}\`.`)
      }
      const input: Input = {
        is: 'input',
        name: inputName,
        kind: inputKind,
        settings: inputSettings,
        muted: false,
        volume: 1,
      }
      world.collection.inputs.push(input)
      emit('InputCreated', eventGroup.inputs, {
        inputName,
        inputKind,
        unversionedInputKind: unversioned(inputKind),
        inputSettings,
        defaultInputSettings,
      })
      const item = addItem(scene, input, sceneItemEnabled)
      itemCreated(practice, scene, item)
      return answer({ sceneItemId: item.id })
    },
  ),
  RemoveInput: aboutInput({}, ({ world, emit }, input) => {
    const { collection } = world
    collection.inputs = collection.inputs.filter((other) => other !== input)
    emit('InputRemoved', eventGroup.inputs, { inputName: input.name })
    for (const scene of collection.scenes) {
      for (const item of scene.items.filter(({ source }) => source === input)) {
        emit('SceneItemRemoved', eventGroup.sceneItems, {
          sceneName: scene.name,
          sourceName: input.name,
          sceneItemId: item.id,
        })
      }
      scene.items = scene.items.filter(({ source }) => source !== input)
    }
    return done
  }),
  SetInputName: aboutInput(
    { newInputName: z.string().min(1) },
    ({ world, emit }, input, { newInputName }) => {
      if (findSource(world, newInputName)) return taken(newInputName)
      const oldInputName = input.name
      input.name = newInputName
      emit('InputNameChanged', eventGroup.inputs, { oldInputName, inputName: newInputName })
      return done
    },
  ),
  GetInputSettings: aboutInput({}, (_practice, input) =>
    answer({ inputSettings: input.settings, inputKind: input.kind }),
  ),
  SetInputSettings: aboutInput(
    { inputSettings: settings, overlay: z.boolean().default(true) },
    ({ emit }, input, { inputSettings, overlay }) => {
      input.settings = overlay ? { ...input.settings, ...inputSettings } : inputSettings
      emit('InputSettingsChanged', eventGroup.inputs, {
        inputName: input.name,
        inputSettings: input.settings,
      })
      return done
    },
  ),
  PressInputPropertiesButton: aboutInput({ propertyName: z.string() }, (_practice, input, { propertyName }) =>
    input.kind === 'browser_source' && propertyName === 'refreshnocache' ? done : notFound(propertyName),
  ),
  GetInputMute: aboutInput({}, (_practice, input) =>
    hasSound(input) ? answer({ inputMuted: input.muted }) : silent,
  ),
  SetInputMute: aboutInput({ inputMuted: z.boolean() }, (practice, input, { inputMuted }) =>
    setMute(practice, input, inputMuted),
  ),
  ToggleInputMute: aboutInput({}, (practice, input) => {
    const outcome = setMute(practice, input, !input.muted)
    return outcome.ok ? answer({ inputMuted: input.muted }) : outcome
  }),
  GetInputVolume: aboutInput({}, (_practice, input) =>
    hasSound(input) ? answer({ inputVolumeMul: input.volume, inputVolumeDb: decibel(input.volume) }) : silent,
  ),
  SetInputVolume: aboutInput(
    {
      inputVolumeMul: z.number().min(0).max(20).optional(),
      inputVolumeDb: z.number().min(-100).max(26).optional(),
    },
    ({ emit }, input, { inputVolumeMul, inputVolumeDb }) => {
      if (!hasSound(input)) return silent
      const volume = inputVolumeMul ?? (inputVolumeDb === undefined ? undefined : 10 ** (inputVolumeDb / 20))
      if (volume === undefined) return fail(requestStatus.missingRequestField, 'A volume is missing.')
      input.volume = volume
      emit('InputVolumeChanged', eventGroup.inputs, {
        inputName: input.name,
        inputVolumeMul: volume,
        inputVolumeDb: decibel(volume),
      })
      return done
    },
  ),
}
