/** The arguments after `npm start --`. */

const flags = ['--headless', '--practice', '--sample', '--json', '--electron', '--help']
const valued = ['--port', '--data', '--obs']

/**
 * @typedef {{ kind: 'run', headless: boolean, electron: boolean, data: string | undefined, studio: string[] }} Run
 * @typedef {Run | { kind: 'help' } | { kind: 'unknown', option: string } | { kind: 'valueless', option: string }} Options
 */

/**
 * `studio` is what the studio itself is to read; the rest is for the launcher.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const studio = []
  const seen = new Set()
  let data
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? ''
    const [name = '', glued] = arg.split(/=(.*)/s)
    if (flags.includes(arg)) {
      seen.add(arg)
      if (!['--headless', '--electron', '--help'].includes(arg)) studio.push(arg)
    } else if (valued.includes(name)) {
      const value = glued ?? args[(i += 1)]
      if (value === undefined || value === '' || value.startsWith('--'))
        return { kind: 'valueless', option: name }
      if (name === '--data') data = value
      studio.push(name, value)
    } else {
      return { kind: 'unknown', option: arg }
    }
  }
  if (seen.has('--help')) return { kind: 'help' }
  return { kind: 'run', headless: seen.has('--headless'), electron: seen.has('--electron'), data, studio }
}
