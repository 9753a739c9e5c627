/** Where a level stands on a meter, 0 to 1: -60 dB is silence to an ear in a room, 0 dB is too loud. */
export const meterShare = (db: number): number => Math.max(0, Math.min(1, (db + 60) / 60))

/** Above this a voice begins to distort. */
export const loudDb = -6
