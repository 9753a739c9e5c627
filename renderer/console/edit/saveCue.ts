import { useRef } from 'react'
import type { Cue } from '../../../shared/show/show.ts'
import { useStudio } from '../../kit/hooks.tsx'
import { useEnv } from '../desk/Desk.tsx'

/** Answers false when the edit was refused. */
export type SaveCue = (changes: Partial<Omit<Cue, 'id'>>) => Promise<boolean>

/** Saves onto the plan as it was when the cue was opened or last saved here: another editor is never overwritten unseen. */
export function useSaveCue(cue: string): SaveCue {
  const studio = useStudio()
  const { act } = useEnv()
  const base = useRef(studio.view('plan')?.revision ?? 0)
  return async (changes) => {
    const sent = await act({ type: 'cue.edit', cue, changes, base: base.current })
    // Refused as stale, the field shows the newer words: from here on they are what was seen.
    const seen = studio.view('plan')?.revision ?? 0
    base.current = sent.ok ? Math.max(seen, base.current + 1) : seen
    return sent.ok
  }
}
