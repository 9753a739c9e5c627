import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { FieldGroup } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { switchable } from '../decide/scene.ts'
import { useEnv, useHave, useReachable, useSetDesk } from '../desk/Desk.tsx'
import { useClose } from './useClose.ts'

/** A cue names a scene that OBS lacks: choose another, or have it made. */
export function MissingScenePanel({ cue: id }: { cue: string }) {
  const t = useWords()
  const { act } = useEnv()
  const setDesk = useSetDesk()
  const close = useClose()
  const obs = useHave('obs')
  const { show } = useHave('plan')
  const reachable = useReachable()
  const cue = show.cues.find((known) => known.id === id)
  const scenes = switchable(obs).map((scene) => scene.name)
  const [scene, setScene] = useState(scenes[0] ?? '')
  if (!cue) return null
  const choose = async (): Promise<void> => {
    const sent = await act({ type: 'cue.edit', cue: id, changes: { scene } })
    if (sent.ok) close()
  }
  return (
    <Dialog
      open
      onClose={close}
      width="narrow"
      title={t('console.missing.title', { scene: cue.scene ?? '' })}
      about={t('console.missing.about', {
        cue: cue.title || t('console.cue.untitled'),
        scene: cue.scene ?? '',
      })}
      foot={
        <>
          <Button disabled={!reachable} onClick={() => setDesk({ panel: { name: 'prepare' } })}>
            {t('console.missing.create')}
          </Button>
          <Button look="accent" disabled={!reachable || scene === ''} onClick={() => void choose()}>
            {t('console.missing.choose')}
          </Button>
        </>
      }
    >
      <FieldGroup label={t('console.missing.other')}>
        <Select
          label={t('console.missing.other')}
          value={scene}
          options={scenes.map((name) => ({ value: name, label: name }))}
          onChange={setScene}
        />
      </FieldGroup>
    </Dialog>
  )
}
