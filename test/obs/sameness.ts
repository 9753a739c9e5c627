/**
 * What is compared of a message. Values that any two machines differ in become their type; what only later versions of
 * OBS say is left out; names that OBS chose itself become what they are.
 */
export interface Naming {
  /** A name of the machine's own, and what it stands for. */
  readonly [name: string]: string
}

/** Fields whose value is the machine's own. */
const own = new Set([
  'comment',
  'requestId',
  'obsVersion',
  'obsWebSocketVersion',
  'platform',
  'platformDescription',
  'outputPath',
  'imageData',
  'cpuUsage',
  'memoryUsage',
  'availableDiskSpace',
  'activeFps',
  'averageFrameRenderTime',
  'renderSkippedFrames',
  'renderTotalFrames',
  'outputSkippedFrames',
  'outputTotalFrames',
  'webSocketSessionIncomingMessages',
  'webSocketSessionOutgoingMessages',
  'outputBytes',
  'outputDuration',
  'outputTimecode',
  'baseWidth',
  'baseHeight',
  'outputWidth',
  'outputHeight',
  'fpsNumerator',
  'fpsDenominator',
])

/** Lists and bags of settings that are each machine's own. */
const free = new Set([
  'availableRequests',
  'supportedImageFormats',
  'inputKinds',
  'sceneCollections',
  'defaultInputSettings',
  'inputLevelsMul',
])

/** Fields that came after OBS 29. */
const later = /(Uuid|cropToBounds|inputKindCaps)$/

/** Numbers of geometry and loudness: the same within a thousandth. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** An order for things that have none. */
export const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

export function essence(value: unknown, naming: Naming, field = ''): unknown {
  if (value === null || value === undefined) return own.has(field) ? 'own' : null
  if (own.has(field)) return 'own'
  if (free.has(field)) return Array.isArray(value) ? 'list' : typeof value
  if (field === 'sceneItemTransform')
    return Object.keys(value)
      .filter((key) => !later.test(key))
      .toSorted()
  if (Array.isArray(value)) {
    const list = value.map((one) => essence(one, naming))
    // Inputs have no order of their own.
    return field === 'inputs' ? list.toSorted(byText) : list
  }
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => !later.test(key) && inner !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        // A comment is OBS's to give or not.
        .filter(([key]) => key !== 'comment')
        .map(([key, inner]) => [key, essence(inner, naming, key)]),
    )
  }
  if (typeof value === 'number') return rounded(value)
  return typeof value === 'string' ? (naming[value] ?? value) : value
}
