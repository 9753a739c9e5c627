import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { ordered, type List } from './draft.ts'
import { HeadForm } from './HeadForm.tsx'
import { IncidentForm } from './IncidentForm.tsx'
import { LineForm } from './LineForm.tsx'
import type { Editor } from './useEditor.ts'
import { WaveForm } from './WaveForm.tsx'

/** The part that is looked at. */
export function Form({ editor }: { editor: Editor }) {
  const t = useWords()
  const { draft, chosen } = editor
  if (!chosen)
    return (
      <>
        <h3>{t('scenario.head')}</h3>
        <HeadForm editor={editor} />
      </>
    )
  const { list, key } = chosen
  const number = ordered(draft)[list].findIndex((part) => part.key === key) + 1
  return (
    <>
      <header>
        <h3>{t(placeOf[list], { number })}</h3>
        <Button small disabled={!editor.canAdd(list)} onClick={() => editor.duplicate(list, key)}>
          {t('scenario.copyPart')}
        </Button>
        <Button small look="warn" onClick={() => editor.remove(list, key)}>
          {t('scenario.deletePart')}
        </Button>
      </header>
      <PartForm key={key} editor={editor} list={list} part={key} />
    </>
  )
}

const placeOf = {
  waves: 'scenario.place.wave',
  lines: 'scenario.place.line',
  incidents: 'scenario.place.incident',
} as const

function PartForm({ editor, list, part }: { editor: Editor; list: List; part: string }) {
  const { draft } = editor
  switch (list) {
    case 'waves': {
      const wave = draft.waves.find(({ key }) => key === part)
      return wave ? <WaveForm editor={editor} wave={wave} /> : null
    }
    case 'lines': {
      const line = draft.lines.find(({ key }) => key === part)
      return line ? <LineForm editor={editor} line={line} /> : null
    }
    case 'incidents': {
      const incident = draft.incidents.find(({ key }) => key === part)
      return incident ? <IncidentForm editor={editor} incident={incident} /> : null
    }
  }
}
