import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { planProvision } from '../../shared/live/provision.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { ObsPort } from '../obs/port.ts'
import { carryOutProvision } from '../obs/provision.ts'
import type { Loop } from '../studio/loop.ts'
import { errorBody, statusOf } from './answer.ts'
import type { Env, Routes } from './http.ts'

/** "Prepare OBS": GET shows what would be added, POST adds it. Both by the same plan. */
export function prepareRoutes(parts: {
  loop: Loop
  link: ObsPort
  language(): Language
  overlayUrl(): string
}): Routes {
  const refused = (c: Context<Env>, refusal: Refusal) =>
    c.json(errorBody(refusal, parts.language()), statusOf(refusal) as ContentfulStatusCode)

  async function plan() {
    const survey = await parts.link.survey()
    if (!survey) return null
    const { show } = parts.loop.state().saved.plan
    const scenes = [...new Set(show.cues.flatMap((cue) => (cue.scene === null ? [] : [cue.scene])))]
    return planProvision(survey, { scenes, overlayUrl: parts.overlayUrl(), safeScene: show.safeScene })
  }

  return (app) => {
    app.use('/api/v1/obs/*', (c, next) =>
      c.get('actor').role === 'operator' ? next() : Promise.resolve(refused(c, refuse('role.forbidden'))),
    )
    /** The overlay's address, for an OBS that is away or has no browser source of its own. */
    app.get('/api/v1/obs/overlay', (c) => c.json({ url: parts.overlayUrl() }))
    app.get('/api/v1/obs/prepare', async (c) => {
      const planned = await plan()
      return planned ? c.json({ ...planned, overlayUrl: parts.overlayUrl() }) : refused(c, refuse('obs.away'))
    })
    app.post('/api/v1/obs/prepare', async (c) => {
      // Scenes of the practice switcher are the rehearsal's own; OBS is nobody's to rebuild in a rehearsal.
      if (parts.loop.state().saved.live.rehearsal)
        return refused(c, refuse('rehearsal.wall', { request: 'CreateScene' }))
      const planned = await plan()
      if (!planned) return refused(c, refuse('obs.away'))
      return c.json({ ...planned, outcomes: await carryOutProvision(parts.link, planned.steps) })
    })
  }
}
