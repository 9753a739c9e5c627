import { useEffect, useState } from 'react'
import type { Api } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { useWords } from '../kit/hooks.tsx'
import css from './InterestDialog.module.css'

interface Interest {
  jobs: readonly { code: string; position: string; employer: string; people: number; comments: number }[]
}

/** Which jobs people asked for in their comments, most people first. */
export function InterestDialog({ api, onClose }: { api: Api; onClose(): void }) {
  const t = useWords()
  const [found, setFound] = useState<Interest | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let over = false
    void api.get<Interest>('/interest').then((answer) => {
      if (over) return
      if (answer.ok) setFound(answer.value)
      else setProblem(answer.message)
    })
    return () => {
      over = true
    }
  }, [api])
  return (
    <Dialog open onClose={onClose} title={t('moderate.interest.title')} about={t('moderate.interest.about')}>
      {problem !== null && <p>{problem}</p>}
      {found?.jobs.length === 0 && <p className={css['none']}>{t('moderate.interest.none')}</p>}
      {found && found.jobs.length > 0 && (
        <table className={css['jobs']}>
          <thead>
            <tr>
              <th scope="col">{t('card.field.code')}</th>
              <th scope="col">{t('card.field.position')}</th>
              <th scope="col">{t('moderate.interest.people')}</th>
              <th scope="col">{t('moderate.interest.comments')}</th>
            </tr>
          </thead>
          <tbody>
            {found.jobs.map(({ code, position, employer, people, comments }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>{[position, employer].filter(Boolean).join(' · ')}</td>
                <td>{people}</td>
                <td>{comments}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
