import { FileRefused } from '../refused.ts'

/** What is met on the way through an XML text. Names are without their prefix: writers choose those freely. */
export interface Listener {
  open(name: string, attributes: () => Attributes): void
  close(name: string): void
  /** Text between tags, entities resolved; may come in several pieces. */
  text(value: string): void
}

export type Attributes = { readonly [name: string]: string }

/**
 * A small reader of XML as it comes in pieces, enough for what spreadsheets write. It knows no document types and so
 * no entities but the five of XML and numbers: nothing in a file can make it grow or fetch.
 */
export function createXml(listener: Listener) {
  let rest = ''

  function tag(source: string): void {
    if (source.startsWith('?')) return
    if (source.startsWith('!')) {
      // Spreadsheets have none; bombs do.
      if (/^!doctype/i.test(source)) throw new FileRefused('import.damaged')
      return
    }
    if (source.startsWith('/')) return listener.close(bare(source.slice(1).trim()))
    const name = bare(/^[^\s/]*/.exec(source)?.[0] ?? '')
    listener.open(name, () => readAttributes(source))
    if (source.endsWith('/')) listener.close(name)
  }

  return {
    push(piece: string): void {
      const source = rest + piece
      let at = 0
      for (;;) {
        const open = source.indexOf('<', at)
        if (open < 0) break
        if (open > at) listener.text(resolve(source.slice(at, open)))
        const special = source.startsWith('<!--', open)
          ? '-->'
          : source.startsWith('<![CDATA[', open)
            ? ']]>'
            : '>'
        const end = source.indexOf(special, open + 1)
        if (end < 0) {
          at = open
          break
        }
        if (special === ']]>') listener.text(source.slice(open + 9, end))
        else if (special === '>') tag(source.slice(open + 1, end))
        at = end + special.length
      }
      rest = source.slice(at)
      // Text may wait for its end, a tag may not grow without bound.
      if (rest.length > longestWait) throw new FileRefused('import.damaged')
    },
    /** @throws FileRefused when the text ends within a tag */
    end(): void {
      if (rest.includes('<')) throw new FileRefused('import.damaged')
    },
  }
}

const longestWait = 4 * 1024 * 1024

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

function readAttributes(source: string): Attributes {
  const attributes: { [name: string]: string } = Object.create(null) as { [name: string]: string }
  for (const [, name = '', double, single] of source.matchAll(
    /(?<=^|[\s=/"'])([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[name] = resolve(double ?? single ?? '')
  }
  return attributes
}

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name) return named[name] ?? whole
          const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
        },
      )
    : text
