import { sampleShow } from '../../shared/show/sample/sampleShow.ts'
import type { Paragraph } from '../../shared/show/script.ts'

/** A script of at least so many characters, made of the sample's own paragraphs over and over. */
export function longScript(characters: number): Paragraph[] {
  const source = sampleShow(() => 'bench', 0).show.cues.flatMap((cue) => cue.script)
  const script: Paragraph[] = []
  for (let length = 0; length < characters;) {
    const paragraph = source[script.length % source.length]!
    script.push({ ...paragraph, id: `long-${script.length}` })
    length += [...paragraph.text].length
  }
  return script
}
