import { ControlsEditor } from '../../kit/controls/ControlsEditor.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useControls } from '../desk/Desk.tsx'
import { useClose } from '../panels/useClose.ts'

/** What steers the prompter from this PC: gamepads and pedals, learned by pressing them. */
export function ControlsPanel() {
  const t = useWords()
  const close = useClose()
  const controls = useControls()
  return (
    <Dialog open onClose={close} width="wide" title={t('controls.title')} about={t('controls.atDesk')}>
      <ControlsEditor controls={controls} keys={false} />
    </Dialog>
  )
}
