/** Words of the pages other than the console: overlay, prompter, stage, pairing. */
export const screens = {
  'screens.away': ['与导播台失去联系，正在重连', 'Lost the studio, reconnecting'],
} as const satisfies Record<string, readonly [string, string]>
