/** Where things lie. Everything in build/ that needs a path asks here. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {...string} parts a path below the top of the checkout */
export const at = (...parts) => join(root, ...parts)

/** What the scripts remember between runs; it goes when node_modules goes, and then it is stale anyway. */
export const memory = at('node_modules', '.daobo')
