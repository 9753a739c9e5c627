import about from '../package.json' with { type: 'json' }

/** The version of the product, from the one place that has it. */
export const version: string = about.version
