import styles from './Slate.module.css'

/** A calm full screen where there is nothing to read. */
export const Slate = ({
  title,
  more,
  go,
}: {
  title: string
  more: string
  go?: { label: string; href: string }
}) => (
  <section className={styles.slate}>
    <h1>{title}</h1>
    <p>{more}</p>
    {go && <a href={go.href}>{go.label}</a>}
  </section>
)
