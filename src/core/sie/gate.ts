import { type SieFault, sieFault } from './fault.ts'

/** How large a file [byte], a line [characters] and how many lines a reading takes. */
export const sieLimits = { bytes: 32 * 1024 * 1024, line: 10_000, lines: 1_000_000, faults: 200 } as const

/** Why the bytes are no SIE 4 file at all; null when they may be one. Looks at the beginning only. */
export function sieGate(bytes: Uint8Array): SieFault | null {
  if (bytes.length > sieLimits.bytes)
    return sieFault('import.too_large', { params: { largest: sieLimits.bytes / 1024 / 1024 } })
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase()
  if (head === '') return sieFault('import.empty_file')
  if (/^<(!doctype html|html|head|body)/.test(head)) return sieFault('import.html_page', { line: 1 })
  if (/^<(\?xml|sie)/.test(head)) return sieFault('import.xml_file', { line: 1 })
  if (!head.startsWith('#') || head.includes('\0')) return sieFault('import.not_sie', { line: 1 })
  return null
}
