/** Words written one behind the other in a block of text. */
export const wordsOf = (block: string): readonly string[] => block.split(/\s+/).filter((word) => word !== '')
