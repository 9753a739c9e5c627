import { say, type Language, type WordKey } from '../../shared/words/words.ts'
import styles from './Pair.module.css'

const names: { readonly [page: string]: readonly [name: WordKey, more: WordKey] } = {
  prompter: ['pair.choose.prompter', 'pair.choose.prompter.more'],
  stage: ['pair.choose.stage', 'pair.choose.stage.more'],
}

/** A host's device reads the script or stands beside it; the person says which. */
export const Choose = ({ pages, language }: { pages: readonly string[]; language: Language }) => {
  return (
    <div className={styles.form}>
      <h1>{say(language, 'pair.done')}</h1>
      <p className={styles.lead}>{say(language, 'pair.choose')}</p>
      {pages.map((page) => (
        <a key={page} href={`/${page}/`} className={styles.choice}>
          <strong>{names[page] ? say(language, names[page][0]) : page}</strong>
          <span>{names[page] && say(language, names[page][1])}</span>
        </a>
      ))}
    </div>
  )
}
