import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react'
import { Button } from '../kit/Button.tsx'
import { comboOf } from '../kit/combo.ts'
import { useStudio, useView, useWords } from '../kit/hooks.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { CommentList } from './CommentList.tsx'
import { createHeap } from './createHeap.ts'
import { deedFor } from './deeds.ts'
import type { CommentsDeskParts } from './desk.ts'
import { Detail } from './Detail.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { openSieve, type Sieve } from './sieve.ts'
import { SieveBar } from './SieveBar.tsx'
import { useFound } from './useFound.ts'
import { useModeration } from './useModeration.ts'
import { useShown } from './useShown.ts'
import { useWide } from './useWide.ts'
import css from './Comments.module.css'

const typing = 'input, textarea, select, [contenteditable=true], [role=textbox]'
const over = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** The stream of comments with everything that is done to it: on the moderator's page and in the console's column. */
export function CommentsDesk(parts: CommentsDeskParts) {
  const t = useWords()
  const studio = useStudio()
  const live = useView('live')
  const store = useMemo(() => createHeap(studio), [studio])
  const heap = useSyncExternalStore(store.subscribe, store.get)
  const [sieve, setSieve] = useState<Sieve>(openSieve)
  const moderation = useModeration(parts)
  const { selected, select, asking } = moderation
  const found = useFound(parts.api, sieve)
  const { items, waiting } = useShown(heap, sieve, found, moderation.mine, live)
  const search = useRef<HTMLInputElement>(null)
  const roomy = useWide()
  const wide = roomy && parts.keys === 'page'
  const box = useRef<HTMLDivElement>(null)
  const held = live?.holders
  const holders = useMemo(() => {
    const device = studio.device()
    return Object.fromEntries(
      Object.entries(held ?? {})
        .filter(([, holder]) => holder.device !== device)
        .map(([comment, holder]) => [comment, holder.name]),
    )
  }, [held, studio])
  const comment = items.find(({ id }) => id === selected) ?? null
  const sources = useMemo(() => [...new Set(heap.items.map(({ source }) => source))].toSorted(), [heap.items])

  function choose(id: string | null): void {
    if (id === null) return select(null)
    store.stop()
    select(id === selected ? null : id)
  }

  function goOn(): void {
    select(null)
    store.goOn()
  }

  /** Another question to the list is answered from its top. */
  function look(next: Sieve): void {
    setSieve(next)
    goOn()
  }

  /** A row under the mouse must not run away from it; once the mouse has left, the list goes on by itself. */
  const [pointed, setPointed] = useState(false)
  function point(inside: boolean): void {
    if (inside && heap.stopped === null) {
      setPointed(true)
      store.stop()
    }
    if (!inside && pointed && selected === null) store.goOn()
    if (!inside) setPointed(false)
  }

  function step(by: -1 | 1): void {
    const at = items.findIndex(({ id }) => id === selected)
    const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]
    if (!next) return
    store.stop()
    select(next.id)
    // The row that had the focus may leave the document: the keys stay with the list.
    box.current?.focus({ preventScroll: true })
  }

  /** True where the key was one of ours. */
  function press(
    event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  ): boolean {
    const combo = comboOf(event)
    if (combo === null) return false
    if (combo === 'ArrowDown' || combo === 'ArrowUp') {
      step(combo === 'ArrowDown' ? 1 : -1)
      return true
    }
    if (combo === '/') {
      search.current?.focus()
      return true
    }
    if (combo === 'End' || combo === 'Home') {
      goOn()
      return true
    }
    // Around us it lets go of other things: it is theirs too.
    if (combo === 'Escape' && selected !== null) goOn()
    const deed = deedFor(combo)
    if (!deed || !comment) return false
    moderation.carryOut(deed, comment)
    return true
  }

  const latest = useRef({ press, choose })
  useEffect(() => {
    latest.current = { press, choose }
  })
  function read(): void {
    setPointed(false)
    store.stop()
  }
  // One function for good: rows that have not changed are not drawn again.
  const onSelect = useCallback((id: string) => latest.current.choose(id), [])
  useEffect(() => {
    // On a page of its own everything listens; in a column only what has the focus, before the desk's own keys.
    const area: Pick<Document, 'addEventListener' | 'removeEventListener'> | null =
      parts.keys === 'page' ? document : box.current
    if (!area) return
    function down(event: Event): void {
      if (!isKeydown(event) || event.defaultPrevented || event.isComposing || event.repeat) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.matches(typing)) {
        if (event.key === 'Escape' && target instanceof HTMLElement) target.blur()
        return
      }
      if (document.querySelector(over)) return
      if (!latest.current.press(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    area.addEventListener('keydown', down)
    return () => area.removeEventListener('keydown', down)
  }, [parts.keys])

  const reading = heap.stopped !== null
  // It lies over rows: not for a mouse that merely rests on one.
  const goesOn = reading && (waiting > 0 || selected !== null || !pointed)
  return (
    <div ref={box} className={`${css['desk']} ${wide ? css['wide'] : ''}`} data-wide={wide} tabIndex={-1}>
      <SieveBar sieve={sieve} held={heap.held} sources={sources} search={search} onChange={look} />
      {found.problem !== null && <p className={css['note']}>{found.problem}</p>}
      {heap.skipped > 0 && <p className={css['note']}>{t('moderate.skipped', { count: heap.skipped })}</p>}
      <div className={css['body']}>
        <div
          className={css['stack']}
          onPointerMove={(event) => event.pointerType === 'mouse' && point(true)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && point(false)}
        >
          <CommentList
            items={items}
            selected={selected}
            holders={holders}
            stopped={reading}
            wide={wide}
            empty={t(heap.items.length === 0 ? 'moderate.empty' : 'moderate.empty.sieve')}
            onSelect={onSelect}
            onRead={read}
            onEnd={found.more}
          />
          {goesOn && (
            <Button className={css['goOn']} look="accent" combo="Home" comboUnseen onClick={goOn}>
              {waiting > 0 ? t('moderate.newer', { count: waiting }) : t('moderate.goOn')}
            </Button>
          )}
        </div>
        {comment ? (
          <Detail
            comment={comment}
            holder={holders[comment.id] ?? null}
            onDeed={(deed) => moderation.carryOut(deed, comment)}
          />
        ) : (
          <p className={css['hint']}>{t('moderate.none')}</p>
        )}
      </div>
      {asking?.what === 'answer' && (
        <AnswerDialog
          comment={asking.comment}
          onClose={moderation.close}
          onSend={(text) => void moderation.answer(text)}
        />
      )}
      {(asking?.what === 'hide' || asking?.what === 'mute') && (
        <ReasonDialog
          what={asking.what}
          comment={asking.comment}
          onClose={moderation.close}
          onReason={(reason) =>
            void (asking.what === 'hide' ? moderation.hide : moderation.mute)(asking.comment, reason)
          }
        />
      )}
    </div>
  )
}

const isKeydown = (event: Event): event is globalThis.KeyboardEvent => 'isComposing' in event
