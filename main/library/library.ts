import type { Facts, Needs } from '../../shared/live/command.ts'
import type { LibraryWrite } from '../../shared/live/effect.ts'
import type { CommentStore } from './comments.ts'
import type { Database } from './database.ts'
import { createForgetRun } from './forgetRun.ts'
import { createQuestionBank, type QuestionBank } from './questions.ts'
import { createRunLog, type RunLog } from './runLog.ts'
import { createRunShelf, type RunShelf } from './runs.ts'
import { createVisionShelf, type VisionShelf } from './vision.ts'
import { createScenarioShelf, type ScenarioShelf } from './scenarios.ts'
import { createWordShelf, type WordShelf } from './wordShelf.ts'
import { createShowShelf, type ShowShelf } from './shows.ts'
import { createSpeechShelf, type SpeechShelf } from './speech.ts'
import { createTraining, type Training } from './training.ts'

/** Everything kept beside the state: shows, questions, the as-run log. Writes run inside the loop's transaction. */
export interface Library {
  write(write: LibraryWrite): void
  facts(needs: Needs): Facts
  shows: ShowShelf
  questions: QuestionBank
  log: RunLog
  words: WordShelf
  training: Training
  runs: RunShelf
  scenarios: ScenarioShelf
  vision: VisionShelf
  speech: SpeechShelf
}

/** What of comments belongs to commands; they are stored by their own way in. */
interface Comments {
  store: CommentStore
  setCounter(counter: string, value: number): void
}

export function createLibrary(db: Database, comments: Comments): Library {
  const questions = createQuestionBank(db)
  const log = createRunLog(db)
  const runs = createRunShelf(db)
  const scenarios = createScenarioShelf(db)
  const vision = createVisionShelf(db)
  const speech = createSpeechShelf(db)
  const training = createTraining(db, createForgetRun(db, runs))
  const shows = createShowShelf(db)
  const words = createWordShelf(db)

  const judgedIn = (run: string): NonNullable<Facts['judged']> | null => {
    const record = runs.get(run)
    return record && { drilled: record.drilled, rubric: training.of(run).rubric }
  }

  return {
    write(write) {
      switch (write.kind) {
        case 'question.put':
          return questions.put(write.question)
        case 'question.change':
          return questions.change(write.id, write.changes)
        case 'questions.step':
          return questions.step(write.step)
        case 'questions.back':
          return questions.takeBack(write.step)
        case 'questions.import':
          return questions.settle(write.batch, write.step)
        case 'contact.delete':
          return questions.deleteContact(write.question)
        case 'comment.change':
          return comments.store.change(write.id, write.changes)
        case 'words.put':
          return words.put(write.entries, write.atEpochMs)
        case 'words.remove':
          return words.remove(write.words)
        case 'counter.set':
          return comments.setCounter(write.counter, write.value)
        case 'show.put':
          return shows.put(write.show)
        case 'show.keep':
          return shows.keep(write.show, write.atEpochMs)
        case 'show.delete':
          return shows.setDeleted(write.show, write.atEpochMs)
        case 'log':
          return log.add(write.entry, write.device)
        case 'training':
          return training.write(write.write)
        case 'vision.add':
          return vision.add(write.run, write.seen)
        case 'scenario.put':
          return scenarios.put(write.scenario, write.atEpochMs)
        case 'scenario.delete':
          return scenarios.setDeleted(write.scenario, write.deleted)
        case 'run.put':
          return runs.put(write.run)
        case 'run.change':
          return runs.change(write.id, write.changes)
      }
    },
    facts(needs) {
      return {
        ...(needs.question === undefined ? {} : { question: questions.get(needs.question) }),
        ...(needs.questions === undefined ? {} : { questions: questions.several(needs.questions) }),
        ...(needs.simulatedQuestions ? { questions: questions.simulated() } : {}),
        ...(needs.questionUndo === undefined ? {} : { questionUndo: questions.undo() }),
        ...(needs.words ? { words: words.count() } : {}),
        ...(needs.comment === undefined ? {} : { comment: comments.store.get(needs.comment) }),
        ...(needs.scenario === undefined
          ? {}
          : {
              scenario: scenarios.get(needs.scenario),
              scenarioSavedAtEpochMs: scenarios.savedAt(needs.scenario),
            }),
        ...(needs.show === undefined ? {} : { show: shows.get(needs.show) }),
        ...(needs.trainees ? { trainees: training.trainees() } : {}),
        ...(needs.mark === undefined ? {} : { mark: training.mark(needs.mark) }),
        ...(needs.judged === undefined ? {} : { judged: judgedIn(needs.judged) }),
        ...(needs.copy === undefined ? {} : { show: shows.copy(needs.copy) }),
      }
    },
    shows,
    questions,
    log,
    words,
    training,
    runs,
    scenarios,
    speech,
    vision,
  }
}
