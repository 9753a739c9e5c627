import { useEffect, type RefObject } from 'react'

/** Scrolls a list so that the row with this `data-id` is never outside its window. */
export function useKeepInView(list: RefObject<HTMLElement | null>, id: string | null): void {
  useEffect(() => {
    if (id === null) return
    list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [list, id])
}
