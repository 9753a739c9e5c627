import { getRequestListener } from '@hono/node-server'
import type { FromStudio, StreamName } from '../../shared/protocol/messages.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { StudioFeeds } from '../feeds/openFeeds.ts'
import type { Intake } from '../feeds/intake.ts'
import type { Contacts } from '../library/contacts.ts'
import type { QuestionImport } from '../library/import/importQuestions.ts'
import type { Library } from '../library/library.ts'
import type { QuestionDoubles } from '../library/questionDoubles.ts'
import type { AirChange } from '../../shared/rehearsal/record.ts'
import type { Recordings } from '../recordings/recordings.ts'
import type { Secrets } from '../desk/desk.ts'
import type { ObsPort } from '../obs/port.ts'
import { lanAddresses } from './addresses.ts'
import { apiRoutes } from './api.ts'
import { askRoutes } from './ask.ts'
import { createAskLink } from './askLink.ts'
import { commentExportRoutes } from './commentExport.ts'
import { commentRoutes } from './comments.ts'
import { counterRoutes } from './counters.ts'
import { feedRoutes } from './feeds.ts'
import { healthRoutes } from './health.ts'
import { createHttp, type Routes } from './http.ts'
import { interestRoutes } from './interest.ts'
import { lanRoutes } from './lan.ts'
import { createLastSeen } from './lastSeen.ts'
import { cardImportRoutes } from './cardImport.ts'
import { createLimits } from './limits.ts'
import { createListeners, socketPath } from './listeners.ts'
import { pageRoutes } from './pages.ts'
import { pairingRoutes } from './pairing.ts'
import { prepareRoutes } from './prepare.ts'
import { questionImportRoutes } from './questionImport.ts'
import { questionRoutes } from './questions.ts'
import { recordingRoutes } from './recordings.ts'
import { runRoutes } from './runs.ts'
import { scriptImportRoutes } from './scriptImport.ts'
import { scenarioRoutes } from './scenarios.ts'
import { showRoutes } from './shows.ts'
import { createSockets } from './socket.ts'
import { wordRoutes } from './words.ts'
import { createTickets } from './tickets.ts'
import { createAuthenticate, type OwnTokens } from './tokens.ts'
import { createVoiceSockets } from './voiceSocket.ts'
import { voicePath } from '../../shared/voice/wire.ts'
import type { Voice } from '../voice/voice.ts'
import { trainingRoutes } from './training.ts'
import { createMeasured } from '../rehearsal/measured.ts'
import type { Clock } from '../studio/clock.ts'
import { newId } from '../studio/ids.ts'
import type { Loop } from '../studio/loop.ts'
import type { StudioOptions } from '../studio/options.ts'
import type { Publisher } from '../studio/publisher.ts'

export interface DoorParts {
  options: Pick<StudioOptions, 'pagesDir' | 'version' | 'patience' | 'lanAddresses'>
  clock: Clock
  loop: Loop
  own: OwnTokens
  secrets: Secrets
  library: Library
  contacts: Contacts
  imports: QuestionImport
  doubles: QuestionDoubles
  intake: Pick<Intake, 'ingest' | 'store' | 'figures'>
  recordings: Recordings
  air(run: string): readonly AirChange[]
  practicePicture: Routes
  feeds: StudioFeeds
  link: ObsPort
  voice: Voice
  publisher: Publisher
  failed(error: unknown, what: string): Refusal
  stream(name: StreamName, send: (message: FromStudio) => void): () => void
}

/** Every way into the studio from outside: HTTP, sockets, the LAN, and who may use them. */
export async function openDoor(parts: DoorParts) {
  const { options, clock, loop, own, library, contacts, intake, feeds, link, failed } = parts
  let port = 0
  const language = () => loop.state().saved.settings.language
  const overlayUrl = () => `http://127.0.0.1:${port}/overlay/#${own.overlay}`
  const askLink = await createAskLink(parts.secrets)
  const authenticate = createAuthenticate(own, loop.state, askLink.token)
  const limits = createLimits(clock)
  const addresses = options.lanAddresses ?? lanAddresses
  const films = recordingRoutes({
    recordings: parts.recordings,
    tickets: createTickets(clock),
    now: clock.now,
    language,
  })
  const app = createHttp({
    authenticate,
    limits,
    seen: createLastSeen(clock, loop),
    language,
    failed,
    open: [
      healthRoutes,
      pairingRoutes({ loop, limits, language }),
      feedRoutes({ feeds, language }),
      films.open,
      pageRoutes(options.pagesDir),
    ],
    api: [
      askRoutes({ loop, clock, token: askLink.token, port: () => port, language }),
      apiRoutes({ loop, shows: library.shows, language, version: options.version }),
      showRoutes({ loop, shows: library.shows, newId, language }),
      scriptImportRoutes({ loop, newId, language }),
      cardImportRoutes({ loop, newId, language }),
      questionImportRoutes({ imports: parts.imports, drop: library.questions.drafts.drop, loop, language }),
      questionRoutes({
        questions: library.questions,
        doubles: parts.doubles,
        contacts,
        loop,
        rehearsingSince() {
          const { rehearsal, runId } = loop.state().saved.live
          // The live side's own beginning moves on with every pause.
          return rehearsal && runId !== null ? (library.runs.get(runId)?.startedAtEpochMs ?? null) : null
        },
        language,
      }),
      commentRoutes({ ingest: intake.ingest, store: intake.store, log: library.log, loop, language }),
      commentExportRoutes({ store: intake.store, log: library.log, shows: library.shows, loop, language }),
      wordRoutes({ words: library.words, loop, language }),
      interestRoutes({ store: intake.store, loop, language }),
      counterRoutes({ figures: intake.figures, loop, language }),
      films.api,
      runRoutes({
        library,
        comments: intake.store,
        recordings: parts.recordings,
        air: parts.air,
        measured: createMeasured(library),
        language,
      }),
      parts.practicePicture,
      scenarioRoutes({ library, comments: intake.store, loop, newId, language }),
      trainingRoutes({
        training: library.training,
        recordings: parts.recordings,
        air: parts.air,
        language,
      }),
      lanRoutes({ addresses, language }),
      prepareRoutes({ loop, link, language, overlayUrl }),
    ],
  })
  const sockets = createSockets({
    loop,
    limits,
    publisher: parts.publisher,
    clock,
    authenticate,
    language,
    newId,
    version: options.version,
    patience: options.patience,
    stream: parts.stream,
  })
  const voiceSockets = createVoiceSockets({ voice: parts.voice, clock, limits, authenticate, language })
  const listener = getRequestListener(app.fetch)
  const listeners = createListeners({
    handle: (request, response) => void listener(request, response),
    sockets: { [socketPath]: sockets, [voicePath]: voiceSockets },
    addresses,
    language,
  })
  return {
    askLink,
    sockets: {
      closeDevice(device: string) {
        sockets.closeDevice(device)
        voiceSockets.closeDevice(device)
      },
      close() {
        voiceSockets.close()
        sockets.close()
      },
    },
    listeners,
    /** @throws StartProblem when the port is taken */
    async open(wanted: number): Promise<number> {
      port = await listeners.open(wanted)
      return port
    },
  }
}
