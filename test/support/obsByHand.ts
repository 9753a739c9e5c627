import OBSWebSocket from 'obs-websocket-js/json'
import type { Page } from '@playwright/test'

/** What a person does in OBS's own window, and what they see there. */
export interface ObsByHand {
  /** Adds a capture of the screen to a scene, as the words for an OBS without browser source advise. */
  captureScreen(scene: string): Promise<void>
  programScene(): Promise<string>
  /** The composed picture of the program, as a data URI. */
  picture(): Promise<string>
  takeScene(scene: string): Promise<void>
  close(): Promise<void>
}

export async function obsByHand(url: string, password: string): Promise<ObsByHand> {
  const obs = new OBSWebSocket()
  await obs.connect(url, password)
  const programScene = async () => (await obs.call('GetCurrentProgramScene')).currentProgramSceneName
  return {
    async captureScreen(sceneName) {
      await obs.call('CreateInput', {
        sceneName,
        inputName: '叠加层窗口',
        inputKind: 'xshm_input',
        inputSettings: { screen: 0, show_cursor: false },
        sceneItemEnabled: true,
      })
    },
    programScene,
    picture: async () =>
      (await obs.call('GetSourceScreenshot', { sourceName: await programScene(), imageFormat: 'png' }))
        .imageData,
    async takeScene(sceneName) {
      await obs.call('SetCurrentProgramScene', { sceneName })
    },
    close: () => obs.disconnect(),
  }
}

/** Share of pixels that differ clearly between two pictures of the same size, from 0 to 1; counted in a browser's canvas. */
export const difference = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([first, second]) => {
      const pixels = async (source: string) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.width
        canvas.height = image.height
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height).data
      }
      const [a, b] = await Promise.all([pixels(first!), pixels(second!)])
      let changed = 0
      for (let at = 0; at < a.length; at += 4) {
        const far =
          Math.abs(a[at]! - b[at]!) + Math.abs(a[at + 1]! - b[at + 1]!) + Math.abs(a[at + 2]! - b[at + 2]!)
        if (far > 60) changed += 1
      }
      return changed / (a.length / 4)
    },
    [one, other],
  )
