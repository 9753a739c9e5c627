import type { z } from 'zod'
import type { CommandEntry } from './command.ts'
import { askCommands } from './commands/ask.ts'
import { cardCommands } from './commands/card.ts'
import { commentCommands } from './commands/comment.ts'
import { contactCommands } from './commands/contact.ts'
import { cueCommands } from './commands/cue.ts'
import { feedCommands } from './commands/feed.ts'
import { featuredCommands } from './commands/featured.ts'
import { hostCommands } from './commands/host.ts'
import { houseCommands } from './commands/house.ts'
import { moderateCommands } from './commands/moderate.ts'
import { outputCommands } from './commands/output.ts'
import { panicCommands } from './commands/panic.ts'
import { planCommands } from './commands/plan.ts'
import { prompterCommands } from './commands/prompter.ts'
import { questionCommands } from './commands/question.ts'
import { questionBankCommands } from './commands/questionBank.ts'
import { pollCommands } from './commands/poll.ts'
import { incidentCommands } from './commands/incident.ts'
import { rehearsalCommands } from './commands/rehearsal.ts'
import { scenarioCommands } from './commands/scenario.ts'
import { visionCommands } from './commands/vision.ts'
import { modelCommands } from './commands/model.ts'
import { sceneCommands } from './commands/scene.ts'
import { scriptCommands } from './commands/script.ts'
import { seenCommands } from './commands/seen.ts'
import { showCommands } from './commands/show.ts'
import { wordCommands } from './commands/words.ts'
import { voiceCommands } from './commands/voice.ts'
import { trainingCommands } from './commands/training.ts'

/** Every command there is. A new one is an entry in a family file; a new family is a file and a line here. */
export const commandTable = {
  ...sceneCommands,
  ...cueCommands,
  ...cardCommands,
  ...questionCommands,
  ...questionBankCommands,
  ...askCommands,
  ...contactCommands,
  ...commentCommands,
  ...moderateCommands,
  ...featuredCommands,
  ...feedCommands,
  ...wordCommands,
  ...panicCommands,
  ...pollCommands,
  ...outputCommands,
  ...prompterCommands,
  ...hostCommands,
  ...planCommands,
  ...scriptCommands,
  ...showCommands,
  ...rehearsalCommands,
  ...incidentCommands,
  ...scenarioCommands,
  ...visionCommands,
  ...houseCommands,
  ...voiceCommands,
  ...modelCommands,
  ...trainingCommands,
  ...seenCommands,
}

type Table = typeof commandTable
export type CommandType = keyof Table

/** zod says `Record<string, never>` of a command without arguments, which would forbid `type` too. */
type Args<I> = string extends keyof I ? unknown : I

/** A command as it is sent: its type beside its arguments. */
export type Command = {
  [K in CommandType]: { type: K } & Args<z.input<Table[K]['args']>>
}[CommandType]

/** The entry for a type that came from outside, or null. */
export const commandEntry = (type: string): CommandEntry | null =>
  Object.hasOwn(commandTable, type) ? commandTable[type as CommandType] : null
