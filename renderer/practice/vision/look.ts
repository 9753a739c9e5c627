/** What the face finder says of one picture, as far as it is used. Places are shares of the picture's width and height. */
export interface FoundFace {
  mesh: readonly (readonly (number | undefined)[])[]
  /** In radians; 0 is straight at the camera. Null where it could not be told. */
  yaw: number | null
  pitch: number | null
  /** How far the eyes are turned aside: 0 straight on, 1 as far as they go. */
  gaze: number | null
}

export interface Look {
  inFrame: boolean
  facing: boolean
}

/** Some twenty degrees: from further aside people at home feel looked past. */
const asideRadians = 0.35
/** Eyes on a prompter beside the lens reach this; eyes on the table go past it. */
const eyesAside = 0.4

/** One look at a host: a whole face in the picture, and turned to the lens as far as a machine can tell. */
export function lookAt(face: FoundFace | null): Look {
  const inFrame =
    face !== null &&
    face.mesh.length > 0 &&
    face.mesh.every(([x = -1, y = -1]) => x >= 0 && x <= 1 && y >= 0 && y <= 1)
  const facing =
    inFrame &&
    face.yaw !== null &&
    face.pitch !== null &&
    Math.abs(face.yaw) <= asideRadians &&
    Math.abs(face.pitch) <= asideRadians &&
    (face.gaze ?? 0) <= eyesAside
  return { inFrame, facing }
}

/** Looks of some seconds, as they are sent. */
export interface Tally {
  looks: number
  inFrame: number
  facing: number
}

export const noLooks: Tally = { looks: 0, inFrame: 0, facing: 0 }

export const withLook = (tally: Tally, look: Look): Tally => ({
  looks: tally.looks + 1,
  inFrame: tally.inFrame + Number(look.inFrame),
  facing: tally.facing + Number(look.facing),
})

const leastMs = 1000
/** The first look of all compiles what it needs, for seconds: the next is not kept waiting half a minute for that. */
const mostMs = 8000
/** Of a slow PC this work takes a tenth of a core at most: the film and the voices come first. */
const share = 10

/** How long to rest after a look that took so long. */
export const restMs = (tookMs: number): number =>
  Math.min(mostMs, Math.max(0, leastMs - tookMs, tookMs * (share - 1)))
