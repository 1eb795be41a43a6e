import { type SieFault, sieFault } from './fault.ts'

/**
 * How large a file [byte], a line [characters] and how many lines a reading takes: room for some two million rows in
 * vouchers, each of which has a head and two braces beside its rows.
 */
export const sieLimits = { bytes: 256 * 1024 * 1024, line: 10_000, lines: 6_000_000, faults: 200 } as const

/** Why the bytes are no SIE file at all; null when they may be one. Looks at the beginning only. */
export function sieGate(bytes: Uint8Array): SieFault | null {
  if (bytes.length > sieLimits.bytes)
    return sieFault('import.too_large', { params: { largest: sieLimits.bytes / 1024 / 1024 } })
  const head = headOf(bytes)
  if (head === '') return sieFault('import.empty_file')
  if (/^<(!doctype html|html|head|body)/.test(head)) return sieFault('import.html_page', { line: 1 })
  if (isXml(bytes)) return null
  if (!head.startsWith('#') || head.includes('\0')) return sieFault('import.not_sie', { line: 1 })
  return null
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 2048))
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase()
}

/** Whether the bytes begin as XML does: with its own line, or with an element of SIE 5. */
export function isXml(bytes: Uint8Array): boolean {
  return /^<(\?xml|(\w+:)?sie)/.test(headOf(bytes))
}
