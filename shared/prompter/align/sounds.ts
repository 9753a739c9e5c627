import { pinyin, polyphonic } from 'pinyin-pro'
import { spokenNumber } from './numbers.ts'

/**
 * Syllables as numbers: recognisers write the wrong character of a sound far more often than the wrong sound, so
 * script and speech are compared without characters and without tones.
 */
export interface Sounds {
  /** The syllables of what was heard, one reading each. Marks and blanks are silent. */
  heard(text: string): number[]
  /** Every way a character of the script may be read. */
  readings(character: string): readonly number[]
  /** 0 for the same syllable, 1 for another, between for those that are often taken for each other. */
  apart(script: readonly number[], heard: number): number
}

/** zh/z, ch/c, sh/s, l/n, -ng/-n: told apart by neither many speakers nor small recognisers. */
const nearCost = 0.35
/** One in telephone numbers. */
const alsoSaid: { readonly [character: string]: readonly string[] } = {
  一: ['yao'],
  二: ['liang'],
  零: ['ling', 'dong'],
}
const figures = /\d+(?:\.\d+)?/g
const silent = /[^\p{L}\p{N}]/gu

export function createSounds(): Sounds {
  const numbers = new Map<string, number>()
  const near: number[] = []
  const known = new Map<string, readonly number[]>()

  const number = (syllable: string): number => {
    const old = numbers.get(syllable)
    if (old !== undefined) return old
    const fresh = numbers.size
    numbers.set(syllable, fresh)
    const blurred = blur(syllable)
    near[fresh] = blurred === syllable ? fresh : number(blurred)
    return fresh
  }

  return {
    heard(text) {
      const said = text.toLowerCase().replace(figures, spokenNumber).replace(silent, '')
      return pinyin(said, { toneType: 'none', type: 'array' }).map(number)
    },
    readings(character) {
      const old = known.get(character)
      if (old) return old
      const [read = [character.toLowerCase()]] = polyphonic(character, { toneType: 'none', type: 'array' })
      const all = [...new Set([...read, ...(alsoSaid[character] ?? [])].map(number))]
      known.set(character, all)
      return all
    },
    apart(script, heard) {
      let best = 1
      for (const reading of script) {
        if (reading === heard) return 0
        if (near[reading] === near[heard]) best = nearCost
      }
      return best
    },
  }
}

const blur = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouü])/, 'l')
    .replace(/ng$/, 'n')
