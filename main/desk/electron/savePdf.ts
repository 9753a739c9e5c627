import { writeFile } from 'node:fs/promises'
import type { WebContents } from 'electron'
import { fileNameOf } from '../../../shared/protocol/fileName.ts'
import { say, type Language } from '../../../shared/words/words.ts'
import type { ElectronParts } from './parts.ts'

/** Where it lies now, or why it does not; null when the person thought better of it. */
export type PdfSaved = { path: string } | { problem: string } | null

/** Saves what a page would print as a PDF on A4, where the person says. */
export async function savePdf(
  { dialog }: Pick<ElectronParts, 'dialog'>,
  page: Pick<WebContents, 'printToPDF'>,
  name: string,
  language: Language,
): Promise<PdfSaved> {
  const { filePath } = await dialog.showSaveDialog({
    defaultPath: `${fileNameOf(name, say(language, 'desk.name'))}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (!filePath) return null
  try {
    await writeFile(
      filePath,
      await page.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true }),
    )
    return { path: filePath }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: say(language, 'desk.pdf.failed', { path: filePath, reason }) }
  }
}
