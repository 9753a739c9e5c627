/** `npm run check`: types, lint, import walls, format, dead code and the house rules. */
import { printChecks, runChecks } from './checks.mjs'

const checked = await runChecks()
printChecks(checked)
process.exitCode = checked.every(({ passed }) => passed) ? 0 : 1
