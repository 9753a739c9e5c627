import { Select as Base } from '@base-ui/react/select'
import { Icon } from './Icon.tsx'
import css from './Select.module.css'

export interface Option<T extends string> {
  value: T
  label: string
  /** Quieter words after the label. */
  note?: string
}

/** One of a list. Shows the value even when it is none of the options (a scene that OBS lacks). */
export function Select<T extends string>({
  value,
  options,
  onChange,
  label,
  disabled = false,
  invalid = false,
}: {
  value: T
  options: readonly Option<T>[]
  onChange(value: T): void
  /** Name for readers where no label stands beside it. */
  label?: string
  disabled?: boolean
  invalid?: boolean
}) {
  const shown = options.find((option) => option.value === value)?.label ?? value
  return (
    <Base.Root<T>
      value={value}
      disabled={disabled}
      onValueChange={(next) => next !== null && next !== value && onChange(next)}
    >
      <Base.Trigger className={css['trigger']} aria-label={label} aria-invalid={invalid || undefined}>
        <Base.Value className={css['value']}>{() => shown}</Base.Value>
        <Base.Icon className={css['icon']}>
          <Icon of="down" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className={css['place']}
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className={css['popup']}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={css['item']}>
                <Base.ItemIndicator className={css['check']}>
                  <Icon of="check" />
                </Base.ItemIndicator>
                <Base.ItemText className={css['text']}>{option.label}</Base.ItemText>
                {option.note !== undefined && <span className={css['note']}>{option.note}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
