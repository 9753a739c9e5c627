import { useCallback } from 'react'
import { useSetDesk } from '../desk/Desk.tsx'

/** Closes the window over the desk. */
export function useClose(): () => void {
  const setDesk = useSetDesk()
  return useCallback(() => setDesk({ panel: null }), [setDesk])
}
