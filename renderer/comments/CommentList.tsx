import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { useWords } from '../kit/hooks.tsx'
import { CommentRow } from './CommentRow.tsx'
import css from './Comments.module.css'

/** Heights of a row in pixels; the style sheet knows them too. */
export const rowPx = { wide: 48, narrow: 72 } as const
/** What the button that goes on takes of the end: the last row, and one that is selected, lie above it. */
const goOnPx = 56
/** So many rows before the last one, older ones are asked for. */
const nearEnd = 20
/** Scrolled further than this, the list is being read. */
const readingPx = 8

/** Rows that are seen, of any number: newest on top, standing still while somebody reads. */
export function CommentList({
  items,
  selected,
  holders,
  stopped,
  wide,
  empty,
  onSelect,
  onRead,
  onEnd,
}: {
  items: readonly ModeratedComment[]
  selected: string | null
  holders: { readonly [comment: string]: string }
  stopped: boolean
  wide: boolean
  empty: string
  onSelect(id: string): void
  /** The reader left the top. */
  onRead(): void
  /** The reader comes to the last of them. */
  onEnd(): void
}) {
  const t = useWords()
  const box = useRef<HTMLElement>(null)
  // The compiler of React may not memoise what this hook returns; nothing here is handed on.
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => (wide ? rowPx.wide : rowPx.narrow),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 3,
    paddingEnd: goOnPx,
    scrollPaddingEnd: goOnPx,
  })

  const last = rows.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last >= items.length - nearEnd) onEnd()
  }, [last, items.length, onEnd])

  const at = items.findIndex(({ id }) => id === selected)
  const { scrollToIndex, measure } = rows
  useEffect(() => measure(), [wide, measure])
  useEffect(() => {
    if (at >= 0) scrollToIndex(at, { align: 'auto' })
    // Only when another one was selected: rows that move must not drag the reader along.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selected])
  useEffect(() => {
    if (!stopped) box.current?.scrollTo({ top: 0 })
  }, [stopped])

  return (
    <section
      ref={box}
      className={css['list']}
      aria-label={t('moderate.list')}
      onScroll={() => (box.current?.scrollTop ?? 0) > readingPx && onRead()}
    >
      {items.length === 0 && <p className={css['empty']}>{empty}</p>}
      <div className={css['rows']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const comment = items[row.index]
          return (
            comment && (
              <div key={row.key} className={css['place']} style={{ transform: `translateY(${row.start}px)` }}>
                <CommentRow
                  comment={comment}
                  selected={comment.id === selected}
                  reached={row.index === Math.max(0, at)}
                  holder={holders[comment.id] ?? null}
                  t={t}
                  onSelect={onSelect}
                />
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}
