/** One field: a text, or what stands between braces as a list of texts. */
export type SieField = string | readonly string[]

/** A line as it is written: a label with its fields, a brace that opens or closes a voucher's rows, or nothing. */
export type SieLine =
  | { kind: 'label'; label: string; fields: SieField[] }
  | { kind: 'open' | 'close' | 'empty' }
  | { kind: 'wrong'; code: 'import.unclosed_quote' | 'import.unclosed_list' | 'import.stray_text' }

/**
 * Reads one line. Fields are parted by spaces or tabs; quotes hold a text together and \" is a quote inside one; braces
 * hold a list in either style, {1 "Nord"} or {"7" "1"}.
 */
export function sieLine(line: string): SieLine {
  const start = skipped(line, 0)
  if (start === line.length) return { kind: 'empty' }
  if (line[start] !== '#') return braceLine(line.slice(start).trim())
  const end = wordEnd(line, start)
  const fields: SieField[] = []
  let at = skipped(line, end)
  while (at < line.length) {
    const read = line[at] === '{' ? listAt(line, at) : textAt(line, at)
    if (typeof read === 'string') return { kind: 'wrong', code: read }
    fields.push(read.field)
    at = skipped(line, read.end)
  }
  return { kind: 'label', label: line.slice(start, end).toUpperCase(), fields }
}

function braceLine(text: string): SieLine {
  if (text === '{') return { kind: 'open' }
  if (text === '}') return { kind: 'close' }
  return { kind: 'wrong', code: 'import.stray_text' }
}

const isBlank = (letter: string | undefined) => letter === ' ' || letter === '\t'

function skipped(line: string, from: number): number {
  let at = from
  while (isBlank(line[at])) at += 1
  return at
}

function wordEnd(line: string, from: number): number {
  let at = from
  while (at < line.length && !isBlank(line[at])) at += 1
  return at
}

type Read<Field> = { field: Field; end: number }

function textAt(line: string, from: number): Read<string> | 'import.unclosed_quote' {
  if (line[from] !== '"') {
    const end = wordEnd(line, from)
    return { field: line.slice(from, end), end }
  }
  const close = line.indexOf('"', from + 1)
  const whole = line.slice(from + 1, close)
  // Nearly every text ends at the first quote.
  if (close !== -1 && !whole.includes('\\')) return { field: whole, end: close + 1 }
  let text = ''
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at] === '"') return { field: text, end: at + 1 }
    if (line[at] === '\\' && line[at + 1] === '"') at += 1
    text += line[at]
  }
  return 'import.unclosed_quote'
}

/** What lies between the braces. A word ends at a blank or at the brace. */
function listAt(line: string, from: number): Read<string[]> | 'import.unclosed_quote' | 'import.unclosed_list' {
  const field: string[] = []
  let at = skipped(line, from + 1)
  while (at < line.length) {
    if (line[at] === '}') return { field, end: at + 1 }
    const read = line[at] === '"' ? textAt(line, at) : wordInList(line, at)
    if (typeof read === 'string') return read
    field.push(read.field)
    at = skipped(line, read.end)
  }
  return 'import.unclosed_list'
}

function wordInList(line: string, from: number): Read<string> {
  let end = from
  while (end < line.length && !isBlank(line[end]) && line[end] !== '}') end += 1
  return { field: line.slice(from, end), end }
}
