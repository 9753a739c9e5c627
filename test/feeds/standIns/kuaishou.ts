import { callHouse } from './callHouse.ts'

interface Event {
  cmd: number
  payload: object
}

/** Kuaishou's interactive live: connect, poll with a cursor, disconnect. Events wait until they are asked for. */
export async function kuaishouStandIn() {
  let sessions = 0
  const platform = {
    url: '',
    /** What the next polls do instead of answering: hang up, say nonsense, or end the session. */
    mishaps: [] as ('hangUp' | 'nonsense' | 'ended' | 'loseAnswer')[],
    refuseConnect: 0,
    events: [] as Event[],
    polls: () => house.to('/openapi/sdk/v1/poll'),
    disconnects: () => house.to('/openapi/sdk/v1/disconnect'),
    connects: () => house.to('/openapi/sdk/v1/connect'),
    close: () => house.close(),
  }
  const house = await callHouse(({ path, query }) => {
    if (path.endsWith('/connect')) {
      if (platform.refuseConnect-- > 0) return { body: { result: 100_009, error_msg: 'no' } }
      sessions += 1
      return {
        body: { result: 1, ksUid: '1', token: `token-${sessions}`, user: { id: 'anchor', userName: '主播' } },
      }
    }
    if (path.endsWith('/disconnect')) return { body: { result: 1 } }
    const mishap = platform.mishaps.shift()
    if (mishap === 'hangUp') return null
    if (mishap === 'nonsense') return { body: '<html>502</html>', status: 502 }
    if (mishap === 'ended' || query.get('token') !== `token-${sessions}`) return { body: { result: 2 } }
    const from = Number(query.get('pCursor') || 0)
    const data = platform.events.slice(from, from + 200)
    return mishap === 'loseAnswer'
      ? null
      : { body: { result: 1, pCursor: String(from + data.length), sleep: 1000, data } }
  })
  platform.url = house.url
  return platform
}

const user = (name: string) => ({ id: `ks-${name}`, userName: name, headUrl: '', gender: 'M' })
export const said = (name: string, content: string): Event => ({
  cmd: 3,
  payload: { user: user(name), content },
})
export const liked = (name: string, count: number): Event => ({
  cmd: 7,
  payload: { user: user(name), count },
})
