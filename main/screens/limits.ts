import type { Clock } from '../studio/clock.ts'
import { createBuckets, type Buckets, type Pace } from './bucket.ts'

/** How fast peers may come. This PC's own scripts and comment sources are hardly held; a device on the LAN is. */
export interface Limits {
  /** HTTP calls and new sockets, by address. */
  calls: Buckets
  /** Tries to come in without a right: wrong tokens and PINs, by address. */
  strangers: Buckets
  /** Messages of one socket; the key is its address. */
  messages(address: string): () => boolean
}

const here: Pace = { burst: 20_000, perSecond: 5_000 }
const lan: Pace = { burst: 400, perSecond: 100 }
const stranger: Pace = { burst: 10, perSecond: 0.2 }
/** A script here that has its token wrong should hear so each time. */
const strangerHere: Pace = { burst: 1_000, perSecond: 100 }

export const isLoopback = (address: string): boolean =>
  address === '::1' || address.replace(/^::ffff:/i, '').startsWith('127.')

export function createLimits(clock: Pick<Clock, 'now'>): Limits {
  const usual = (address: string): Pace => (isLoopback(address) ? here : lan)
  return {
    calls: createBuckets(clock, usual),
    strangers: createBuckets(clock, (address) => (isLoopback(address) ? strangerHere : stranger)),
    messages(address) {
      const own = createBuckets(clock, usual)
      return () => own.take(address)
    },
  }
}
