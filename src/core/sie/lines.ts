/** The lines of a text, from 1, whichever way they end: CRLF, LF or a lone CR, mixed as they come. */
export function* numberedLines(text: string): Generator<readonly [number: number, line: string]> {
  const end = /\r\n|\n|\r/g
  let start = 0
  let number = 0
  while (start < text.length) {
    const found = end.exec(text)
    number += 1
    yield [number, text.slice(start, found?.index ?? text.length)]
    if (found === null) return
    start = end.lastIndex
  }
}
