import { useEffect, useState } from 'react'
import {
  stepWords,
  type ProvisionPlan,
  type ProvisionStep,
  type StepOutcome,
} from '../../../../shared/live/provision.ts'
import { Button } from '../../../kit/Button.tsx'
import { CopyText } from '../../../kit/CopyText.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import type { ApiAnswer } from '../../../kit/api.ts'
import { useWords } from '../../../kit/hooks.tsx'
import { Live } from '../../../kit/Live.tsx'
import { useApi, useHave, useReachable } from '../../desk/Desk.tsx'
import { useClose } from '../useClose.ts'
import css from './PreparePanel.module.css'

/** "Prepare OBS": shows what will be added before anything is, then adds it. Nothing of the user's is removed. */
export function PreparePanel() {
  const { status } = useHave('obs')
  // OBS came or went while the window is open: what is to be done is another thing now.
  return <Prepare key={status} />
}

function Prepare() {
  const t = useWords()
  const api = useApi()
  const close = useClose()
  const reachable = useReachable()
  const [plan, setPlan] = useState<ApiAnswer<ProvisionPlan> | null>(null)
  const [done, setDone] = useState<ApiAnswer<{ outcomes: readonly StepOutcome[] }> | null>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => {
    void api.get<ProvisionPlan>('/obs/prepare').then(setPlan)
  }, [api])

  async function prepare(): Promise<void> {
    setWorking(true)
    setDone(await api.post<{ outcomes: readonly StepOutcome[] }>('/obs/prepare'))
    setPlan(await api.get<ProvisionPlan>('/obs/prepare'))
    setWorking(false)
  }

  const steps = plan?.ok ? plan.value.steps : []
  const nothingLeft = plan?.ok === true && steps.length === 0
  const problem = done?.ok === false ? done.message : plan?.ok === false ? plan.message : null
  return (
    <Dialog
      open
      onClose={close}
      title={t('console.prepare.title')}
      about={t('console.prepare.about')}
      foot={
        <>
          <Button look={nothingLeft ? 'accent' : 'plain'} onClick={close}>
            {t(nothingLeft || done?.ok ? 'console.done' : 'console.cancel')}
          </Button>
          {steps.length > 0 && (
            <Button
              look="accent"
              pending={working}
              disabled={!reachable || working}
              onClick={() => void prepare()}
            >
              {t('console.prepare.do', { count: steps.length })}
            </Button>
          )}
        </>
      }
    >
      <Live className={css['panel']}>
        {problem !== null && <p className={css['problem']}>{problem}</p>}
        {done?.ok && <Outcomes outcomes={done.value.outcomes} />}
        {done?.ok && done.value.outcomes.some(madeEmpty) && (
          <p className={css['problem']}>{t('console.prepare.emptyScenes')}</p>
        )}
        {nothingLeft && !plan.value.unsupported && (
          <p className={css['good']}>{t('obs.provision.nothing')}</p>
        )}
        {steps.length > 0 && (
          <>
            <h3 className={css['heading']}>
              {t(done?.ok ? 'console.prepare.left' : 'console.prepare.will')}
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
        {plan?.ok && plan.value.unsupported && (
          <p className={css['problem']}>
            {t('obs.provision.unsupported', { scene: plan.value.overlayScene })}
          </p>
        )}
        <OverlayAddress />
      </Live>
    </Dialog>
  )
}

const madeEmpty = ({ step, outcome }: StepOutcome): boolean => step.do === 'createScene' && outcome === 'done'

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
