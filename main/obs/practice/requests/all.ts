import type { RequestTable } from '../request.ts'
import { houseRequests } from './house.ts'
import { inputRequests } from './inputs.ts'
import { itemRequests } from './items.ts'
import { outputRequests } from './outputs.ts'
import { sceneRequests } from './scenes.ts'
import { transitionRequests } from './transitions.ts'

/** Every request that the practice switcher knows; GetVersion lists just these. */
export const allRequests: RequestTable = {
  ...houseRequests(() => Object.keys(allRequests)),
  ...sceneRequests,
  ...transitionRequests,
  ...inputRequests,
  ...itemRequests,
  ...outputRequests,
}
