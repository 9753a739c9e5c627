import { useCallback, useEffect, useState } from 'react'
import {
  stepWords,
  type ProvisionPlan,
  type ProvisionStep,
  type StepOutcome,
} from '../../../../shared/live/provision.ts'
import { Button } from '../../../kit/Button.tsx'
import { CopyText } from '../../../kit/CopyText.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useApi, useHave, useReachable } from '../../desk/Desk.tsx'
import { useClose } from '../useClose.ts'
import css from './PreparePanel.module.css'

/** "Prepare OBS": shows what will be added before anything is, then adds it. Nothing of the user's is removed. */
export function PreparePanel() {
  const t = useWords()
  const api = useApi()
  const close = useClose()
  const { status } = useHave('obs')
  const reachable = useReachable()
  const [plan, setPlan] = useState<ProvisionPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<readonly StepOutcome[] | null>(null)
  const [working, setWorking] = useState(false)

  const look = useCallback(async () => {
    const answer = await api.get<ProvisionPlan>('/obs/prepare')
    setPlan(answer.ok ? answer.value : null)
    setProblem(answer.ok ? null : answer.message)
  }, [api])
  // OBS came or went while the window is open: what is to be done is another thing now.
  useEffect(() => void look(), [look, status])

  async function prepare(): Promise<void> {
    setWorking(true)
    const answer = await api.post<{ outcomes: readonly StepOutcome[] }>('/obs/prepare')
    setWorking(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setOutcomes(answer.value.outcomes)
    await look()
  }

  const steps = plan?.steps ?? []
  return (
    <Dialog
      open
      onClose={close}
      title={t('console.prepare.title')}
      about={t('console.prepare.about')}
      foot={
        <>
          <Button onClick={close}>{t(outcomes ? 'console.done' : 'console.cancel')}</Button>
          <Button
            look="accent"
            pending={working}
            disabled={!reachable || working || steps.length === 0}
            onClick={() => void prepare()}
          >
            {t('console.prepare.do', { count: steps.length })}
          </Button>
        </>
      }
    >
      <div className={css['panel']} aria-live="polite">
        {problem !== null && <p className={css['problem']}>{problem}</p>}
        {outcomes !== null && <Outcomes outcomes={outcomes} />}
        {plan && steps.length === 0 && <p className={css['good']}>{t('obs.provision.nothing')}</p>}
        {steps.length > 0 && (
          <>
            <h3 className={css['heading']}>
              {t(outcomes ? 'console.prepare.left' : 'console.prepare.will')}
            </h3>
            <ul className={css['steps']}>
              {steps.map((step) => (
                <li key={JSON.stringify(step)}>
                  <Step step={step} />
                </li>
              ))}
            </ul>
          </>
        )}
        {plan?.unsupported && (
          <p className={css['problem']}>{t('obs.provision.unsupported', { scene: plan.overlayScene })}</p>
        )}
        <OverlayAddress />
      </div>
    </Dialog>
  )
}

function Step({ step }: { step: ProvisionStep }) {
  const t = useWords()
  const { key, params } = stepWords(step)
  return t(key, params)
}

function Outcomes({ outcomes }: { outcomes: readonly StepOutcome[] }) {
  const t = useWords()
  return (
    <ul className={css['outcomes']}>
      {outcomes.map((one) => (
        <li key={JSON.stringify(one.step)} data-outcome={one.outcome}>
          <span className={css['mark']}>{t(`console.prepare.${one.outcome}`)}</span>
          <span>
            <Step step={one.step} />
            {one.outcome === 'failed' && (
              <span className={css['why']}>{one.reason ? t(one.reason) : one.message}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** For an OBS elsewhere, or one whose overlay somebody adds by hand. */
function OverlayAddress() {
  const t = useWords()
  const api = useApi()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    void api
      .get<{ url: string }>('/obs/overlay')
      .then((answer) => setUrl(answer.ok ? answer.value.url : null))
  }, [api])
  return url === null ? null : (
    <CopyText label={t('console.prepare.address')} hint={t('console.prepare.addressHint')} text={url} />
  )
}
