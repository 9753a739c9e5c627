import { cardKinds, type CardKindName } from '../../../shared/cards/kinds.ts'
import { useApi, useDesk, useHave } from '../desk/Desk.tsx'
import { FeedsPanel } from '../feeds/FeedsPanel.tsx'
import { PromptersPanel } from '../prompter/PromptersPanel.tsx'
import { ScriptPanel } from '../script/ScriptPanel.tsx'
import { QuestionBankPanel } from '../questions/QuestionBankPanel.tsx'
import { VoicePanel } from '../voice/VoicePanel.tsx'
import { CardImportPanel } from './card/CardImportPanel.tsx'
import { CardPanel } from './card/CardPanel.tsx'
import { ConfirmPanel } from './ConfirmPanel.tsx'
import { ControlsPanel } from '../prompter/ControlsPanel.tsx'
import { DevicesPanel } from './devices/DevicesPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { MissingScenePanel } from './MissingScenePanel.tsx'
import { NewShowPanel } from './shows/NewShowPanel.tsx'
import { ObsPanel } from './obs/ObsPanel.tsx'
import { PreparePanel } from './obs/PreparePanel.tsx'
import { ShowSettingsPanel } from './shows/ShowSettingsPanel.tsx'
import { ShowsPanel } from './shows/ShowsPanel.tsx'
import { useClose } from './useClose.ts'

/** The window that is open over the desk, if any. */
export function Panels() {
  const { panel } = useDesk()
  const { show } = useHave('plan')
  const close = useClose()
  const api = useApi()
  switch (panel?.name) {
    case undefined:
      return null
    case 'shows':
      return <ShowsPanel />
    case 'newShow':
      return <NewShowPanel />
    case 'showSettings':
      return <ShowSettingsPanel />
    case 'obs':
      return <ObsPanel />
    case 'prepare':
      return <PreparePanel />
    case 'devices':
      return <DevicesPanel />
    case 'feeds':
      return <FeedsPanel onClose={close} />
    case 'questions':
      return <QuestionBankPanel api={api} onClose={close} {...(panel.start ? { start: panel.start } : {})} />
    case 'voice':
      return <VoicePanel />
    case 'controls':
      return <ControlsPanel />
    case 'keys':
      return <KeysPanel />
    case 'script':
      return <ScriptPanel key={panel.cue} cue={panel.cue} />
    case 'prompters':
      return <PromptersPanel />
    case 'missingScene':
      return <MissingScenePanel cue={panel.cue} />
    case 'card': {
      const kind = show.cards.find((card) => card.id === panel.card)?.kind ?? panel.kind
      return isKind(kind) ? <CardPanel card={panel.card} kind={kind} /> : null
    }
    case 'cardImport':
      return <CardImportPanel api={api} />
    case 'confirm':
      return <ConfirmPanel what={panel.what} />
  }
}

const isKind = (kind: string | undefined): kind is CardKindName =>
  kind !== undefined && Object.hasOwn(cardKinds, kind)
