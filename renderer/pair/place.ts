/** The pages a role can open, most likely first. One goes there at once; of several the person chooses. */
const pages: { readonly [role: string]: readonly string[] } = {
  host: ['prompter', 'stage'],
  moderator: ['moderate'],
  trainer: ['trainer'],
  overlay: ['overlay'],
  ask: ['ask'],
  operator: ['console'],
}

export const pagesFor = (role: string): readonly string[] => pages[role] ?? []

/** Keeps the token where each page of the role looks for it. */
export function keepToken(storage: Storage, role: string, token: string): void {
  for (const page of pagesFor(role)) storage.setItem(`daobo.token.${page}`, token)
}

/** Six digits out of what was typed, pasted or scanned: spaces, dashes and full-width digits are forgiven. */
export const pinOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
