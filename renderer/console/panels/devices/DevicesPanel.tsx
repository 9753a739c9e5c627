import { Dialog } from '../../../kit/Dialog.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useHave } from '../../desk/Desk.tsx'
import { useClose } from '../useClose.ts'
import { Asking } from './Asking.tsx'
import { DeviceList } from './DeviceList.tsx'
import { Lan } from './Lan.tsx'
import { PairOffer } from './PairOffer.tsx'
import css from './DevicesPanel.module.css'

/** Tablets and phones: the LAN, letting one in, and those that are in. */
export function DevicesPanel() {
  const t = useWords()
  const close = useClose()
  const { lanAddress } = useHave('settings')
  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title={t('console.devices.title')}
      about={t('console.devices.about')}
    >
      <div className={css['panel']}>
        <Lan />
        <Asking />
        {lanAddress !== null && <PairOffer address={lanAddress} />}
        <DeviceList />
      </div>
    </Dialog>
  )
}
