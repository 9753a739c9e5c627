/** Words of comments and their moderation. */
export const comments = {} as const satisfies Record<string, readonly [string, string]>
