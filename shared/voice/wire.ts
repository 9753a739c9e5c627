import { z } from 'zod'
import type { Refusal } from '../protocol/refusal.ts'
import { speakers, type EngineSeen } from './speaker.ts'

/**
 * What travels on `WS /api/v1/voice`. The first message is `hello`, as text; from then on the screen sends only binary
 * frames (`frame.ts`) and the studio answers in text.
 */
export const voiceHelloSchema = z.object({
  t: z.literal('hello'),
  token: z.string().max(200),
  speaker: z.enum(speakers),
  /** The microphone as the browser names it. */
  microphone: z.string().max(200).default(''),
})
export type VoiceHello = z.input<typeof voiceHelloSchema>

export type FromVoice =
  | { t: 'welcome'; engine: EngineSeen }
  | { t: 'engine'; engine: EngineSeen }
  | { t: 'speech'; speaking: boolean; atEpochMs: number }
  /** The last word before the studio closes the socket. */
  | { t: 'bye'; refusal: Refusal; message: string }

export const voicePath = '/api/v1/voice'
/** Who may speak through the studio. */
export const voiceRoles = ['operator', 'host', 'trainer'] as const
