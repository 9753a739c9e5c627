/** `node build/icons.mjs`: draws icon.svg anew into the files that the installers want. */
import { writeFileSync } from 'node:fs'
import { iconFiles } from './iconFiles.mjs'
import { at } from './place.mjs'

for (const [name, content] of Object.entries(iconFiles())) writeFileSync(at('build', name), content)
