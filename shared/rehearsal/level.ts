/**
 * How far a rehearsal reaches. practice: the practice switcher, OBS is let go of and not touched. preview: real OBS, but
 * only its preview and its recording; the program stays as it is. full: the program too, never the stream.
 */
export const rehearsalLevels = ['practice', 'preview', 'full'] as const
export type RehearsalLevel = (typeof rehearsalLevels)[number]
