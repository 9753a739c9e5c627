import { Icon } from '../../kit/Icon.tsx'
import css from './Reorder.module.css'

/** Where a row is taken hold of; what else it is and where it stands is said by `className`. */
export const Grip = ({ className, title }: { className: string | undefined; title: string }) => (
  <span className={`${css['grip']} ${className}`} data-grip title={title}>
    <Icon of="grip" />
  </span>
)
