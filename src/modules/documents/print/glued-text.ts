const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const units = 'procent|miljoner|miljarder|tusen|kronor|mnkr|tkr|kr|dagar|dag|år|percent|million|thousand|SEK|days'

const unitAfterNumber = new RegExp(`(\\d) (?=(?:${units}|${months})(?!\\p{L}))`, 'gu')
const sectionNumber = /(?<!\p{L})(avsnitt|section|sida|page|tabell|table|kapitel|kap\.|§) (?=\d)/giu
/** "2 B" and "3 A–C": a number with the letter of its entrance. */
const entrance = /(\d) (?=\p{Lu}(?:–\p{Lu})?(?!\p{L}))/gu

/** The text with no-break spaces where a line may not end: a number keeps its unit, month, section or entrance. */
export function gluedText(text: string): string {
  return text.replace(unitAfterNumber, '$1\u00a0').replace(sectionNumber, '$1\u00a0').replace(entrance, '$1\u00a0')
}
