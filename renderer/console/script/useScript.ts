import { useCallback, useEffect, useRef, useState } from 'react'
import type { Script } from '../../../shared/show/script.ts'
import type { Cue } from '../../../shared/show/show.ts'
import { useStudio } from '../../kit/hooks.tsx'
import { useEnv } from '../desk/Desk.tsx'
import { finished } from './scriptDraft.ts'

/** Typing stops for this long and it is saved: each pause is a step that undo takes back. */
const pauseMs = 700

export type Standing = 'saved' | 'typing' | 'conflict'

/**
 * The script of a cue while it is edited here. It is saved in steps onto the plan as this editor saw it; when somebody
 * else changed it meanwhile, nothing is overwritten until a person decides.
 */
export function useScript(cue: Cue) {
  const studio = useStudio()
  const { act } = useEnv()
  const [script, setScript] = useState<Script>(cue.script)
  const [standing, setStanding] = useState<Standing>('saved')
  const seen = useRef({ revision: studio.view('plan')?.revision ?? 0, script: cue.script })
  const latest = useRef(script)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dirty = useRef(false)
  const composing = useRef(false)

  const take = useCallback((next: Script): void => {
    latest.current = next
    setScript(next)
  }, [])

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (!dirty.current) return true
    dirty.current = false
    const sending = finished(latest.current)
    const sent = await act({
      type: 'cue.edit',
      cue: cue.id,
      changes: { script: sending },
      base: seen.current.revision,
    })
    if (sent.ok) {
      seen.current = { revision: studio.view('plan')?.revision ?? seen.current.revision + 1, script: sending }
      if (!dirty.current) setStanding('saved')
      return true
    }
    dirty.current = true
    setStanding(sent.code === 'cue.stale' ? 'conflict' : 'typing')
    return false
  }, [act, cue.id, studio])

  const change = useCallback(
    (next: Script): void => {
      take(next)
      dirty.current = true
      setStanding((now) => (now === 'conflict' ? now : 'typing'))
      clearTimeout(timer.current)
      // Half a word of an input method is nobody's line.
      const pause = (): void => {
        timer.current = setTimeout(() => (composing.current ? pause() : void save()), pauseMs)
      }
      pause()
    },
    [save, take],
  )

  const adopt = useCallback((): void => {
    const view = studio.view('plan')
    const now = view?.show.cues.find((known) => known.id === cue.id)?.script
    if (!view || !now) return
    clearTimeout(timer.current)
    dirty.current = false
    seen.current = { revision: view.revision, script: now }
    take(now)
    setStanding('saved')
  }, [cue.id, studio, take])

  // The plan changed: by our own saving, by undo, by an import, or by somebody else.
  useEffect(() => {
    if (JSON.stringify(cue.script) === JSON.stringify(seen.current.script)) {
      seen.current = {
        revision: Math.max(seen.current.revision, studio.view('plan')?.revision ?? 0),
        script: cue.script,
      }
      return
    }
    // Our own words may arrive before the answer to them.
    if (JSON.stringify(cue.script) === JSON.stringify(finished(latest.current))) {
      seen.current = { revision: studio.view('plan')?.revision ?? 0, script: cue.script }
      return
    }
    if (!dirty.current) adopt()
  }, [adopt, cue.script, studio])

  const last = useRef(save)
  useEffect(() => {
    last.current = save
  }, [save])
  // The editor is closed: nothing typed is lost.
  useEffect(() => () => void last.current(), [])

  return {
    script,
    standing,
    change,
    save,
    adopt,
    /** An input method is putting a word together, or has done so. */
    compose: (on: boolean): void => void (composing.current = on),
    /** Mine over theirs, now that both were seen. */
    insist(): void {
      seen.current = { ...seen.current, revision: studio.view('plan')?.revision ?? 0 }
      void save()
    },
    async step(which: 'plan.undo' | 'plan.redo'): Promise<void> {
      if (await save()) await act({ type: which })
    },
  }
}
