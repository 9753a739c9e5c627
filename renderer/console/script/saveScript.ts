import { fileNameOf } from '../../../shared/protocol/fileName.ts'
import { docxScript } from '../../../shared/show/export/docxScript.ts'
import type { Script } from '../../../shared/show/script.ts'
import { scriptToText } from '../../../shared/show/scriptText.ts'
import type { Person } from '../../../shared/show/show.ts'
import { saveFile } from '../../kit/saveFile.ts'

export function saveAsWord(title: string, script: Script, people: readonly Person[]): void {
  const bytes = docxScript(title, script, people)
  saveFile(new Blob([new Uint8Array(bytes)], { type: wordType }), `${fileNameOf(title, 'script')}.docx`)
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** With a mark and line ends that Notepad and WPS read as they are meant. */
export function saveAsText(title: string, script: Script, people: readonly Person[]): void {
  const text = `\ufeff${scriptToText(script, people).replaceAll('\n', '\r\n')}\r\n`
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${fileNameOf(title, 'script')}.txt`)
}
