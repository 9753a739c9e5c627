import { z } from 'zod'
import { readIrcLine, type IrcLine } from '../../shared/feeds/irc.ts'
import { readTwitch } from '../../shared/feeds/twitch.ts'
import { socketAddress } from './config.ts'
import { createHearing } from './hearing.ts'
import { createLine, type Line, type Send } from './line.ts'
import { sourceKind } from './source.ts'

/** Twitch chat as a guest: IRC over a WebSocket, read only. What moderators there delete leaves our screens too. */
export const twitch = sourceKind({
  name: 'feeds.kind.twitch',
  about: 'feeds.about.twitch',
  config: z.object({
    channel: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#?[a-z0-9_]{2,40}$/),
    address: socketAddress.default('wss://irc-ws.chat.twitch.tv:443'),
  }),
  secrets: [],
  quietMs: 120_000,
  open({ channel, address }, parts) {
    const room = channel.replace(/^#/, '')
    const hearing = createHearing(parts, room, 'first')
    const line: Line = createLine({
      ...parts,
      address: () => address,
      notLetIn: 'feeds.twitch.channel',
      pingMs: 20_000,
      greet(send) {
        send('CAP REQ :twitch.tv/tags twitch.tv/commands\r\n')
        // Names of this form are guests and need no password.
        send(`NICK justinfan${10_000 + Math.floor(parts.random() * 89_999)}\r\n`)
        send(`JOIN #${room}\r\n`)
      },
      hear(data, send) {
        for (const text of data.toString('utf8').split(/\r?\n/)) {
          if (text === '') continue
          const read = readIrcLine(text)
          if (read) hear(read, send)
          else parts.dropped('unreadable')
        }
      },
    })

    function hear(read: IrcLine, send: Send): void {
      switch (read.command) {
        case 'PING':
          return send(`PONG :${read.params.at(-1) ?? ''}\r\n`)
        case 'RECONNECT':
          return line.again('feeds.problem.lost')
        case 'JOIN':
        case 'ROOMSTATE':
          return line.ready()
        default:
          return hearing.take(readTwitch(read))
      }
    }

    return { close: line.close }
  },
})
