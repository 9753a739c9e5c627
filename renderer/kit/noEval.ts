import { config } from 'zod'

// The studio's policy forbids making code from text. zod tries that as soon as a schema is made, so this comes first of
// all imports of a page.
config({ jitless: true })
