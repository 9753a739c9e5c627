import { useEffect, useRef, useState } from 'react'

/** Typing stops for this long: what was typed is saved even while the field keeps the focus. */
const pauseMs = 2000

/**
 * A field that edits a value of the plan: what is typed stays in the field until it is saved, on leaving it or when
 * typing pauses. A value that can't be read is not saved, and on leaving the field shows the old one again.
 * @param save answers false when it was refused; the field then shows what the plan holds
 */
export function useDraft(value: string, save: (typed: string) => Promise<boolean> | null) {
  const [typed, setTyped] = useState<string | null>(null)
  /** Saved, but the plan with it has not arrived: showing the old value meanwhile would flicker. */
  const [sent, setSent] = useState<{ text: string; over: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ typed, value, save })
  useEffect(() => {
    latest.current = { typed, value, save }
  })

  const commit = (leaving: boolean): void => {
    clearTimeout(timer.current)
    const now = latest.current
    if (now.typed === null) return
    if (now.typed === now.value) return setTyped(null)
    const saving = now.save(now.typed)
    if (!saving) {
      if (leaving) setTyped(null)
      return
    }
    setSent({ text: now.typed, over: now.value })
    // While the field is left it shows what was sent; while it is edited on, what is typed.
    setTyped((current) => (current === now.typed ? null : current))
    void saving.then((ok) => (ok ? undefined : setSent(null)))
  }
  const last = useRef(commit)
  useEffect(() => {
    last.current = commit
  })
  // Another cue is opened, or editing ends: nothing typed is lost.
  useEffect(() => () => last.current(true), [])

  return {
    typed,
    value: typed ?? (sent?.over === value ? sent.text : value),
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => last.current(false), pauseMs)
    },
    onBlur: () => commit(true),
  }
}
