import { readFile, stat } from 'node:fs/promises'
import Papa from 'papaparse'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { readRecording, type Recorded } from '../../shared/feeds/recording.ts'

export type Recording =
  | { ok: true; recorded: readonly Recorded[]; unreadable: number }
  | { ok: false; why: 'missing' | 'tooBig' | 'empty' }

const mostBytes = 64 * 1024 * 1024

/** Reads a recorded stream: one JSON object a line, a list of them, or a table with a heading (CSV, TSV). */
export async function readRecordingFile(path: string): Promise<Recording> {
  const bytes = await bytesOf(path)
  if (bytes === 'tooBig' || bytes === 'missing') return { ok: false, why: bytes }
  const text = decode(bytes)
  const read = readRecording(/^\s*[{[]/.test(text) ? linesOf(text) : rowsOf(text))
  return read.recorded.length === 0 ? { ok: false, why: 'empty' } : { ok: true, ...read }
}

async function bytesOf(path: string): Promise<Buffer | 'missing' | 'tooBig'> {
  try {
    const { size } = await stat(path)
    return size > mostBytes ? 'tooBig' : await readFile(path)
  } catch {
    return 'missing' // no such file, a folder, or no right to it: the person is told to look at the path
  }
}

/** Chinese Excel saves GB18030 where it doesn't save UTF-8. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function linesOf(text: string): readonly unknown[] {
  const whole = text.trimStart().startsWith('[') ? exactJson(text) : undefined
  if (Array.isArray(whole)) return whole
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(exactJson)
}

const rowsOf = (text: string): readonly unknown[] =>
  Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim(),
  }).data
