import { midiTrigger } from '../../../shared/prompter/controls/trigger.ts'
import type { Moved } from './gamepads.ts'

/** none: this browser or address has no MIDI; asleep: not asked for yet; refused: the person or the system said no. */
export type MidiStatus = 'none' | 'asleep' | 'on' | 'refused'

export interface Midi {
  status(): MidiStatus
  /** Names of what is plugged in. */
  names(): readonly string[]
  /** Browsers ask the person; from then on inputs are heard, those plugged in later too. */
  wake(): Promise<void>
  close(): void
}

export function watchMidi(moved: Moved, changed: () => void): Midi {
  let status: MidiStatus = isSecureContext && 'requestMIDIAccess' in navigator ? 'asleep' : 'none'
  let access: MIDIAccess | null = null

  const hear = (event: MIDIMessageEvent): void => {
    const heard = event.data && midiTrigger(event.data)
    if (heard) moved(heard.trigger, heard.value)
  }
  const plugged = (): void => {
    for (const input of access?.inputs.values() ?? []) input.onmidimessage = hear
    changed()
  }
  return {
    status: () => status,
    names: () => [...(access?.inputs.values() ?? [])].map(({ name }) => name ?? 'MIDI'),
    async wake() {
      if (status === 'none' || status === 'on') return
      try {
        access = await navigator.requestMIDIAccess({ sysex: false })
        status = 'on'
        access.onstatechange = plugged
        plugged()
      } catch {
        status = 'refused' // a person's no, or no MIDI in the system: both are said by the status
        changed()
      }
    },
    close() {
      for (const input of access?.inputs.values() ?? []) input.onmidimessage = null
      if (access) access.onstatechange = null
    },
  }
}
