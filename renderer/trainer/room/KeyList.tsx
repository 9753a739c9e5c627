import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Key } from '../../kit/Key.tsx'
import type { RoomDeed } from './keys.ts'
import { roomKeys } from './keys.ts'
import css from './Room.module.css'

/** All keys of the room. */
export function KeyList({ onClose }: { onClose(): void }) {
  const t = useWords()
  return (
    <Dialog open width="narrow" title={t('trainer.keys')} onClose={onClose}>
      <dl className={css['keys']}>
        {roomKeys.map(({ combo, deed }) => (
          <div key={combo}>
            <dt>
              <Key combo={combo} />
            </dt>
            <dd>{name(deed, t)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

function name(deed: RoomDeed, t: ReturnType<typeof useWords>): string {
  switch (deed.do) {
    case 'mark':
      return t(`training.mark.${deed.kind}`)
    case 'filler':
      return t('trainer.mark.filler', { name: t(`trainer.role.${deed.role}`) })
    case 'incident':
      return t(`incident.${deed.kind}`)
    default:
      return t(`trainer.key.${deed.do}`)
  }
}
