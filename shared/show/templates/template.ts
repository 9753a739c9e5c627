import type { Language } from '../../words/words.ts'
import { copyShow } from '../copy.ts'
import type { Show, ShowKind } from '../show.ts'
import { charity } from './charity.ts'
import { general } from './general.ts'
import { jobs } from './jobs.ts'
import { law } from './law.ts'
import { showOf, type Outline } from './outline.ts'
import { showcase } from './showcase.ts'

const outlines: { readonly [K in ShowKind]: Outline } = { law, charity, jobs, showcase, general }

/**
 * A new show of a kind: its rundown, cards and script outline, ready to be filled in. The words are for Chinese
 * viewers whatever the desk's language is.
 */
export const showFromTemplate = (
  kind: ShowKind,
  title: string,
  id: () => string,
  _language: Language,
): Show => copyShow(showOf(kind, title, outlines[kind]), title, id)
