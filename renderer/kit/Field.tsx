import { useId, type ComponentProps, type ReactNode } from 'react'
import { Group } from './Group.tsx'
import css from './Field.module.css'

/** A label, the control under it, and what is to be said about it: a hint, or what is wrong. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  label: string
  hint?: ReactNode
  problem?: string | null | undefined
  children(ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }): ReactNode
}) {
  const id = useId()
  const said = problem ?? hint
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': said ? `${id}-said` : undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {said && (
        <p id={`${id}-said`} className={problem ? css['problem'] : css['hint']}>
          {said}
        </p>
      )}
    </div>
  )
}

/** A field whose control is no plain input: named by its own label, not by a `label` element. */
export const FieldGroup = ({
  label,
  hint,
  children,
}: {
  label: string
  hint?: ReactNode
  children: ReactNode
}) => (
  <Group className={css['field']} label={label}>
    <span className={css['label']} aria-hidden="true">
      {label}
    </span>
    {children}
    {hint !== undefined && <p className={css['hint']}>{hint}</p>}
  </Group>
)

export const TextInput = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input
    type="text"
    autoComplete="off"
    spellCheck={false}
    {...rest}
    className={`${css['input']} ${className ?? ''}`}
  />
)

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea spellCheck={false} {...rest} className={`${css['input']} ${css['area']} ${className ?? ''}`} />
)
