import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { say } from '../words/words.ts'
import { overlayNames } from './obs.ts'
import {
  planProvision,
  stepWords,
  type ProvisionNeeds,
  type ProvisionStep,
  type Surveyed,
  type SurveyedItem,
} from './provision.ts'

const url = 'http://127.0.0.1:7420/overlay/#token'
const needs: ProvisionNeeds = { scenes: ['机位一', '双人'], overlayUrl: url, safeScene: '安全画面' }
const canvas = { width: 1920, height: 1080 }
const empty: Surveyed = {
  canvas,
  inputKinds: ['color_source_v3', 'browser_source'],
  scenes: [],
  groups: [],
  browserSources: [],
}
const scene = (name: string, ...sources: string[]) => ({
  name,
  items: sources.map((source, index) => ({ id: index + 1, source, enabled: true, index })),
})

/** OBS after a step, as far as planning sees it. */
function after(obs: Surveyed, step: ProvisionStep): Surveyed {
  const inScene = (
    name: string,
    edit: (items: readonly SurveyedItem[]) => readonly SurveyedItem[],
  ): Surveyed => ({
    ...obs,
    scenes: obs.scenes.map((one) => (one.name === name ? { name, items: edit(one.items) } : one)),
  })
  const added = (name: string, source: string): Surveyed =>
    inScene(name, (items) => [
      ...items,
      {
        id: Math.max(0, ...items.map(({ id }) => id)) + 1,
        source,
        enabled: true,
        index: items.length,
      },
    ])
  switch (step.do) {
    case 'createScene':
    case 'createOverlayScene':
      expect(obs.scenes.some(({ name }) => name === step.scene)).toBe(false)
      return { ...obs, scenes: [...obs.scenes, { name: step.scene, items: [] }] }
    case 'createOverlaySource': {
      const { source: name, url: page, width, height } = step
      const made = { name, url: page, width, height, ours: true }
      return { ...added(step.scene, name), browserSources: [...obs.browserSources, made] }
    }
    case 'fixOverlaySource':
      return {
        ...obs,
        browserSources: obs.browserSources.map((source) =>
          source.name === step.source ? { ...source, ...canvas, url: step.url, ours: true } : source,
        ),
      }
    case 'placeOverlaySource':
      return added(step.scene, step.source)
    case 'nestOverlay':
      expect(obs.scenes.some(({ name }) => name === step.scene)).toBe(true)
      return added(step.scene, step.overlayScene)
    case 'raiseOverlay':
      return inScene(step.scene, (items) => {
        const others = items.filter(({ id }) => id !== step.itemId).toSorted((a, b) => a.index - b.index)
        return others
          .concat(items.filter(({ id }) => id === step.itemId))
          .map((item, index) => ({ ...item, index }))
      })
    case 'showOverlay':
      return inScene(step.scene, (items) =>
        items.map((item) => (item.id === step.itemId ? { ...item, enabled: true } : item)),
      )
  }
}

const prepared = (obs: Surveyed, wanted = needs): Surveyed =>
  planProvision(obs, wanted).steps.reduce(after, obs)

describe('preparing OBS', () => {
  test('an empty OBS gets the scenes, the overlay, and the overlay on top of the show’s scenes', () => {
    const { steps, unsupported } = planProvision(empty, needs)
    expect(unsupported).toBe(false)
    expect(steps.map((step) => [step.do, 'scene' in step ? step.scene : ''])).toEqual([
      ['createScene', '机位一'],
      ['createScene', '双人'],
      ['createScene', '安全画面'],
      ['createOverlayScene', overlayNames.scene],
      ['createOverlaySource', overlayNames.scene],
      ['nestOverlay', '机位一'],
      ['nestOverlay', '双人'],
    ])
    expect(steps).toContainEqual({
      do: 'createOverlaySource',
      scene: overlayNames.scene,
      source: overlayNames.source,
      url,
      ...canvas,
    })
  })

  test('a prepared OBS needs nothing', () => {
    expect(planProvision(prepared(empty), needs).steps).toEqual([])
  })

  test('without a browser source everything else is prepared, and it says so', () => {
    const bare = { ...empty, inputKinds: ['xshm_input'] }
    const plan = planProvision(bare, needs)
    expect(plan.unsupported).toBe(true)
    expect(plan.steps.map((step) => step.do)).toEqual([
      'createScene',
      'createScene',
      'createScene',
      'createOverlayScene',
      'nestOverlay',
      'nestOverlay',
    ])
    expect(planProvision(prepared(bare), needs)).toMatchObject({ steps: [], unsupported: true })
  })

  test('an overlay at another port or size is mended, not doubled, whatever the user calls it', () => {
    const old = { name: '网页', url: 'http://127.0.0.1:9/overlay/', width: 800, height: 600, ours: true }
    const obs = {
      ...empty,
      scenes: [scene('机位一', '机一', '我的叠加'), scene('双人', '网页'), scene('我的叠加', '网页')],
      browserSources: [old, { ...old, name: '天气', url: 'https://example.org', ours: false }],
    }
    expect(planProvision(obs, { ...needs, safeScene: '机位一' }).steps).toEqual([
      { do: 'fixOverlaySource', source: '网页', url, ...canvas },
    ])
  })

  test('an overlay that lies under a camera or is hidden comes back to the top', () => {
    const done = prepared(empty)
    const buried = {
      ...done,
      scenes: done.scenes.map((one) =>
        one.name === '双人'
          ? {
              ...one,
              items: [
                ...one.items.map((item) => ({ ...item, enabled: false })),
                { id: 9, source: '机二', enabled: true, index: 1 },
              ],
            }
          : one,
      ),
    }
    expect(planProvision(buried, needs).steps).toEqual([
      { do: 'raiseOverlay', scene: '双人', itemId: 1, index: 1 },
      { do: 'showOverlay', scene: '双人', itemId: 1 },
    ])
    expect(planProvision(prepared(buried), needs).steps).toEqual([])
  })

  test('a source of our name that shows something else is taken back', () => {
    const name = overlayNames.source
    const obs = {
      ...empty,
      scenes: [scene(overlayNames.scene, name)],
      browserSources: [{ name, url: 'about:blank', ...canvas, ours: false }],
    }
    const { steps } = planProvision(obs, needs)
    expect(steps).toContainEqual({ do: 'fixOverlaySource', source: name, url, ...canvas })
    expect(steps.some((step) => step.do === 'createOverlaySource')).toBe(false)
  })

  const names = [
    '机位一',
    '双人',
    '片头',
    '安全画面',
    overlayNames.scene,
    '网页',
    overlayNames.source,
    '机一',
  ]
  const anyItem = fc.record({ source: fc.constantFrom(...names), enabled: fc.boolean() })
  const anyObs = fc
    .record({
      scenes: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom(...names.slice(0, 5)),
          items: fc.array(anyItem, { maxLength: 4 }),
        }),
        { selector: ({ name }) => name },
      ),
      browserSources: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('网页', overlayNames.source),
          url: fc.constantFrom(url, 'http://127.0.0.1:9/overlay/', 'https://example.org'),
          width: fc.constantFrom(800, 1920),
          height: fc.constantFrom(600, 1080),
        }),
        { selector: ({ name }) => name },
      ),
      browser: fc.boolean(),
    })
    .map(({ scenes, browserSources, browser }): Surveyed => ({
      canvas,
      inputKinds: browser ? ['browser_source'] : [],
      groups: [],
      scenes: scenes.map(({ name, items }) => ({
        name,
        items: items.map((item, index) => ({ ...item, id: index + 1, index })),
      })),
      browserSources: browser
        ? browserSources.map((source) => ({ ...source, ours: source.url.includes('/overlay') }))
        : [],
    }))

  test.prop([anyObs, fc.uniqueArray(fc.constantFrom('机位一', '双人', '片头'))])(
    'whatever OBS holds: a second time there is nothing to do, and nothing of the user’s is gone',
    (obs, scenes) => {
      const wanted = { ...needs, scenes }
      const done = prepared(obs, wanted)
      expect(planProvision(done, wanted).steps).toEqual([])
      for (const one of obs.scenes) {
        const kept = done.scenes.find(({ name }) => name === one.name)?.items.map(({ source }) => source)
        expect(kept).toEqual(expect.arrayContaining(one.items.map(({ source }) => source)))
      }
    },
  )
})

test('each step is said in words with its names in them', () => {
  for (const step of planProvision(empty, needs).steps) {
    const { key, params } = stepWords(step)
    for (const language of ['zh', 'en'] as const) expect(say(language, key, params)).not.toMatch(/\{/)
  }
})
