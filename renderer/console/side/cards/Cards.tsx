import { useRef, useState } from 'react'
import { cardTitle, type Card } from '../../../../shared/cards/card.ts'
import { cardKinds, cardKindNames } from '../../../../shared/cards/kinds.ts'
import { Button } from '../../../kit/Button.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Menu, MenuItem, MenuLine } from '../../../kit/Menu.tsx'
import { comboFor } from '../../desk/keys.ts'
import { useActions, useDesk, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { isSelected } from '../../desk/store.ts'
import { useKeepInView } from '../../../kit/useKeepInView.ts'
import { CardRow } from './CardRow.tsx'
import css from './Cards.module.css'

/** Kinds that the desk makes by itself: from a comment on air. */
const notMade = new Set<Card['kind']>(['comment'])

/** The show's cards, to be aired by hand. */
export function Cards() {
  const t = useWords()
  const actions = useActions()
  const setDesk = useSetDesk()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const { air } = useHave('live')
  const reachable = useReachable()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const shown = show.cards.filter((card) =>
    `${cardTitle(card)} ${t(cardKinds[card.kind].name)}`.toLowerCase().includes(wanted),
  )
  const list = useRef<HTMLUListElement>(null)
  useKeepInView(list, selection?.kind === 'card' ? selection.id : null)
  const onAir = Object.values(air).flatMap((airing) => airing?.card.id ?? [])
  return (
    <div className={css['cards']}>
      <div className={css['tools']}>
        <TextInput
          type="search"
          aria-label={t('console.cards.search')}
          placeholder={t('console.cards.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <Menu
          align="end"
          trigger={
            <Button disabled={!reachable}>
              <Icon of="plus" size={14} /> {t('console.cards.new')}
            </Button>
          }
        >
          {cardKindNames
            .filter((kind) => !notMade.has(kind))
            .map((kind) => (
              <MenuItem key={kind} onSelect={() => setDesk({ panel: { name: 'card', card: null, kind } })}>
                {t(cardKinds[kind].name)}
              </MenuItem>
            ))}
          <MenuLine />
          <MenuItem onSelect={() => setDesk({ panel: { name: 'cardImport' } })}>{t('cards.import')}</MenuItem>
        </Menu>
        <Button
          combo={comboFor('clear')}
          disabled={!reachable || onAir.length === 0}
          onClick={() => void actions.clear()}
        >
          {t('console.cards.clearAll')}
        </Button>
      </div>
      <ul className={css['list']} ref={list} tabIndex={-1}>
        {shown.map((card) => (
          <CardRow
            key={card.id}
            card={card}
            onAir={onAir.includes(card.id)}
            selected={isSelected(selection, 'card', card.id)}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className={css['empty']}>
          {t(show.cards.length === 0 ? 'console.cards.empty' : 'console.cards.none')}
        </p>
      )}
    </div>
  )
}
