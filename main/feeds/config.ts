import { z } from 'zod'

/** Parts of what people fill in for a source, shared by the kinds. */

/** Empty: the first room that speaks. */
export const someRoom = z.string().trim().max(100).default('')
export const secret = z.string().trim().min(1).max(500)
export const someSecret = z.string().trim().max(500).default('')

export const socketAddress = z
  .string()
  .trim()
  .max(300)
  .regex(/^wss?:\/\/[^\s/]+/)

export const webAddress = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/[^\s/]+/)
