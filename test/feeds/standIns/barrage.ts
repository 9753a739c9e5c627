import { socketHouse } from './socketHouse.ts'

/** 19 digits, of which a number keeps sixteen or so. */
export const longId = (last: number): string => `73386973478182308${String(last).padStart(2, '0')}`

export interface Said {
  id: string
  name: string
  text: string
  room?: string
}

/** One comment in each of the four dialects. Ids are bare numbers, as the helpers write them. */
export const dialects: Readonly<Record<'A' | 'A2' | 'B' | 'C', (said: Said) => string>> = {
  A: ({ id, name, text, room = '1001' }) =>
    JSON.stringify({
      Type: 1,
      ProcessName: '直播伴侣',
      Data: `{"MsgId":${id},"Content":${JSON.stringify(text)},"RoomId":${room}00,"WebRoomId":"${room}","Onwer":{"UserId":1},"User":{"Id":${id},"Nickname":${JSON.stringify(name)},"SecUid":"sec-${name}","Gender":1}}`,
    }),
  A2: ({ id, name, text, room = '1001' }) =>
    JSON.stringify({
      Type: 1,
      ProcessName: 'chrome',
      Data: `{"MsgId":${id},"Content":${JSON.stringify(text)},"RoomId":${room}00,"WebRoomId":"${room}","Owner":{"UserId":1},"RoomTitle":"x","IsAnonymous":false,"Appid":"6383","User":{"Id":${id},"Nickname":${JSON.stringify(name)},"SecUid":"sec-${name}","IsAdmin":false,"IsAnchor":false}}`,
    }),
  B: ({ id, name, text, room = '1001' }) =>
    `{"Type":3,"Data":{"MsgId":${id},"Content":${JSON.stringify(text)},"RoomId":${room}00,"WebRoomId":"${room}","User":{"Id":${id},"NickName":${JSON.stringify(name)},"Avatar":""}}}`,
  C: ({ name, text }) =>
    JSON.stringify({
      Type: 1,
      Data: { secOpenid: `sec-${name}`, nickName: name, avatarUrl: '', content: text },
    }),
}

/** A local helper: it talks to whoever connects, and quits if anybody says the wrong thing. */
export const barrageStandIn = () => socketHouse()
