import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Language } from '../../../shared/words/words.ts'
import type { Controls } from '../../kit/controls/controls.ts'
import { ControlsEditor } from '../../kit/controls/ControlsEditor.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { letGo } from './letGo.ts'
import styles from './ControlsDialog.module.css'

/** What steers this screen, opened from its controls; never mirrored. */
export function ControlsDialog({ controls, language }: { controls: Controls; language: Language }) {
  const t = useWords(language)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = (): void => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button
        type="button"
        onClick={(event) => {
          letGo(event)
          show()
        }}
      >
        {t('controls.open')}
      </button>
      {createPortal(
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-label={t('controls.title')}
          data-scrolls=""
          onClose={() => setOpen(false)}
        >
          <div className={styles.head}>
            <h2>{t('controls.title')}</h2>
            <button type="button" onClick={() => dialog.current?.close()}>
              {t('kit.close')}
            </button>
          </div>
          {open && <ControlsEditor controls={controls} keys language={language} />}
        </dialog>,
        document.body,
      )}
    </>
  )
}
