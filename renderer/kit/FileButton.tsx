import { Button } from './Button.tsx'
import { useRef } from 'react'

/** Picks a file. The browser's own control speaks the browser's language and can't be styled. */
export function FileButton({
  accept,
  onPick,
  children,
}: {
  accept: string
  onPick(file: File): void
  children: string
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be picked again.
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
    </>
  )
}
