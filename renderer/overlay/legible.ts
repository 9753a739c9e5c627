const controls = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu
/** Direction overrides, invisible joins and fillers: on air they could only hide or turn round what is said. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]/g
/** Marks piled on one letter climb out of their line. */
const piled = /(\p{M}{2})\p{M}+/gu

/** Text as it may be drawn: nothing unseen, blanks single, line breaks only where a card has room for them. */
export function legible(text: string, lines: 'one' | 'many' = 'one'): string {
  const broken = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s/g, ' ')
        .replace(invisible, '')
        .replace(controls, '')
        .replace(piled, '$1')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
  return broken.join(lines === 'many' ? '\n' : ' ')
}
