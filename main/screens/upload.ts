import type { Context } from 'hono'
import { z } from 'zod'

export interface Upload {
  /** Null when there was no file. */
  bytes: Uint8Array | null
  /** The file's name without its ending; empty for a body. */
  name: string
  /** The other fields of the form. */
  fields: { readonly [name: string]: string }
}

/** `preview=1` in the address or the form: the file is only looked at. */
export const previewField = z.enum(['1', 'true']).optional()

/** A file in the field `file` of a form, or the body itself: what was pasted, or a script sends. */
export async function readUpload(c: Context): Promise<Upload> {
  if (!/^multipart\/form-data/i.test(c.req.header('content-type') ?? '')) {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return { bytes: bytes.length === 0 ? null : bytes, name: '', fields: {} }
  }
  const form = await readForm(c)
  if (!form) return { bytes: null, name: '', fields: {} }
  const file = form.get('file')
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && name !== 'file') fields[name] = value
  if (file === null) return { bytes: null, name: '', fields }
  const bytes = typeof file === 'string' ? Buffer.from(file) : new Uint8Array(await file.arrayBuffer())
  return { bytes, name: typeof file === 'string' ? '' : file.name.replace(/\.\w{2,5}$/, ''), fields }
}

/** Null when the form is cut short or malformed. */
async function readForm(c: Context): Promise<FormData | null> {
  try {
    return await c.req.formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
