import { createControls, type Controls } from '../../kit/controls/controls.ts'
import type { Studio } from '../../kit/studio.ts'
import { actOf, wishOfDrive, wishOfWheel } from '../../prompter/deeds.ts'
import { steer, type Wish } from '../../prompter/steer.ts'

/**
 * Pedals and gamepads at the desk's PC steer the prompter from the console too, so that they work whichever window is in
 * front. Keys and the wheel are the desk's own there; what belongs to one screen is done at that screen.
 */
export function createDeskControls(studio: Studio): Controls {
  const wish = (wanted: Wish): void => {
    const clock = studio.view('live')?.prompter
    const steered = clock && steer(clock, wanted, studio.now())
    if (steered) void studio.send(steered.command)
  }
  return createControls({
    keys: false,
    drive: (drive) => wish(wishOfDrive(drive)),
    wheel: (act) => wish(wishOfWheel(act)),
    press(deed) {
      const act = actOf(deed)
      if (act.on === 'reading') wish(act.wish)
      if (deed !== 'follow') return
      const following = studio.view('live')?.prompter.following
      void studio.send({ type: 'prompter.follow', by: following ? 'off' : 'voice' })
    },
  })
}
