/** Words of the operator's console. */
export const console = {
  'console.title': ['导播台', 'Daobo'],
} as const satisfies Record<string, readonly [string, string]>
