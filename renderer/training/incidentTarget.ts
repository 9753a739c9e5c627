import type { IncidentKind } from '../../shared/rehearsal/incident.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import type { useWords } from '../kit/hooks.tsx'

/** What an incident struck, as people read it: a card and a question are kept with their ids, a cut in milliseconds. */
export function incidentTarget(
  { kind, target }: { kind: IncidentKind; target: string | null },
  t: ReturnType<typeof useWords>,
): string {
  if (target === null) return ''
  switch (kind) {
    case 'question.unexpected':
    case 'card.wrong':
      return target.replace(/^\S+ /, '')
    case 'time.cut':
      return t('training.incident.cut', { time: formatDuration(Number(target)) })
    default:
      return target
  }
}
