import { expect, test } from '@playwright/test'
import { startPractice } from '../../main/obs/practice/server.ts'
import { systemClock } from '../../main/studio/clock.ts'
import { prepareObs, whyNoObs } from '../obs/realObs.ts'
import { switcherJourney } from '../obs/switcherJourney.ts'

/** The practice switcher can record chapters, which OBS can from 30.2 on. */
const ahead = ['CreateRecordChapter']

test('the practice switcher answers, refuses and tells as real OBS does', async () => {
  const missing = whyNoObs()
  test.skip(missing !== null, missing ?? '')
  const password = 'daobo-test'
  const obs = await prepareObs({ password })
  const practice = await startPractice({ clock: systemClock(), password })
  try {
    await obs.start()
    const [real, practised] = await Promise.all([
      switcherJourney(obs.url, password),
      switcherJourney(practice.url, password),
    ])
    expect(real.steps.length).toBeGreaterThan(60)
    expect(practised.steps.map(({ name }) => name)).toEqual(real.steps.map(({ name }) => name))
    for (const [at, step] of real.steps.entries()) {
      expect.soft(practised.steps[at], step.name).toEqual(step)
    }
    const known = [...real.availableRequests, ...ahead]
    expect(practised.availableRequests.filter((request) => !known.includes(request))).toEqual([])
  } finally {
    await practice.close()
    await obs.close()
  }
})
