/** One line of IRC with message tags (IRCv3). */
export interface IrcLine {
  tags: { readonly [name: string]: string }
  /** Nickname of whoever it is from, '' for the server. */
  nick: string
  command: string
  params: readonly string[]
}

/** Null for a line that is none: empty, or without a command. */
export function readIrcLine(line: string): IrcLine | null {
  const [, tags = '', prefix = '', rest = ''] = /^(?:@(\S+) +)?(?::(\S+) +)?(.*)$/s.exec(line) ?? []
  const at = rest.indexOf(' :')
  const head = at < 0 ? rest : rest.slice(0, at)
  const [command = '', ...middle] = head.split(' ').filter((part) => part !== '')
  if (!/^(?:[A-Z]+|\d{3})$/.test(command)) return null
  const text = at < 0 ? [] : [rest.slice(at + 2)]
  return { tags: readTags(tags), nick: prefix.split('!')[0] ?? '', command, params: [...middle, ...text] }
}

const readTags = (text: string): { readonly [name: string]: string } =>
  Object.fromEntries(
    text
      .split(';')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...value] = part.split('=')
        return [name, unescape(value.join('='))]
      }),
  )

const escapes: Readonly<Record<string, string>> = { ':': ';', s: ' ', '\\': '\\', r: '\r', n: '\n' }

/** A lone backslash at the end, and one before any other character, is dropped. */
const unescape = (value: string): string =>
  value.replace(/\\(.?)/gs, (_whole, next: string) => escapes[next] ?? next)
