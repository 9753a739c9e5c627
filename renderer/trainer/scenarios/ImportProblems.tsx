import type { ApiProblem } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import css from './ScenarioList.module.css'

/** The studio names so many and no more. */
const mostNamed = 20

/** What is wrong with a file that was not taken, place by place. */
export function ImportProblems({
  file,
  problems,
  onClose,
}: {
  file: string
  problems: readonly ApiProblem[]
  onClose(): void
}) {
  const t = useWords()
  return (
    <Dialog
      open
      title={file}
      about={t('scenario.import.bad')}
      onClose={onClose}
      foot={
        <Button look="accent" data-first="" onClick={onClose}>
          {t('kit.close')}
        </Button>
      }
    >
      <table className={css['problems']}>
        <thead>
          <tr>
            <th>{t('scenario.import.where')}</th>
            <th>{t('scenario.import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ place, message }) => (
            <tr key={`${place} ${message}`}>
              <td>{place}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length >= mostNamed && (
        <p className={css['note']}>{t('scenario.import.more', { count: problems.length })}</p>
      )}
    </Dialog>
  )
}
