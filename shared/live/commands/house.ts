import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import { roles } from '../roles.ts'

const operator = ['operator'] as const
/** Longest that a PIN can be used, and tries before it locks. */
export const pairing = { offerMs: 120_000, tries: 5 } as const

/** Settings, devices and the way into OBS: the studio's own house. */
export const houseCommands = {
  'settings.set': command({
    args: z.object({
      changes: z
        .object({
          language: z.enum(['zh', 'en']),
          takeGapMs: z.number().int().min(0).max(10_000),
          overlayFormat: z.enum(['auto', '16:9', '9:16']),
          armFirst: z.boolean(),
          askPerMinute: z.number().int().min(1).max(60),
          hostMayAdvance: z.boolean(),
          prompterWaits: z.boolean(),
          glossary: z.array(z.string().trim().min(2).max(40)).max(2000),
        })
        .partial(),
    }),
    roles: operator,
    help: 'help.settings.set',
    apply(state, args) {
      Object.assign(state.saved.settings, args.changes)
      return done
    },
  }),
  'obs.use': command({
    args: z.object({
      switcher: z.enum(['obs', 'practice']),
      url: z
        .string()
        .regex(/^wss?:\/\/[^\s]+$/)
        .max(300)
        .optional(),
      /** Kept in safe storage, never in the state, the journal or a log. */
      password: z.string().max(200).optional(),
    }),
    roles: operator,
    help: 'help.obs.use',
    apply(state, args) {
      const { settings, live } = state.saved
      const other = args.switcher !== settings.switcher || (args.url ?? settings.obsUrl) !== settings.obsUrl
      // What OBS was before a rehearsal can be given back only to the same one.
      if (live.rehearsal && other) return refuse('rehearsal.on')
      state.saved.settings.switcher = args.switcher
      if (args.url) state.saved.settings.obsUrl = args.url
      const password = args.password === undefined ? {} : { password: args.password }
      return { effects: [{ to: 'studio', act: { do: 'obs.use', ...password } }] }
    },
  }),
  'obs.retry': command({
    args: z.object({}),
    roles: operator,
    help: 'help.obs.retry',
    apply: () => ({ effects: [{ to: 'studio', act: { do: 'obs.retry' } }] }),
  }),
  'lan.set': command({
    args: z.object({ address: z.string().max(60).nullable() }),
    roles: operator,
    help: 'help.lan.set',
    apply(state, args) {
      const before = state.saved.settings.lanAddress
      state.saved.settings.lanAddress = args.address
      if (args.address === null) state.seen.pairing = { offer: null, asking: [] }
      return {
        effects: [
          {
            to: 'studio',
            act: { do: 'lan', address: args.address },
            awaited: true,
            otherwise: { type: 'lan.stays', address: before },
          },
        ],
      }
    },
  }),
  /** The new door could not be opened; the one before is open as it was. */
  'lan.stays': command({
    args: z.object({ address: z.string().nullable() }),
    roles: [],
    help: 'help.lan.stays',
    apply(state, args) {
      state.saved.settings.lanAddress = args.address
      return done
    },
  }),
  'pairing.offer': command({
    args: z.object({ role: z.enum(roles) }),
    roles: operator,
    help: 'help.pairing.offer',
    apply(state, args, { now, id }) {
      if (state.saved.settings.lanAddress === null) return refuse('lan.off')
      const pin = pinFrom(id)
      state.seen.pairing.offer = {
        pin,
        role: args.role,
        untilEpochMs: now + pairing.offerMs,
        triesLeft: pairing.tries,
      }
      return { result: { pin, untilEpochMs: now + pairing.offerMs } }
    },
  }),
  'pairing.cancel': command({
    args: z.object({}),
    roles: operator,
    help: 'help.pairing.cancel',
    apply(state) {
      state.seen.pairing.offer = null
      return done
    },
  }),
  /** A device gave a PIN. A right one is used up at once and the device waits for the operator's word. */
  'pairing.ask': command({
    args: z.object({
      pin: z.string().max(12),
      request: z.string().max(64),
      name: z.string().trim().min(1).max(40),
      address: z.string().max(60),
    }),
    roles: [],
    help: 'help.pairing.ask',
    apply(state, args, { now }) {
      const { offer } = state.seen.pairing
      if (!offer || offer.untilEpochMs <= now) return refuse('pairing.closed')
      if (offer.triesLeft <= 0) return refuse('pairing.locked')
      if (offer.pin !== args.pin) return { result: { right: false, triesLeft: (offer.triesLeft -= 1) } }
      state.seen.pairing.offer = null
      state.seen.pairing.asking.push({
        id: args.request,
        name: args.name,
        role: offer.role,
        address: args.address,
        atEpochMs: now,
      })
      return { result: { right: true, triesLeft: offer.triesLeft } }
    },
  }),
  'pairing.confirm': command({
    args: z.object({ request: z.string(), accept: z.boolean(), role: z.enum(roles).optional() }),
    roles: operator,
    help: 'help.pairing.confirm',
    apply(state, args, { now }) {
      const { pairing: seen } = state.seen
      const asking = seen.asking.find((one) => one.id === args.request)
      if (!asking) return refuse('pairing.closed')
      seen.asking = seen.asking.filter((one) => one.id !== args.request)
      if (args.accept) {
        state.saved.devices[asking.id] = {
          id: asking.id,
          name: asking.name,
          role: args.role ?? asking.role,
          tokenHash: '',
          pairedAtEpochMs: now,
        }
      }
      return done
    },
  }),
  /** The waiting device came for its token; only the hash is kept. */
  'device.token': command({
    args: z.object({ device: z.string(), tokenHash: z.string().length(64) }),
    roles: [],
    help: 'help.device.token',
    apply(state, args) {
      const device = state.saved.devices[args.device]
      if (!device || device.tokenHash !== '') return refuse('device.unknown', { device: args.device })
      device.tokenHash = args.tokenHash
      return done
    },
  }),
  'device.rename': command({
    args: z.object({ device: z.string(), name: z.string().trim().min(1).max(40) }),
    roles: operator,
    help: 'help.device.rename',
    apply(state, args) {
      const device = state.saved.devices[args.device]
      if (!device) return refuse('device.unknown', { device: args.device })
      device.name = args.name
      return done
    },
  }),
  'device.revoke': command({
    args: z.object({ device: z.string() }),
    roles: operator,
    help: 'help.device.revoke',
    apply(state, args) {
      if (!state.saved.devices[args.device]) return refuse('device.unknown', args)
      delete state.saved.devices[args.device]
      return { effects: [{ to: 'studio', act: { do: 'device.closed', device: args.device } }] }
    },
  }),
  'notice.dismiss': command({
    args: z.object({ notice: z.string() }),
    roles: operator,
    help: 'help.notice.dismiss',
    apply(state, args) {
      state.seen.notices = state.seen.notices.filter((notice) => notice.id !== args.notice)
      return done
    },
  }),
}

/** Six digits out of the studio's source of ids, which is a cryptographic one. */
function pinFrom(id: () => string): string {
  const sum = [...(id() + id())].reduce(
    (value, char) => (value * 31n + BigInt(char.codePointAt(0)!)) % 1_000_000n,
    7n,
  )
  return sum.toString().padStart(6, '0')
}
