import { incidentKinds, type IncidentKind } from '../../../shared/rehearsal/incident.ts'
import { incidents } from '../../../shared/rehearsal/incidents/incidents.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { comboOfDeed, type RoomDeed } from './keys.ts'
import { incidentTarget } from '../../training/incidentTarget.ts'
import css from './Incidents.module.css'
import type { Rehearsal } from './Room.tsx'

/** What goes wrong, thrown in by key; each that runs with its time and with what good handling looks like. */
export function Incidents({ rehearsal, perform }: { rehearsal: Rehearsal; perform(deed: RoomDeed): void }) {
  const t = useWords()
  const { act } = useRoom()
  const now = useNow(500)
  // The newest on top: it is what the key means, and what is looked for.
  const lately = rehearsal.incidents.filter(({ withdrawn }) => !withdrawn).toReversed()
  const open = lately.filter(({ handledAtEpochMs }) => handledAtEpochMs === null)
  const over = lately.filter(({ handledAtEpochMs }) => handledAtEpochMs !== null).slice(0, 3)
  const at = rehearsal.pausedAtEpochMs ?? now
  return (
    <section className={css['incidents']} aria-label={t('trainer.incidents')}>
      <h2>{t('trainer.incidents')}</h2>
      <div className={css['throws']}>
        {incidentKinds.map((kind) => (
          <Button
            key={kind}
            small
            combo={comboOfDeed({ do: 'incident', kind })}
            disabled={!incidents[kind].levels.includes(rehearsal.level)}
            title={whyNot(kind, rehearsal, t)}
            onClick={() => perform({ do: 'incident', kind })}
          >
            {t(`incident.${kind}`)}
          </Button>
        ))}
      </div>
      <ul className={css['running']}>
        {open.map((one) => (
          <li key={one.id}>
            <strong>{t(`incident.${one.kind}`)}</strong>
            {one.target !== null && <span className={css['target']}>{incidentTarget(one, t)}</span>}
            <time>{formatDuration(Math.max(0, at - one.thrownAtEpochMs))}</time>
            <p>{one.good ?? t(`incident.${one.kind}.good`)}</p>
            <span className={css['answers']}>
              <Button
                small
                look="accent"
                combo={one === open[0] ? comboOfDeed({ do: 'handled' }) : undefined}
                onClick={() => void act({ type: 'incident.handled', incident: one.id })}
              >
                {t('trainer.incident.handled')}
              </Button>
              <Button
                small
                look="quiet"
                onClick={() => void act({ type: 'incident.withdraw', incident: one.id })}
              >
                {t('trainer.incident.withdraw')}
              </Button>
            </span>
          </li>
        ))}
        {over.map((one) => (
          <li key={one.id} className={css['over']}>
            <span>{t(`incident.${one.kind}`)}</span>
            <time>{formatDuration((one.handledAtEpochMs ?? at) - one.thrownAtEpochMs)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why an incident can't be had at this level; else what ends it. */
function whyNot(kind: IncidentKind, { level }: Rehearsal, t: ReturnType<typeof useWords>): string {
  const { levels, why } = incidents[kind]
  return levels.includes(level) || why === null ? t(`incident.${kind}.seen`) : t(why)
}
