import { createHash } from 'node:crypto'

/**
 * The numbers of obs-websocket 5, rpcVersion 1. Source: the protocol page of obs-websocket, checked against
 * OBS 29.0.2. The link and the practice switcher share them, so that neither can drift from the other.
 */
export const op = {
  hello: 0,
  identify: 1,
  identified: 2,
  reidentify: 3,
  event: 5,
  request: 6,
  requestResponse: 7,
  requestBatch: 8,
  requestBatchResponse: 9,
} as const

export const subprotocol = 'obswebsocket.json'
export const rpcVersion = 1

export const closeCode = {
  messageDecodeError: 4002,
  missingDataField: 4003,
  invalidDataFieldType: 4004,
  invalidDataFieldValue: 4005,
  unknownOpCode: 4006,
  notIdentified: 4007,
  alreadyIdentified: 4008,
  authenticationFailed: 4009,
  unsupportedRpcVersion: 4010,
  sessionInvalidated: 4011,
} as const

export const requestStatus = {
  success: 100,
  missingRequestType: 203,
  unknownRequestType: 204,
  unsupportedRequestBatchExecutionType: 206,
  notReady: 207,
  missingRequestField: 300,
  missingRequestData: 301,
  invalidRequestField: 400,
  invalidRequestFieldType: 401,
  requestFieldOutOfRange: 402,
  requestFieldEmpty: 403,
  outputRunning: 500,
  outputNotRunning: 501,
  outputPaused: 502,
  outputNotPaused: 503,
  studioModeNotActive: 506,
  resourceNotFound: 600,
  resourceAlreadyExists: 601,
  notEnoughResources: 603,
  requestProcessingFailed: 702,
  invalidResourceState: 604,
  invalidInputKind: 605,
  cannotAct: 703,
} as const

/** Event groups to subscribe to: a bit set. Meters come twenty times a second and only when asked for. */
export const eventGroup = {
  general: 1 << 0,
  config: 1 << 1,
  scenes: 1 << 2,
  inputs: 1 << 3,
  transitions: 1 << 4,
  outputs: 1 << 6,
  sceneItems: 1 << 7,
  ui: 1 << 10,
  inputVolumeMeters: 1 << 16,
} as const

/**
 * How OBS runs a batch. SerialFrame runs it within one frame of the graphics thread, so that all of a cue lands
 * together. Parallel (2) is left out on purpose: its answers are paired with the wrong requests (obs-websocket #1317).
 */
export const execution = { serialRealtime: 0, serialFrame: 1 } as const
export type Execution = (typeof execution)[keyof typeof execution]

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

/** The answer to Hello's challenge: base64(sha256(base64(sha256(password + salt)) + challenge)). */
export const authentication = (password: string, salt: string, challenge: string): string =>
  sha256(sha256(password + salt) + challenge)

/** A JSON object as it travels; which fields it has is for the reader's schema to say. */
export interface Fields {
  readonly [field: string]: unknown
}
