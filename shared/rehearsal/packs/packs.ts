import type { Scenario } from '../scenario.ts'
import { charityPack } from './charity.ts'
import { generalPack } from './general.ts'
import { jobsPack } from './jobs.ts'
import { lawPack } from './law.ts'
import { showcasePack } from './showcase.ts'

/** Scenarios that come with the house, one for each kind of broadcast. They are copied, never changed. */
export const packs: readonly Scenario[] = [lawPack, charityPack, jobsPack, showcasePack, generalPack]

export const packOf = (id: string): Scenario | null => packs.find((pack) => pack.id === id) ?? null
