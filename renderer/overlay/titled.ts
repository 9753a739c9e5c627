/** The name of a law in its title marks, which are part of how a law is cited; once, however it was typed. */
export const titled = (law: string): string => {
  const bare = law.trim().replace(/^《(.*)》$/, '$1')
  return /[\u4e00-\u9fff]/.test(bare) ? `《${bare}》` : bare
}
