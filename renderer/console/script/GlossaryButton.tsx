import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { TextArea } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import css from './ScriptPanel.module.css'

/** Words of the unit (names, places, terms) that the prompter never breaks at the end of a line. */
export function GlossaryButton() {
  const t = useWords()
  return (
    <Popover
      align="end"
      title={t('script.glossary')}
      trigger={
        <Button small look="quiet">
          {t('script.glossary')}
        </Button>
      }
    >
      <Glossary />
    </Popover>
  )
}

function Glossary() {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const { glossary } = useHave('settings')
  const [text, setText] = useState(glossary.join('\n'))
  const words = [
    ...new Set(text.split(/[\s,，、;；]+/u).filter((word) => word.length > 1 && word.length <= 40)),
  ]
  const changed = words.join('\n') !== glossary.join('\n')
  return (
    <div className={css['glossary']}>
      <p>{t('script.glossary.about')}</p>
      <TextArea
        rows={8}
        aria-label={t('script.glossary')}
        value={text}
        placeholder={t('script.glossary.example')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        small
        look="accent"
        disabled={!reachable || !changed}
        onClick={() => void act({ type: 'settings.set', changes: { glossary: words.slice(0, 2000) } })}
      >
        {t('script.glossary.save', { count: words.length })}
      </Button>
    </div>
  )
}
