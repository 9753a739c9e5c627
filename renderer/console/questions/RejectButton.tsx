import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Menu, MenuItem } from '../../kit/Menu.tsx'

const reasons = ['offTopic', 'private', 'case', 'unclear', 'other'] as const

/** Rejecting takes a reason, chosen in the same press: it is on record, and the asker may be told. */
export function RejectButton({
  disabled = false,
  onReject,
}: {
  disabled?: boolean
  onReject(reason: string): void
}) {
  const t = useWords()
  return (
    <Menu
      trigger={
        <Button small disabled={disabled}>
          {t('bank.reject')}…
        </Button>
      }
    >
      {reasons.map((reason) => (
        <MenuItem key={reason} onSelect={() => onReject(t(`bank.reason.${reason}`))}>
          {t(`bank.reason.${reason}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
