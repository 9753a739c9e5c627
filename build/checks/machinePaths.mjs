/** Nothing in the repository may depend on, or tell of, the machine on which it was written. */

const patterns = [
  { pattern: /(?<![\w.~-])\/(?:work|root)\/[\w.]/, what: 'a path of one machine' },
  { pattern: /(?<![\w.~:-])\/(?:home|Users)\/[a-z_][\w-]*\//, what: 'a path of one person’s computer' },
  { pattern: /\b[A-Z]:\\{1,2}Users\\{1,2}\w+\\/, what: 'a path of one person’s computer' },
  {
    pattern: /https?:\/\/[^\s/"'`]*\b(?:registry|artifactory|nexus|verdaccio)\b/i,
    what: 'the host of a package registry',
  },
  { pattern: /"resolved": "https?:/, what: 'the host of a package registry' },
]

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function machinePaths(path, text) {
  return text
    .split('\n')
    .flatMap((line, at) =>
      patterns
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${path}:${at + 1} holds ${what}: ${line.trim().slice(0, 120)}`),
    )
}
