/** What is known of how fast somebody speaks: characters, and the time they were spoken in without the pauses. */
export interface SpokenPace {
  readonly chars: number
  readonly spokenMs: number
}

/** The last ten minutes count: people are not the same every month. */
const rememberedMs = 600_000
/** Less speech than this says nothing. */
const enoughMs = 15_000
/** Nobody reads aloud slower or faster; what says so was a jump. */
export const believable = { min: 80, max: 480 } as const

/** With one more stretch of reading, between two places that are known. */
export function withStretch(pace: SpokenPace | undefined, stretch: SpokenPace): SpokenPace {
  const known = pace ?? { chars: 0, spokenMs: 0 }
  const charsPerMinute = (stretch.chars / stretch.spokenMs) * 60_000
  if (!(charsPerMinute >= believable.min && charsPerMinute <= believable.max)) return known
  const chars = known.chars + stretch.chars
  const spokenMs = known.spokenMs + stretch.spokenMs
  const share = Math.min(1, rememberedMs / spokenMs)
  return { chars: chars * share, spokenMs: spokenMs * share }
}

/** Characters a minute of speech, pauses apart; null until enough was heard. */
export const paceOf = (pace: SpokenPace | undefined): number | null =>
  pace && pace.spokenMs >= enoughMs ? Math.round((pace.chars / pace.spokenMs) * 60_000) : null
