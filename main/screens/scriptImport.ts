import { z } from 'zod'
import { refuse } from '../../shared/protocol/refusal.ts'
import { readScript, type ReadScript } from '../../shared/show/import/readScript.ts'
import { scriptLength } from '../../shared/prompter/clock.ts'
import { readingTimeMs } from '../../shared/prompter/readingTime.ts'
import { mostParagraphs, spokenLength } from '../../shared/show/script.ts'
import { scriptToText } from '../../shared/show/scriptText.ts'
import type { Show } from '../../shared/show/show.ts'
import { say, type Language } from '../../shared/words/words.ts'
import { FileRefused } from '../library/import/refused.ts'
import { readScriptFile, type ScriptFile } from '../library/import/scriptFile.ts'
import type { Loop } from '../studio/loop.ts'
import { malformed } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { previewField, readUpload } from './upload.ts'

/** What the call may say in its address or in the form. */
export const scriptImportQuery = z.object({
  cue: z.string().min(1).max(64),
  how: z.enum(['replace', 'append']).default('replace'),
  /** Plan revision that the sender saw; an edit of the cue since then refuses the import. */
  base: z.coerce.number().int().min(0).optional(),
  preview: previewField,
})

export interface ScriptRouteParts {
  loop: Pick<Loop, 'ask' | 'state'>
  newId(): string
  language(): Language
}

/**
 * `POST /api/v1/scripts/import`: a script from Word, text or Markdown (multipart, field `file`, or the body itself)
 * into a cue. With `?preview=1` it only looks.
 */
export function scriptImportRoutes({ loop, newId, language }: ScriptRouteParts): Routes {
  const refused = refuseIn(language)

  return (app) => {
    app.post('/api/v1/scripts/import', async (c) => {
      const { role } = c.get('actor')
      if (role !== 'operator' && role !== 'trainer') return refused(c, refuse('role.forbidden'))
      const upload = await readUpload(c)
      const given = { ...c.req.query(), ...upload.fields }
      const parsed = scriptImportQuery.safeParse(given)
      if (!parsed.success) return refused(c, malformed(parsed.error, given))
      const { cue, how, base, preview } = parsed.data
      if (!upload.bytes) return refused(c, refuse('script.none'))
      const { show } = loop.state().saved.plan
      if (!show.cues.some((known) => known.id === cue)) return refused(c, refuse('cue.unknown', { cue }))
      try {
        const file = await readScriptFile(upload.bytes)
        const read = readScript(file.lines, show.people, newId)
        if (preview) return c.json({ ...shown(file, read, show), imported: 0 })
        const { script, people } = read
        const command = { type: 'script.bring', cue, script, people, how, base }
        const answer = await loop.ask(command, c.get('actor'))
        if (!answer.applied) return refused(c, answer.refusal)
        return c.json({ ...shown(file, read, show), imported: script.length })
      } catch (error) {
        if (error instanceof FileRefused) return refused(c, error.refusal)
        throw error
      }
    })
  }

  function shown({ about }: ScriptFile, { script, people, left }: ReadScript, show: Show) {
    const count = (test: (paragraph: (typeof script)[number]) => boolean): number =>
      script.filter(test).length
    const characters = spokenLength(script)
    const all = [...show.people, ...people]
    return {
      about,
      paragraphs: script.length,
      characters,
      readingMs: readingTimeMs(scriptLength(script), show.charsPerMinute),
      counts: {
        say: count(({ kind }) => kind === 'say'),
        cue: count(({ kind }) => kind === 'cue'),
        note: count(({ kind }) => kind === 'note'),
        mark: count(({ kind }) => kind === 'mark'),
        must: count(({ must }) => must === true),
      },
      people: people.map(({ name, role }) => ({ name, role })),
      speakers: [...new Set(script.flatMap(({ who }) => all.find(({ id }) => id === who)?.name ?? []))],
      /** The beginning, a paragraph a line, as the editor reads it. */
      sample: scriptToText(script.slice(0, 12), all).split('\n'),
      problems:
        left === 0 ? [] : [say(language(), 'script.problem.left', { count: left, limit: mostParagraphs })],
    }
  }
}
