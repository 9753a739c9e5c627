import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useDesk, useHave, useReachable } from '../desk/Desk.tsx'
import css from './EditTools.module.css'

/** What can be done to the rundown and to its selected cue. */
export function EditTools() {
  const t = useWords()
  const actions = useActions()
  const { selection } = useDesk()
  const { undo, redo } = useHave('plan')
  const reachable = useReachable()
  const picked = selection?.kind === 'cue'
  return (
    <div className={css['tools']} role="toolbar" aria-label={t('console.edit.tools')}>
      <Button small combo={comboFor('cueAdd')} disabled={!reachable} onClick={() => void actions.cueAdd()}>
        {t('console.edit.add')}
      </Button>
      <Button
        small
        combo={comboFor('cueDuplicate')}
        comboUnseen
        disabled={!reachable || !picked}
        onClick={() => actions.cueDuplicate()}
      >
        {t('console.edit.duplicate')}
      </Button>
      <Button
        small
        combo={comboFor('cueDelete')}
        disabled={!reachable || !picked}
        onClick={() => actions.cueDelete()}
      >
        {t('console.edit.delete')}
      </Button>
      <span className={css['space']} />
      <Button
        small
        look="quiet"
        combo={comboFor('undo')}
        comboUnseen
        disabled={!reachable || undo === null}
        onClick={() => void actions.undo()}
      >
        {t('console.edit.undo')}
      </Button>
      <Button
        small
        look="quiet"
        combo={comboFor('redo')}
        comboUnseen
        disabled={!reachable || redo === null}
        onClick={() => void actions.redo()}
      >
        {t('console.edit.redo')}
      </Button>
    </div>
  )
}
