import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { placeAfterMove } from './placeAfterMove.ts'

/** Where a dragged row would land: before the row at this place. */
export interface Drop {
  before: number
}

/** The edge of a row that the line showing the place of a drop is drawn at. */
export const dropEdge = (drop: Drop | null, at: number, count: number): 'before' | 'after' | undefined => {
  if (!drop) return undefined
  if (drop.before === at) return 'before'
  return drop.before === count && at === count - 1 ? 'after' : undefined
}

/**
 * Dragging rows of a list by their grip. Rows carry `data-id`, grips `data-grip`; a row without a grip stays where it
 * is and others may go around it. Rows of one list never land in another.
 * @param move the dropped row and its new place
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  move: (id: string, to: number) => void,
): Drop | null {
  const [drop, setDrop] = useState<Drop | null>(null)
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })

  useEffect(() => {
    const element = list.current
    if (!element) return
    const rows = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-id]')]
    const isRow = (data: Record<string | symbol, unknown>): data is { row: string } =>
      data['list'] === element && typeof data['row'] === 'string'
    const placeAt = (y: number): number => {
      const at = rows().findIndex((row) => {
        const { top, height } = row.getBoundingClientRect()
        return y < top + height / 2
      })
      return at < 0 ? rows().length : at
    }
    let stopRows = (): void => undefined
    /** Rows come and go with edits; each new set is made draggable. */
    const watchRows = (): void => {
      stopRows()
      stopRows = combine(
        ...rows().flatMap((row) => {
          const handle = row.querySelector('[data-grip]')
          return handle
            ? [
                draggable({
                  element: row,
                  dragHandle: handle,
                  getInitialData: () => ({ list: element, row: row.dataset['id'] }),
                }),
              ]
            : []
        }),
      )
    }
    watchRows()
    const changes = new MutationObserver(watchRows)
    changes.observe(element, { childList: true, subtree: true })
    const stop = combine(
      dropTargetForElements({ element, canDrop: ({ source }) => isRow(source.data) }),
      monitorForElements({
        canMonitor: ({ source }) => isRow(source.data),
        onDrag: ({ location }) =>
          setDrop(
            location.current.dropTargets.length > 0
              ? { before: placeAt(location.current.input.clientY) }
              : null,
          ),
        onDrop: ({ source, location }) => {
          setDrop(null)
          if (!isRow(source.data) || location.current.dropTargets.length === 0) return
          const id = source.data.row
          const from = rows().findIndex((row) => row.dataset['id'] === id)
          const to = placeAfterMove(from, placeAt(location.current.input.clientY))
          if (to !== null) latest.current(id, to)
        },
      }),
    )
    return () => {
      stop()
      stopRows()
      changes.disconnect()
    }
  }, [list])
  return drop
}
