import { fileNameOf } from '../../../shared/protocol/fileName.ts'
import { saveFile } from '../../kit/saveFile.ts'

/** Hands a scenario over as a file that can be brought in again, here or at another desk. */
export const giveScenario = (content: Blob, title: string): void =>
  saveFile(content, `${fileNameOf(title, 'scenario')}.scenario.json`)
