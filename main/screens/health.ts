import type { Routes } from './http.ts'

/** For scripts that wait until the studio is up. Asks for no token and tells nothing else. */
export const healthRoutes: Routes = (app) => {
  app.get('/healthz', (c) => c.json({ ok: true }))
}
