import { useEffect, useState } from 'react'
import type { Ear } from './ears.ts'
import { useWords } from './hooks.tsx'
import { microphones, onMicrophonesChange } from './microphone.ts'

interface Choice {
  value: string
  label: string
}

/**
 * Microphones of this device as choices, now and whenever one is plugged in or out. Browsers name them once one was
 * opened.
 * @param status of the ear that asks: names are asked for again once it is open
 */
export function useMicrophones(status: Ear['status']): readonly Choice[] {
  const t = useWords()
  const [found, setFound] = useState<Awaited<ReturnType<typeof microphones>>>([])
  useEffect(() => {
    if (status === 'opening') return undefined
    let over = false
    const look = async (): Promise<void> => {
      const now = await microphones()
      if (!over) setFound(now)
    }
    void look()
    const leave = onMicrophonesChange(() => void look())
    return () => {
      over = true
      leave()
    }
  }, [status])
  return found
    .filter(({ id }) => id !== 'default')
    .map(({ id, label }, index) => ({
      value: id,
      label: label || t('voice.nameless', { number: index + 1 }),
    }))
}
