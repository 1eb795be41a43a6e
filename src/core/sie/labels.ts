import type { BalanceLabel, SieAccount, SieFile } from './model.ts'
import type { SieFields } from './place.ts'

/** What a label outside vouchers adds to the file. A label that is not here is passed over, as the format asks. */
export type LabelReader = (file: SieFile, fields: SieFields) => void

function accountOf(file: SieFile, accounts: Map<string, SieAccount>, id: string): SieAccount {
  const known = accounts.get(id)
  if (known !== undefined) return known
  const made = { id, name: '', type: null, unit: null, sru: [] }
  accounts.set(id, made)
  file.accounts.push(made)
  return made
}

/** The readers, with the memory of what accounts and dimensions they have met. */
export function labelReaders(): ReadonlyMap<string, LabelReader> {
  const accounts = new Map<string, SieAccount>()
  const account = (file: SieFile, fields: SieFields) => {
    const id = fields.text(1)
    return id === null ? null : accountOf(file, accounts, id)
  }
  return new Map<string, LabelReader>([
    ...headReaders,
    ...dimensionReaders,
    ...amountReaders,
    [
      '#KONTO',
      (file, fields) => {
        const of = account(file, fields)
        if (of !== null) of.name = fields.maybe(2) ?? ''
      },
    ],
    [
      '#KTYP',
      (file, fields) => {
        const of = account(file, fields)
        const type = fields.text(2)
        if (of === null || type === null) return
        if (/^[TSKI]$/i.test(type)) of.type = type.toUpperCase()
        else fields.fault('import.bad_account_type', 2, { value: type.slice(0, 40) })
      },
    ],
    [
      '#ENHET',
      (file, fields) => {
        const of = account(file, fields)
        if (of !== null) of.unit = fields.maybe(2)
      },
    ],
    [
      '#SRU',
      (file, fields) => {
        const of = account(file, fields)
        const code = fields.maybe(2)
        if (of !== null && code !== null) of.sru.push(code)
      },
    ],
  ])
}

function set<Of, Key extends keyof Of>(of: Of, key: Key, value: Of[Key]): void {
  of[key] = value
}

const headReaders: readonly (readonly [string, LabelReader])[] = [
  [
    '#SIETYP',
    (file, fields) => {
      const type = fields.whole(1)
      if (type === null) return
      if (type >= 1 && type <= 4) file.type = type
      else fields.fault('import.bad_type', 1, { value: type })
    },
  ],
  ['#PROGRAM', (file, fields) => set(file, 'program', [fields.maybe(1), fields.maybe(2)].filter(Boolean).join(' '))],
  ['#GEN', (file, fields) => set(file, 'generated_on', fields.maybeDate(1))],
  ['#FNAMN', (file, fields) => set(file.company, 'name', fields.maybe(1))],
  ['#FNR', (file, fields) => set(file.company, 'number', fields.maybe(1))],
  ['#FTYP', (file, fields) => set(file.company, 'kind', fields.maybe(1))],
  ['#KPTYP', (file, fields) => set(file, 'chart', fields.maybe(1))],
  ['#VALUTA', (file, fields) => set(file, 'currency', fields.maybe(1))],
  ['#OMFATTN', (file, fields) => set(file, 'covers_to', fields.maybeDate(1))],
  [
    '#ORGNR',
    (file, fields) => {
      // Written with and without the hyphen; kept in the form that is printed.
      const given = fields.maybe(1)
      file.company.organisation_number = given?.replace(/^(\d{6})-?(\d{4})$/, '$1-$2') ?? null
    },
  ],
  [
    '#RAR',
    (file, fields) => {
      // A file of vouchers alone may name the year without its days.
      const number = fields.whole(1)
      if (number === null || (fields.maybe(2) === null && fields.maybe(3) === null)) return
      const [first_day, last_day] = [fields.date(2), fields.date(3)]
      if (first_day === null || last_day === null) return
      if (last_day < first_day) return void fields.fault('import.year_backwards', 3)
      if (file.years.some((year) => year.number === number)) return void fields.fault('import.year_twice', 1)
      file.years.push({ number, first_day, last_day })
    },
  ],
]

function dimension(file: SieFile, fields: SieFields, name: number, under: string | null): void {
  const id = fields.text(1)
  if (id === null) return
  const known = file.dimensions.find((one) => one.id === id)
  const named = fields.maybe(name) ?? known?.name ?? ''
  if (known === undefined) file.dimensions.push({ id, name: named, under, reserved: false })
  else Object.assign(known, { name: named, under: under ?? known.under })
}

const dimensionReaders: readonly (readonly [string, LabelReader])[] = [
  ['#DIM', (file, fields) => dimension(file, fields, 2, null)],
  ['#UNDERDIM', (file, fields) => dimension(file, fields, 2, fields.text(3))],
  [
    '#OBJEKT',
    (file, fields) => {
      const [id, object] = [fields.text(1), fields.text(2)]
      if (id !== null && object !== null) file.objects.push({ dimension: id, object, name: fields.maybe(3) ?? '' })
    },
  ],
]

function balance(label: BalanceLabel): LabelReader {
  const last = label === '#OIB' || label === '#OUB' ? 4 : 3
  return (file, fields) => {
    const [year, account] = [fields.whole(1), fields.text(2)]
    const objects = last === 4 ? fields.objects(3) : []
    const amount_ore = fields.amount(last)
    const quantity = fields.maybeQuantity(last + 1)
    if (year === null || account === null || objects === null || amount_ore === null) return
    file.balances.push({ label, line: fields.line, year, account, objects, amount_ore, quantity })
  }
}

function period(label: '#PSALDO' | '#PBUDGET'): LabelReader {
  return (file, fields) => {
    const [year, month, account] = [fields.whole(1), fields.month(2), fields.text(3)]
    const [objects, amount_ore] = [fields.objects(4), fields.amount(5)]
    const quantity = fields.maybeQuantity(6)
    if (year === null || month === null || account === null || objects === null || amount_ore === null) return
    file.periods.push({ label, line: fields.line, year, month, account, objects, amount_ore, quantity })
  }
}

const amountReaders: readonly (readonly [string, LabelReader])[] = [
  ['#IB', balance('#IB')],
  ['#UB', balance('#UB')],
  ['#OIB', balance('#OIB')],
  ['#OUB', balance('#OUB')],
  ['#RES', balance('#RES')],
  ['#PSALDO', period('#PSALDO')],
  ['#PBUDGET', period('#PBUDGET')],
]
