import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { isWordKey } from '../../shared/words/words.ts'
import { Button } from '../kit/Button.tsx'
import { Group } from '../kit/Group.tsx'
import { useStatus, useWords } from '../kit/hooks.tsx'
import { deedNames, deeds, mayDo, type Deed } from './deeds.ts'
import { Plain } from './Plain.tsx'
import css from './Comments.module.css'

/** The selected comment in full, why it was marked, and what can be done to it. */
export function Detail({
  comment,
  holder,
  onDeed,
}: {
  comment: ModeratedComment
  holder: string | null
  onDeed(deed: Deed): void
}) {
  const t = useWords()
  const reachable = useStatus() === 'open'
  const { decision, state } = comment
  const reasonWord = (code: string): string => {
    const key = `comments.reason.${code}`
    return isWordKey(key) ? t(key) : code
  }
  return (
    <section className={css['detail']} aria-label={t('moderate.deeds')}>
      <Plain className={css['full']} text={comment.text} />
      {comment.original !== undefined && (
        <p className={css['more']}>
          {t('moderate.original')} <Plain text={comment.original} />
        </p>
      )}
      {comment.reasons.length > 0 && (
        <p className={css['more']}>
          {comment.reasons
            .map(({ code, word }) => `${reasonWord(code)}${word ? `“${word}”` : ''}`)
            .join(' · ')}
        </p>
      )}
      {state === 'hidden' && decision && (
        <p className={css['more']}>
          {t('moderate.hiddenBy', { by: decision.by, reason: decision.text || reasonWord(decision.code) })}
        </p>
      )}
      {holder !== null && <p className={css['held']}>{t('moderate.takenBy', { name: holder })}</p>}
      <Group className={css['deeds']} label={t('moderate.deeds')}>
        {deedNames
          .filter((deed) => mayDo(deed, state))
          .map((deed) => (
            <Button
              key={deed}
              small
              look={deed === 'air' ? 'accent' : 'plain'}
              combo={deeds[deed].combo}
              disabled={!reachable}
              onClick={() => onDeed(deed)}
            >
              {t(deed === 'feature' && state === 'featured' ? 'moderate.deed.unfeature' : deeds[deed].does)}
            </Button>
          ))}
      </Group>
    </section>
  )
}
