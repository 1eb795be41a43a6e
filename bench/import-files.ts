import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/** What the files of the benchmark hold: units, accounts, and the rows drawn from a seed (mulberry32). */
export const units = Array.from({ length: 300 }, (_, id) => `E${id}`)
export const accounts = Array.from({ length: 40 }, (_, id) => String(5000 + id * 10))

const day = (n: number) => `2026${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}`

type Row = { voucher: number; account: string; unit: string; amount: string; day: string; text: string }

function* rowsOf(count: number): Generator<Row> {
  let state = 2026
  const draw = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.trunc((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
  for (let n = 0; n < count; n += 1) {
    const [account = '', unit = ''] = [accounts[draw(accounts.length)], units[draw(units.length)]]
    const amount = `${1 + draw(90)}${String(draw(1000)).padStart(3, '0')}.${String(draw(100)).padStart(2, '0')}`
    yield { voucher: Math.trunc(n / 4) + 1, account, unit, amount, day: day(n >> 2), text: `Faktura ${draw(100_000)}` }
  }
}

/** Writes so many rows as CSV with semicolons. */
export async function writeCsvFile(file: string, count: number): Promise<void> {
  await write(file, function* () {
    yield 'Verifikat;Konto;Ansvar;Period;Belopp;Text'
    for (const { voucher, account, unit, day: on, amount, text } of rowsOf(count))
      yield `A ${voucher};${account};${unit};${on};${amount.replace('.', ',')};${text}`
  })
}

/** The same rows as SIE 4, four to a voucher, each voucher balanced by a row on a bank account that stays outside. */
export async function writeSieFile(file: string, count: number): Promise<void> {
  await write(file, function* () {
    yield* ['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#RAR 0 20260101 20261231', '#KONTO 1930 "Bank"', '#KTYP 1930 T']
    let open: Row[] = []
    for (const row of rowsOf(count)) {
      open.push(row)
      if (open.length < 4) continue
      yield `#VER A ${row.voucher} ${row.day} "Leverantör"`
      yield '{'
      let sum = 0n
      for (const { account, unit, amount, text } of open) {
        sum += BigInt(amount.replace('.', ''))
        yield `#TRANS ${account} {1 "${unit}"} ${amount} "" "${text}"`
      }
      yield `#TRANS 1930 {} -${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`
      yield '}'
      open = []
    }
  })
}

async function write(file: string, lines: () => Generator<string>): Promise<void> {
  const out = createWriteStream(file)
  let piece: string[] = []
  for (const line of lines()) {
    piece.push(line)
    if (piece.length < 10_000) continue
    if (!out.write(`${piece.join('\r\n')}\r\n`)) await once(out, 'drain')
    piece = []
  }
  out.end(`${piece.join('\r\n')}\r\n`)
  await finished(out)
}
