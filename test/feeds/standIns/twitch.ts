import { socketHouse } from './socketHouse.ts'

/** Twitch chat as a guest sees it: welcome, capabilities, join, then whatever the test says. */
export async function twitchStandIn(channel: string) {
  const house = await socketHouse({
    heard(socket, data) {
      for (const line of data.toString().split('\r\n')) {
        if (line.startsWith('CAP REQ'))
          socket.send(':tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n')
        if (line.startsWith('NICK'))
          socket.send(':tmi.twitch.tv 001 guest :Welcome, GLHF!\r\n:tmi.twitch.tv 376 guest :>\r\n')
        if (line === `JOIN #${channel}`)
          socket.send(
            `:guest!guest@guest.tmi.twitch.tv JOIN #${channel}\r\n@room-id=500;slow=0 :tmi.twitch.tv ROOMSTATE #${channel}\r\n`,
          )
      }
    },
  })
  let count = 0
  return {
    ...house,
    /** Somebody writes; the id of the message is given back. */
    write(name: string, text: string, tags = '', room = channel): string {
      const id = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`
      house.say(
        `@badges=;color=#8A2BE2;display-name=${name};id=${id};user-id=9${name.length}${name.charCodeAt(0)};tmi-sent-ts=1790000000000${tags} :${name.toLowerCase()}!${name}@x.tmi.twitch.tv PRIVMSG #${room} :${text}\r\n`,
      )
      return id
    },
    personOf: (name: string): string => `9${name.length}${name.charCodeAt(0)}`,
  }
}
