import { obsReady } from '../../../shared/live/obs.ts'
import { ariaCombo } from '../../kit/combo.ts'
import { Key } from '../../kit/Key.tsx'
import { Group } from '../../kit/Group.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Tip } from '../../kit/Tip.tsx'
import { nextScene, switchable } from '../decide/scene.ts'
import { comboFor } from '../desk/keys.ts'
import { useActions, useDesk, useHave, useReachable } from '../desk/Desk.tsx'
import css from './SceneButtons.module.css'

/** OBS's scenes by number. The first press chooses (green), the second takes (red). */
export function SceneButtons() {
  const t = useWords()
  const actions = useActions()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const live = useHave('live')
  const obs = useHave('obs')
  const settings = useHave('settings')
  const reachable = useReachable()
  const scenes = switchable(obs)
  const chosen = selection?.kind === 'scene' ? selection.id : null
  const armedScene = show.cues.find((cue) => cue.id === live.armed)?.scene ?? null
  const next = nextScene(obs, chosen, armedScene)
  if (!obsReady(obs) || scenes.length === 0) {
    return <p className={css['none']}>{t(obsReady(obs) ? 'console.scenes.none' : 'console.scenes.noObs')}</p>
  }
  const tip = settings.armFirst || obs.studioMode ? 'console.scenes.tip' : 'console.scenes.tipAtOnce'
  return (
    <Group className={css['scenes']} label={t('console.scenes')}>
      {scenes.map((scene, at) => {
        const onAir = scene.name === obs.programScene
        const combo = at < 9 ? comboFor('scene', at) : undefined
        const going = live.taking?.scene === scene.name
        return (
          <Tip
            key={scene.key}
            text={onAir ? `${scene.name}\n${t('console.tally.onAir')}` : `${scene.name}\n${t(tip)}`}
          >
            <button
              type="button"
              className={css['scene']}
              data-tally={onAir ? 'air' : scene.name === next ? 'next' : undefined}
              aria-pressed={scene.name === chosen}
              aria-current={onAir || undefined}
              aria-busy={going || undefined}
              aria-keyshortcuts={combo && ariaCombo(combo)}
              disabled={!reachable}
              onClick={() => void actions.takeScene(scene.name)}
            >
              <span className={css['name']}>{scene.name}</span>
              {scene.name === chosen ? <Key combo={comboFor('enter')} /> : combo && <Key combo={combo} />}
            </button>
          </Tip>
        )
      })}
    </Group>
  )
}
