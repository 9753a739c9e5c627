import { z } from 'zod'
import {
  fonts,
  limits,
  looks,
  manners,
  mirrors,
  plainSettings as plain,
  type ScreenSettings,
} from './screenSettings.ts'

/** Settings of a screen as they come to the studio. */
export const screenSettingsSchema = z.object({
  mirror: z.enum(mirrors).nullable().default(plain.mirror),
  size: z.number().min(limits.size[0]).max(limits.size[1]).default(plain.size),
  margin: z.number().int().min(limits.margin[0]).max(limits.margin[1]).default(plain.margin),
  readAt: z.number().int().min(limits.readAt[0]).max(limits.readAt[1]).default(plain.readAt),
  look: z.enum(looks).default(plain.look),
  font: z.enum(fonts).default(plain.font),
  manner: z.enum(manners).default(plain.manner),
  mine: z.string().max(64).nullable().default(plain.mine),
  clock: z.boolean().default(plain.clock),
  left: z.boolean().default(plain.left),
  part: z.boolean().default(plain.part),
  next: z.boolean().default(plain.next),
}) satisfies z.ZodType<ScreenSettings>
