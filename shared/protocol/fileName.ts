/** Characters that some system takes in no file name, and blanks beside them. */
const forbidden = /[\\/:*?"<>|\s\p{Cc}]+/gu
/** Hidden at the beginning, dropped by Windows at the end. */
const atEnds = /^[. ]+|[. ]+$/g
const longest = 120

/** The name of a file, without its ending, that a title makes on every system; `otherwise` where nothing of it may stand. */
export const fileNameOf = (title: string, otherwise: string): string =>
  title.replace(forbidden, ' ').slice(0, longest).toWellFormed().replace(atEnds, '') || otherwise
