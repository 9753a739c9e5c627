import type { Wave } from '../../../shared/rehearsal/scenario.ts'
import { scenarioLimits as limits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { useWords } from '../../kit/hooks.tsx'
import type { Kept } from './draft.ts'
import { lastingUntil, nextWave, untilOf } from './edits.ts'
import css from './Form.module.css'
import { Mix } from './Mix.tsx'
import { NumberField } from './NumberField.tsx'
import { TimeField } from './TimeField.tsx'
import type { Editor } from './useEditor.ts'

const rates = [
  ['commentsPerMinute', 'scenario.comments'],
  ['likesPerMinute', 'scenario.likes'],
  ['entriesPerMinute', 'scenario.entries'],
] as const

/** How the audience behaves for a while: until the next phase begins. */
export function WaveForm({ editor, wave }: { editor: Editor; wave: Kept<Wave> }) {
  const t = useWords()
  const { draft, become, problem } = editor
  const change = (changes: Partial<Wave>, what: string): void =>
    editor.changePart('waves', wave.key, changes, what)
  return (
    <div className={css['form']}>
      <div className={css['two']}>
        <TimeField
          label={t('scenario.from')}
          value={wave.fromMs}
          hint={t('scenario.time.hint')}
          problem={problem(wave.key, 'fromMs')}
          onChange={(fromMs) => change({ fromMs }, 'fromMs')}
        />
        <TimeField
          label={t('scenario.to')}
          value={untilOf(draft, wave)}
          hint={t(nextWave(draft, wave) ? 'scenario.to.next' : 'scenario.to.end')}
          onChange={(untilMs) => become(lastingUntil(draft, wave, untilMs), `${wave.key} until`)}
        />
      </div>
      <div className={css['four']}>
        {rates.map(([field, label]) => (
          <NumberField
            key={field}
            label={t(label)}
            value={wave[field]}
            limit={limits.perMinute}
            problem={problem(wave.key, field)}
            onChange={(value) => change({ [field]: value }, field)}
          />
        ))}
        <NumberField
          label={t('scenario.viewers')}
          value={wave.viewers}
          limit={limits.viewers}
          whole
          hint={t('scenario.viewers.hint')}
          problem={problem(wave.key, 'viewers')}
          onChange={(viewers) => change({ viewers }, 'viewers')}
        />
      </div>
      <Mix
        mix={wave.mix}
        problem={problem(wave.key, 'mix')}
        onChange={(mix, what) => change({ mix }, `mix ${what}`)}
      />
    </div>
  )
}
