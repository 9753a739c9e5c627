/**
 * Stands for a gamepad and a MIDI pedal, which no test machine has: put into a page before its own scripts run. The
 * page finds them where a browser would have them; tests move them through `hardware`.
 */
export function fakeHardware(): void {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }))
  const axes = [0, 0, 0, 0]
  let plugged = false
  const pad = {
    id: '测试手柄',
    index: 0,
    connected: true,
    mapping: 'standard',
    timestamp: 0,
    buttons,
    axes,
  } satisfies Partial<Gamepad>
  navigator.getGamepads = () => [plugged ? (pad as unknown as Gamepad) : null, null, null, null]

  const input: Partial<MIDIInput> & { onmidimessage: ((event: MIDIMessageEvent) => void) | null } = {
    id: 'pedal',
    name: '踏板',
    onmidimessage: null,
  }
  const access = {
    inputs: new Map([['pedal', input]]),
    outputs: new Map(),
    onstatechange: null,
    sysexEnabled: false,
  }
  navigator.requestMIDIAccess = () => Promise.resolve(access as unknown as MIDIAccess)

  Object.assign(globalThis, {
    hardware: {
      plugGamepad() {
        plugged = true
        dispatchEvent(new Event('gamepadconnected'))
      },
      button(index: number, value: number) {
        Object.assign(buttons[index]!, { value, pressed: value > 0.5 })
      },
      axis(index: number, value: number) {
        axes[index] = value
      },
      midi(bytes: number[]) {
        input.onmidimessage?.(new MIDIMessageEvent('midimessage', { data: Uint8Array.from(bytes) }))
      },
    },
  })
}
