import type { OwnProcess } from '../desk.ts'
import type { ElectronParts } from './parts.ts'

/** A module of ours in Electron's utility process: Node without windows, apart from the studio. */
export function startUtility(
  { utilityProcess }: Pick<ElectronParts, 'utilityProcess'>,
  module: string,
): OwnProcess {
  const child = utilityProcess.fork(module, [], { serviceName: 'daobo-voice' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    end: () => void child.kill(),
  }
}
