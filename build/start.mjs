/**
 * `npm start [-- options]`: from a fresh clone to an open desk. Installs what is missing, builds what has
 * changed, starts. Runs on Node 20, before any package is there; speaks on stderr, since stdout is the studio's.
 */
import { openDesk } from './desk.mjs'
import { ensureBuilt } from './ensureBuilt.mjs'
import { majorOf } from './node24.mjs'
import { readOptions } from './options.mjs'
import { ensurePackages } from './packages.mjs'
import { becomeStudio } from './studio.mjs'
import { say } from './words.mjs'

const options = readOptions(process.argv.slice(2))

if (majorOf(process.version) < 20) {
  say('nodeTooOld', { found: process.version })
  process.exit(1)
}

switch (options.kind) {
  case 'run':
    break
  case 'help':
    say('help')
    process.exit(0)
  case 'unknown':
    say('unknownOption', { option: options.option })
    process.exit(2)
  case 'valueless':
    say('optionNeedsValue', { option: options.option })
    process.exit(2)
}

if (!(await ensurePackages())) process.exit(1)
if (!(await ensureBuilt())) process.exit(1)

await (options.headless ? becomeStudio(options.studio) : openDesk(options))
