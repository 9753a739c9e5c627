import { authorOf } from './fields.ts'
import { heard, nothing, type Heard } from './heard.ts'
import type { IrcLine } from './irc.ts'

/** What a line of Twitch chat says about the channel. Its own affairs (PING, RECONNECT, numerics) are the connection's. */
export function readTwitch(line: IrcLine): readonly Heard[] {
  const { tags, command, params } = line
  const room = params[0]?.replace(/^#/, '') ?? null
  switch (command) {
    case 'PRIVMSG': {
      const author = authorOf(tags['user-id'] || null, tags['display-name'] || line.nick || null)
      const text = action(params[1] ?? '')
      const at = tags['tmi-sent-ts'] || null
      return heard({ source, id: tags['id'] || null, room, author, kind: 'comment', text, at }, room)
    }
    case 'CLEARMSG': {
      const id = tags['target-msg-id']
      return id ? [{ is: 'retract', what: { source, room, which: { ids: [id] } } }] : nothing
    }
    case 'CLEARCHAT': {
      // With a name: that person's messages. Without one: everything.
      const name = params[1]
      const which = name === undefined ? { all: true as const } : { author: tags['target-user-id'] || name }
      return [{ is: 'retract', what: { source, room, which } }]
    }
    default:
      return nothing
  }
}

const source = 'twitch'

/** `/me` arrives wrapped as a CTCP action. */
const action = (text: string): string => /^\u0001ACTION (.*)\u0001$/s.exec(text)?.[1] ?? text
