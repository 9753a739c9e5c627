/** A file past 300 lines is two ideas. */

const most = 300
const counted = /\.(ts|tsx|mjs|css)$/
// Tables of sentences: one idea, however many lines.
const tables = /^(shared\/words\/areas\/|build\/words\.mjs$)/

/**
 * @param {string} path from the top of the checkout, with forward slashes
 * @param {string} text
 * @returns {string[]} what is wrong, a sentence each
 */
export function fileLength(path, text) {
  if (!counted.test(path) || tables.test(path)) return []
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > most ? [`${path} has ${lines} lines; ${most} is the most.`] : []
}
