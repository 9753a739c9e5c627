import { useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { deskWindow, type DeskWindow } from '../../kit/deskWindow.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Menu, MenuItem } from '../../kit/Menu.tsx'
import { screenToken } from '../../kit/token.ts'

/** Opens the prompter: on a display of this PC where the desk can, else in a window of the browser. */
export function OpenPrompter() {
  const t = useWords()
  const desk = deskWindow()
  const [displays, setDisplays] = useState<Awaited<ReturnType<DeskWindow['displays']>>>([])
  useEffect(() => void desk?.displays().then(setDisplays), [desk])
  const inBrowser = (): void => {
    window.open(
      `/prompter/#${encodeURIComponent(screenToken('console') ?? '')}`,
      'daobo-prompter',
      'popup,width=1280,height=720',
    )
  }
  if (!desk || displays.length < 2) {
    return (
      <Button look="quiet" onClick={() => (desk ? void desk.openPrompter() : inBrowser())}>
        {t('console.prompter.open')}
      </Button>
    )
  }
  return (
    <Menu align="end" trigger={<Button look="quiet">{t('console.prompter.open')}</Button>}>
      {displays.map((display) => (
        <MenuItem key={display.id} onSelect={() => void desk.openPrompter(display.id)}>
          {display.label} {display.primary && t('menu.primary')}
        </MenuItem>
      ))}
    </Menu>
  )
}
