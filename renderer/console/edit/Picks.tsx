import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Popover } from '../../kit/Popover.tsx'
import css from './Picks.module.css'

interface Pick {
  id: string
  name: string
  kind?: string
}

/** Any of a list, kept in the order of the list. Closed it shows what is picked. */
export function Picks({
  picked,
  options,
  empty,
  onChange,
}: {
  picked: readonly string[]
  options: readonly Pick[]
  empty: string
  onChange(picked: string[]): void
}) {
  const shown = options.filter((option) => picked.includes(option.id)).map((option) => option.name)
  const toggle = (id: string): void =>
    onChange(options.map((option) => option.id).filter((one) => (one === id) !== picked.includes(one)))
  return (
    <Popover
      title={empty}
      align="start"
      trigger={
        <Button className={css['trigger']} disabled={options.length === 0}>
          <span className={css['shown']}>
            {shown.length > 0 ? shown.join('、') : options.length === 0 ? empty : '–'}
          </span>
          <Icon of="down" />
        </Button>
      }
    >
      <ul className={css['list']}>
        {options.map((option) => (
          <li key={option.id}>
            <label className={css['option']}>
              <input
                type="checkbox"
                checked={picked.includes(option.id)}
                onChange={() => toggle(option.id)}
              />
              <span className={css['name']}>{option.name}</span>
              {option.kind !== undefined && <span className={css['kind']}>{option.kind}</span>}
            </label>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
