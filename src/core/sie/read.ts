import { sieChecksum } from './checksum.ts'
import { emptyFile } from './empty.ts'
import { decodeSie } from './encoding.ts'
import { sieLine } from './fields.ts'
import { isXml, sieGate, sieLimits } from './gate.ts'
import { labelReaders } from './labels.ts'
import { numberedLines } from './lines.ts'
import type { SieFile, SieRow, SieVoucher } from './model.ts'
import { Faults, SieFields } from './place.ts'
import { readSie5 } from './sie5.ts'

/**
 * Reads a SIE file: type 1–4, or XML, which is SIE 5. It never throws for what a file holds: all that is wrong is in
 * `faults`, each with its line, and what could be read is there beside it.
 */
export function readSie(bytes: Uint8Array): SieFile {
  const refused = sieGate(bytes)
  const file = emptyFile()
  if (refused !== null) return { ...file, faults: [refused] }
  if (isXml(bytes)) {
    // XML says itself how it is written, and is UTF-8 where nothing else is said.
    const { text, encoding, reason } = decodeSie(bytes)
    const isPlain = reason === 'only_ascii'
    return readSie5(text, { ...file, type: 5, encoding: isPlain ? 'utf8' : encoding, encoding_reason: reason })
  }
  const { text, encoding, reason } = decodeSie(bytes)
  const reader = sieReader({ ...file, encoding, encoding_reason: reason })
  for (const [number, line] of numberedLines(text)) {
    if (!reader.take(number, line)) break
  }
  return reader.end()
}

export type SieReader = {
  /** Takes the next line. False when the file is beyond the limits and the rest need not be read. */
  take: (number: number, line: string) => boolean
  end: () => SieFile
}

/** Reads line by line, so that no more of the text than a line is looked at in one go. */
export function sieReader(file: SieFile): SieReader {
  const faults = new Faults()
  const readers = labelReaders()
  const vouchers = voucherReader(file, faults)
  const checksum = sieChecksum()
  let isSumming = false

  const label = (name: string, fields: SieFields, raw: Parameters<typeof checksum.add>[1]) => {
    if (name === '#KSUMMA') {
      if (fields.maybe(1) === null) isSumming = true
      else file.checksum = { stated: Number(fields.maybe(1)), computed: checksum.value() }
      return
    }
    if (isSumming) checksum.add(name, raw)
    if (!vouchers.label(name, fields)) readers.get(name)?.(file, fields)
  }

  return {
    take(number, line) {
      if (number > sieLimits.lines) {
        faults.add('import.too_many_lines', { line: number, params: { largest: sieLimits.lines } })
        return false
      }
      if (line.length > sieLimits.line) {
        faults.add('import.line_too_long', { line: number, params: { largest: sieLimits.line } })
        return false
      }
      // An old program ends the file with the sign of its time.
      const read = sieLine(line.replace('\u001a', ''))
      const voucher = vouchers.name()
      if (read.kind === 'wrong') faults.add(read.code, { line: number, voucher })
      else if (read.kind === 'label')
        label(read.label, new SieFields(read.label, number, read.fields, faults, voucher), read.fields)
      else if (read.kind !== 'empty') vouchers.brace(read.kind, number)
      return true
    },
    end() {
      vouchers.end()
      file.faults = faults.list
      return file
    },
  }
}

const rowLabels = { '#TRANS': 'rows', '#RTRANS': 'added', '#BTRANS': 'struck' } as const

/** The part that knows where in a voucher we are: after #VER, between its braces, or outside. */
function voucherReader(file: SieFile, faults: Faults) {
  let current: SieVoucher | null = null
  let isOpen = false
  const nameOf = (voucher: SieVoucher | null) =>
    voucher === null ? null : `${voucher.series} ${voucher.number}`.trim()
  const unfinished = (line: number | null) => {
    if (current !== null) faults.add('import.voucher_not_closed', { line, label: '#VER', voucher: nameOf(current) })
    current = null
    isOpen = false
  }

  return {
    name: () => nameOf(current),
    /** True when the label belonged to a voucher. */
    label(name: string, fields: SieFields): boolean {
      if (name === '#VER') {
        unfinished(current?.line ?? null)
        current = voucherOf(fields)
        if (current !== null) file.vouchers.push(current)
        return true
      }
      if (!Object.hasOwn(rowLabels, name)) {
        if (isOpen) fields.fault('import.label_in_voucher', null)
        return isOpen
      }
      if (current === null || !isOpen) fields.fault('import.row_outside_voucher', null)
      else {
        const row = rowOf(fields, current)
        if (row !== null) current[rowLabels[name as keyof typeof rowLabels]].push(row)
      }
      return true
    },
    brace(kind: 'open' | 'close', line: number): void {
      const isRight = kind === 'open' ? current !== null && !isOpen : isOpen
      if (!isRight) faults.add('import.stray_brace', { line, voucher: nameOf(current) })
      isOpen = kind === 'open' && current !== null
      if (kind === 'close') current = null
    },
    end: () => unfinished(current?.line ?? null),
  }
}

/** A voucher whose day cannot be read is kept, so that its rows are not told as rows outside vouchers. */
function voucherOf(fields: SieFields): SieVoucher {
  return {
    line: fields.line,
    series: fields.maybe(1) ?? '',
    number: fields.maybe(2) ?? '',
    date: fields.date(3) ?? '',
    text: fields.maybe(4) ?? '',
    recorded_on: fields.maybeDate(5),
    rows: [],
    added: [],
    struck: [],
  }
}

function rowOf(fields: SieFields, voucher: SieVoucher): SieRow | null {
  const [account, objects, amount_ore] = [fields.text(1), fields.objects(2), fields.amount(3)]
  const date = fields.maybeDate(4) ?? voucher.date
  const quantity = fields.maybeQuantity(6)
  if (account === null || objects === null || amount_ore === null) return null
  return { line: fields.line, account, objects, amount_ore, date, text: fields.maybe(5) ?? '', quantity }
}
