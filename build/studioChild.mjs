/** The studio below a launcher: when the channel to it breaks, the studio closes. */
import { closeStudioHere, importStudio } from './studio.mjs'

process.once('disconnect', closeStudioHere)
process.channel?.unref()
await importStudio(process.argv.slice(2))
