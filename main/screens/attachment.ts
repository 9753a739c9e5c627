import type { Context } from 'hono'
import { fileNameOf } from '../../shared/protocol/fileName.ts'

/**
 * Says that the answer is a file for the person to keep, by a name that may be in any script (RFC 8187).
 * @param title what it is a file of; `otherwise` where nothing of it may stand in a name
 * @param ending with its dot
 */
export function asAttachment(c: Context, title: string, otherwise: string, ending: string): void {
  const name = fileNameOf(title, otherwise) + ending
  // What encodeURIComponent leaves alone and the header does not: ' ( ) *
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)!.toString(16)}`,
  )
  c.header('content-disposition', `attachment; filename*=UTF-8''${encoded}`)
}
