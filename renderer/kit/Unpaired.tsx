import { useWords } from './hooks.tsx'
import css from './Unpaired.module.css'

/** A page that the studio does not know yet, or no longer. */
export function Unpaired() {
  const t = useWords()
  return (
    <main className={css['slate']}>
      <h1>{t('screens.unpaired')}</h1>
      <p>{t('screens.unpaired.more')}</p>
      <a href="/pair/">{t('screens.unpaired.go')}</a>
    </main>
  )
}
