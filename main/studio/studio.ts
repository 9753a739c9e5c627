import { join } from 'node:path'
import type { StudioState } from '../../shared/live/state.ts'
import { openIntake } from '../feeds/intake.ts'
import { openFeeds } from '../feeds/openFeeds.ts'
import { createOwnRules } from '../feeds/ownRules.ts'
import { contactKey, createContacts } from '../library/contacts.ts'
import { createQuestionImport } from '../library/import/importQuestions.ts'
import { createLibrary } from '../library/library.ts'
import { createQuestionDoubles } from '../library/questionDoubles.ts'
import { createQuestionWatch } from '../library/questionWatch.ts'
import { isDiskFull } from '../library/sqliteErrors.ts'
import { openStore } from '../library/store.ts'
import { createWordShelf } from '../library/wordShelf.ts'
import { createObsLink } from '../obs/link.ts'
import { createAirChanges } from '../recordings/airChanges.ts'
import { createObsFilm } from '../recordings/obsFilm.ts'
import { createRecordings } from '../recordings/recordings.ts'
import { startPractice } from '../obs/practice/server.ts'
import { behindWall } from '../obs/rehearsalWall.ts'
import { createRehearsing } from '../rehearsal/rehearsing.ts'
import { portIsFree } from '../screens/listeners.ts'
import { createPracticePicture } from '../screens/practicePicture.ts'
import { createProgress } from '../screens/questionImport.ts'
import { ownTokens } from '../screens/tokens.ts'
import { createActs } from './acts.ts'
import { createAlarm } from './alarm.ts'
import { systemClock } from './clock.ts'
import { openDoor } from '../screens/door.ts'
import { firstState } from './firstState.ts'
import { firstWord } from './firstWord.ts'
import { newId } from './ids.ts'
import { createJournal, readState } from './journal.ts'
import { createLoop, studioActor } from './loop.ts'
import { createOverlayCare } from './overlayCare.ts'
import { createCommentStreams } from './commentStreams.ts'
import type { RunningStudio, StudioOptions } from './options.ts'
import { createPolls } from './polls.ts'
import { createPublisher } from './publisher.ts'
import { reopenLan } from './reopenLan.ts'
import { createSaver } from './saver.ts'
import { sittingOf, whenTurned } from './sitting.ts'
import { StartProblem } from './startProblem.ts'
import { createStreams } from './streams.ts'
import { createSwitcher } from '../obs/switcher.ts'
import { createTrouble } from './trouble.ts'
import { openVoice } from '../voice/voice.ts'

export type { RunningStudio, StudioOptions }

/**
 * Puts the studio together and opens its door on 127.0.0.1.
 * @throws StartProblem with a sentence when the folder can't be written, the port is taken, or the database is damaged
 * beyond the last good copy
 */
export async function startStudio(options: StudioOptions): Promise<RunningStudio> {
  const opened: (() => Promise<void>)[] = []
  try {
    return await compose(options, (close) => opened.unshift(close))
  } catch (error) {
    // What was opened before it went wrong is let go of: the folder is free for the next try.
    for (const close of opened) await close()
    throw isDiskFull(error)
      ? new StartProblem('start.full', { path: options.dataDir }, { cause: error })
      : error
  }
}

async function compose(
  options: StudioOptions,
  onFailure: (close: () => Promise<void>) => void,
): Promise<RunningStudio> {
  const { desk, log } = options
  const clock = options.clock ?? systemClock()
  // Until there is a loop to tell, the start itself says what is wrong.
  let tellDiskFull = (): void => undefined
  const failed = createTrouble({
    log,
    isDiskFull,
    tellDiskFull: () => tellDiskFull(),
  })
  const trouble = (error: unknown, what: string): void => void failed(error, what)

  await portIsFree(options.port)
  const store = openStore({ dataDir: options.dataDir, clock, check: readState, failed: trouble })
  onFailure(store.close)
  const { db } = store
  const intake = openIntake({
    dataDir: options.dataDir,
    clock,
    failed: trouble,
    here: () => sittingOf(loop.state()),
    rules: createOwnRules({ words: createWordShelf(db), state: () => loop.state() }),
    isMuted: (person) => loop.state().saved.live.muted.some((known) => known.person === person),
    counted: (counters) => void loop.ask({ type: 'seen.counters', counters }, studioActor),
  })
  onFailure(intake.close)
  const { ingest } = intake
  const library = createLibrary(db, { store: intake.store, setCounter: ingest.setCounter })
  const journal = createJournal(db)
  const initial = firstState({ journal, library, db, now: clock.now(), newId, options })
  const own = await ownTokens(desk.secrets)
  const recordings = createRecordings({
    db,
    folder: join(options.dataDir, 'recordings'),
    clock,
    newId,
    full: () =>
      loop.send({ type: 'seen.notice', key: 'notice.recording.full' }, studioActor, () => undefined),
  })
  onFailure(recordings.close)
  const air = createAirChanges(db, clock.now)
  const obsFilm = createObsFilm({ recordings, now: clock.now, failed: trouble })

  const practice = await startPractice({ clock })
  onFailure(practice.close)
  const streams = createStreams((what) => link.watch(what))
  const practicePicture = createPracticePicture({
    now: clock.now,
    // The cameras stand in for the practice switcher's program, never for OBS's.
    send: (image) => {
      if (loop.state().seen.obs.status === 'practice')
        streams.send('pictures', { t: 'picture', of: 'program', image })
    },
    language: () => loop.state().saved.settings.language,
  })
  const link = createObsLink({
    clock,
    practiceUrl: practice.url,
    overlayUrlMatches: (url) => /\/overlay\/?(?:[?#]|$)/.test(url),
    events: {
      mirror: (changes) => void loop.ask({ type: 'seen.obs', changes }, studioActor),
      picture(of, image) {
        const practised = of === 'program' && loop.state().seen.obs.status === 'practice'
        if (!practised || !practicePicture.isFresh()) streams.send('pictures', { t: 'picture', of, image })
      },
      meters: (levels) => streams.send('meters', { t: 'meters', levels }),
      connected: () => overlayCare.obsConnected(),
      recorded: obsFilm.recorded,
    },
  })

  const walled = behindWall(link, () => loop.state())
  const switcher = createSwitcher({
    link,
    clock,
    state: () => loop.state(),
    password: async () => options.obsPassword ?? (await desk.secrets.get('obs.password')),
  })
  onFailure(switcher.close)
  const loop = createLoop({
    initial: initial.state,
    revision: initial.revision,
    clock,
    newId,
    journal,
    library: {
      write(write) {
        library.write(write)
        if (write.kind === 'comment.change') commentStreams.changed(write.id)
      },
      facts: (needs) => ({ ...library.facts(needs), ...feeds.facts(needs), ...polls.facts(needs) }),
    },
    obs: walled,
    act: (act) => carryOut(act).catch((error: unknown) => failed(error, act.do)),
    failed,
  })
  tellDiskFull = () =>
    loop.send({ type: 'seen.notice', key: 'notice.disk.full' }, studioActor, () => undefined)
  const feeds = openFeeds({ clock, secrets: desk.secrets, intake, loop, failed })
  const contacts = createContacts({ db, key: await contactKey(desk.secrets), clock, failed: trouble })
  const doubles = createQuestionDoubles({ questions: library.questions, clock })
  const imports = createQuestionImport({
    db,
    questions: library.questions,
    contacts,
    clock,
    newId,
    progress: createProgress(loop, clock.now),
  })
  const voice = openVoice({ clock, loop, desk, dataDir: options.dataDir, log })
  const overlayCare = createOverlayCare({ clock, state: loop.state, refresh: () => link.refreshOverlay() })
  const publisher = createPublisher(() => ({ state: loop.state(), revision: loop.revision() }))
  const saver = createSaver({ clock, journal, library, failed })
  const commentStreams = createCommentStreams({ clock, state: loop.state, store: intake.store })
  const leaveComments = ingest.onStored(commentStreams.stored)
  const alarm = createAlarm(clock, (type) => void loop.ask({ type }, studioActor))

  // Each follows by itself: one that fails, on a full disk say, keeps none of the others from the news.
  loop.onChange(publisher.changed)
  loop.onChange((state, revision) => saver.changed(state.saved, revision))
  for (const follow of [
    voice.changed,
    alarm.changed,
    commentStreams.follow,
    air.changed,
    obsFilm.changed,
    whenLive(desk.keepAwake),
    whenTurned(loop.state(), ingest.turned),
  ])
    loop.onChange(follow)
  alarm.changed(loop.state())
  // What was counted just before a crash may not have been told yet.
  ingest.turned()

  const door = await openDoor({
    options,
    clock,
    loop,
    own,
    secrets: desk.secrets,
    library,
    contacts,
    imports,
    doubles,
    intake,
    recordings,
    air: air.of,
    practicePicture: practicePicture.routes,
    feeds,
    link: walled,
    voice,
    publisher,
    failed,
    stream(name, send) {
      if (name === 'voice') return voice.onLevels((levels) => send({ t: 'voice', levels }))
      if (name === 'comments' || name === 'feed' || name === 'rehearsalFeed')
        return commentStreams.join(name, send)
      return streams.join(name, send)
    },
  })
  const { listeners, sockets } = door

  const carryOut = createActs({
    models: voice.models,
    loop,
    clock,
    secrets: desk.secrets,
    link,
    switcher,
    feeds,
    recordings,
    door,
  })

  const polls = createPolls({ loop, clock, since: intake.store.since, onStored: ingest.onStored })
  const questionWatch = createQuestionWatch({ loop, questions: library.questions, clock })
  const rehearsing = createRehearsing({ clock, loop, ingest, library, voice, failed: trouble })
  // Last: from here on commands come in, and need all of the above.
  const port = await door.open(options.port)
  await reopenLan(loop, listeners.lan)
  for (const notice of [...store.notices, ...intake.notices])
    await loop.ask({ type: 'seen.notice', ...notice }, studioActor)
  await switcher.use()
  await Promise.all([feeds.start(), firstWord(loop, clock)])

  return {
    url: `http://127.0.0.1:${port}`,
    tokens: own,
    send: loop.ask,
    state: loop.state,
    onChange: loop.onChange,
    async close() {
      alarm.close()
      leaveComments()
      commentStreams.close()
      overlayCare.close()
      questionWatch.close()
      doubles.close()
      polls.close()
      rehearsing.close()
      contacts.close()
      sockets.close()
      voice.close()
      await feeds.close()
      await listeners.close()
      await link.close()
      await switcher.close()
      await practice.close()
      await recordings.close()
      await intake.close()
      saver.close(loop.state().saved, loop.revision())
      await store.close()
      await desk.close()
    },
  }
}

/** Tells whenever a show or a rehearsal begins or ends. */
function whenLive(tell: (live: boolean) => void): (state: StudioState) => void {
  let was = false
  return ({ saved: { live } }) => {
    const isLive = live.mode !== 'idle'
    if (isLive !== was) tell(isLive)
    was = isLive
  }
}
