import css from './Tabs.module.css'

/** A row of choices, one of which is shown. */
export const Tabs = <T extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly { value: NoInfer<T>; label: string }[]
  value: T
  onChange(value: NoInfer<T>): void
}) => (
  <nav className={css['tabs']} aria-label={label}>
    {tabs.map((tab) => (
      <button
        key={tab.value}
        type="button"
        aria-pressed={tab.value === value}
        className={css['tab']}
        onClick={() => onChange(tab.value)}
      >
        {tab.label}
      </button>
    ))}
  </nav>
)
