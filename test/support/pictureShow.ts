import { cardExamples } from '../../shared/cards/examples.ts'
import { showSchema, type Show } from '../../shared/show/show.ts'
import { sampleShow } from '../../shared/show/sample/sampleShow.ts'

const png = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')}`
const svg = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`

/** The sample show with an emblem and pictures on cards, one of them twice. */
export function examplePictureShow(): Show {
  const { show } = sampleShow(() => 'shown', 0)
  const { product, picture } = cardExamples
  return showSchema.parse({
    ...show,
    theme: { ...show.theme, emblem: svg },
    cards: [
      ...show.cards,
      { ...picture, id: 'p1', facts: { ...picture.facts, picture: png } },
      { ...product, id: 'p2', facts: { ...product.facts, picture: png } },
    ],
  })
}
