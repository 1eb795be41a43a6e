import { isDate, lastDayOf } from '../calendar.ts'
import type { SieAccount, SieFile, SieObject, SieRow, SieVoucher } from './model.ts'
import { Faults } from './place.ts'
import { sieAmount, sieQuantity } from './values.ts'
import { walkXml, type XmlElement } from './xml.ts'

/** What SIE 5 calls the kinds of accounts, as the letters of SIE 4. A statistical account is neither. */
const types: ReadonlyMap<string, string> = new Map([
  ['asset', 'T'],
  ['liability', 'S'],
  ['equity', 'S'],
  ['cost', 'K'],
  ['income', 'I'],
])

/** A balance on its way in: which year it is of is known when all years are. */
type Balance = { kind: 'opening' | 'closing'; account: string; month: string; line: number; amount_ore: number }

/** What is open around the element that is read. */
type Around = {
  account: SieAccount | null
  dimension: string | null
  series: string
  voucher: SieVoucher | null
  row: (SieRow & { isStruck: boolean }) | null
  /** The object references of the row or balance that is open. */
  objects: SieObject[]
  balance: Balance | null
  budget: { account: string; month: string; line: number; amount_ore: number } | null
}

/**
 * Reads SIE 5 (the root Sie) or entries alone, SIE 5i (the root SieEntry), into the same model as SIE 4. It never
 * throws for what a file holds. A signature is not looked at, nor are the subledgers or files that lie beside vouchers.
 */
export function readSie5(text: string, file: SieFile): SieFile {
  const faults = new Faults()
  const reader = new Sie5Reader(file, faults)
  const trouble = walkXml(text, {
    open: (element) => reader.open(element),
    close: (name) => reader.close(name),
  })
  if (trouble !== null) faults.add(trouble.code, { line: trouble.line })
  else reader.end()
  file.faults = faults.list
  return file
}

class Sie5Reader {
  readonly #file: SieFile
  readonly #faults: Faults
  readonly #balances: Balance[] = []
  readonly #years: { start: string; end: string; isPrimary: boolean }[] = []
  #depth = 0
  #isSie = false
  #around: Around = {
    ...{
      account: null,
      dimension: null,
      series: '',
      voucher: null,
      row: null,
      objects: [],
      balance: null,
      budget: null,
    },
  }

  constructor(file: SieFile, faults: Faults) {
    this.#file = file
    this.#faults = faults
  }

  open(element: XmlElement): void {
    this.#depth += 1
    if (this.#depth === 1) {
      this.#isSie = element.name === 'Sie' || element.name === 'SieEntry'
      if (!this.#isSie) this.#faults.add('import.xml_file', { line: element.line })
    }
    // The file says the name: one that every object has is no element of SIE.
    if (this.#isSie && Object.hasOwn(this.#opened, element.name)) this.#opened[element.name]?.(element)
  }

  close(name: string): void {
    this.#depth -= 1
    const around = this.#around
    if (name === 'Account') around.account = null
    else if (name === 'Dimension') around.dimension = null
    else if (name === 'JournalEntry') around.voucher = null
    else if (name === 'LedgerEntry') this.#endRow()
    else if (name === 'OpeningBalance' || name === 'ClosingBalance') this.#endBalance()
    else if (name === 'Budget') this.#endBudget()
  }

  end(): void {
    const file = this.#file
    const sorted = this.#years.toSorted((a, b) => (a.start < b.start ? -1 : 1))
    const marked = sorted.findIndex(({ isPrimary }) => isPrimary)
    const own = marked === -1 ? sorted.length - 1 : marked
    file.years = sorted.map(({ start, end }, index) => ({
      number: index - own,
      first_day: `${start}-01`,
      last_day: lastDayOf(Number(end.slice(0, 4)), Number(end.slice(5))),
    }))
    const kinds = new Map(file.accounts.map(({ id, type }) => [id, type]))
    for (const { kind, account, month, line, amount_ore } of this.#balances) {
      const year = file.years.find(({ first_day, last_day }) => first_day <= `${month}-01` && `${month}-01` <= last_day)
      // A balance within a year is no sum of the whole of it.
      const edge = kind === 'opening' ? year?.first_day : year?.last_day
      if (year === undefined || edge?.slice(0, 7) !== month) continue
      const isResult = kinds.get(account) === 'K' || kinds.get(account) === 'I'
      const label = kind === 'opening' ? '#IB' : isResult ? '#RES' : '#UB'
      file.balances.push({ label, line, year: year.number, account, objects: [], amount_ore, quantity: null })
    }
  }

  readonly #opened: Readonly<Record<string, (element: XmlElement) => void>> = {
    Company: ({ attributes }) => {
      const given = attributes.get('organizationId') ?? null
      this.#file.company.name = attributes.get('name') ?? null
      this.#file.company.organisation_number = given?.replace(/^(\d{6})-?(\d{4})$/, '$1-$2') ?? null
    },
    FiscalYear: (element) => {
      const [start, end] = [this.#month(element, 'start'), this.#month(element, 'end')]
      if (start === null || end === null) return
      if (end < start) this.#fault(element, 'import.year_backwards', 'end')
      else this.#years.push({ start, end, isPrimary: element.attributes.get('primary') === 'true' })
    },
    AccountingCurrency: ({ attributes }) => {
      this.#file.currency = attributes.get('currency') ?? null
    },
    Account: (element) => {
      const id = this.#text(element, 'id')
      if (id === null) return
      const type = types.get(element.attributes.get('type') ?? '') ?? null
      const account = { id, name: element.attributes.get('name') ?? '', type, unit: null, sru: [] }
      this.#file.accounts.push(account)
      this.#around.account = account
    },
    OpeningBalance: (element) => this.#balance(element, 'opening'),
    ClosingBalance: (element) => this.#balance(element, 'closing'),
    Budget: (element) => {
      const { account } = this.#around
      const [month, amount_ore] = [this.#month(element, 'month'), this.#amount(element)]
      this.#around.objects = []
      if (account !== null && month !== null && amount_ore !== null)
        this.#around.budget = { account: account.id, month, line: element.line, amount_ore }
    },
    Dimension: (element) => {
      const id = this.#text(element, 'id')
      this.#around.dimension = id
      const known = this.#file.dimensions.find((one) => one.id === id)
      const name = element.attributes.get('name') ?? known?.name ?? ''
      if (known !== undefined) known.name = name
      else if (id !== null) this.#file.dimensions.push({ id, name, under: null, reserved: false })
    },
    Object: (element) => {
      const { dimension } = this.#around
      const object = this.#text(element, 'id')
      if (dimension !== null && object !== null)
        this.#file.objects.push({ dimension, object, name: element.attributes.get('name') ?? '' })
    },
    Journal: ({ attributes }) => {
      this.#around.series = attributes.get('id') ?? ''
    },
    JournalEntry: (element) => {
      const { attributes, line } = element
      const voucher: SieVoucher = {
        ...{
          line,
          series: this.#around.series,
          number: attributes.get('id') ?? '',
          date: this.#day(element, 'journalDate'),
        },
        ...{ text: attributes.get('text') ?? '', recorded_on: null, rows: [], added: [], struck: [] },
      }
      this.#file.vouchers.push(voucher)
      this.#around.voucher = voucher
    },
    LedgerEntry: (element) => this.#row(element),
    Overstrike: () => {
      if (this.#around.row !== null) this.#around.row.isStruck = true
    },
    ObjectReference: (element) => {
      const [dimension, object] = [this.#text(element, 'dimId'), this.#text(element, 'objectId')]
      if (dimension !== null && object !== null) this.#around.objects.push({ dimension, object })
    },
  }

  #row(element: XmlElement): void {
    const { voucher } = this.#around
    const { attributes, line } = element
    const [account, amount_ore] = [this.#text(element, 'accountId'), this.#amount(element)]
    this.#around.objects = []
    if (voucher === null) return void this.#fault(element, 'import.row_outside_voucher', null)
    if (account === null || amount_ore === null) return
    const date = attributes.has('ledgerDate') ? this.#day(element, 'ledgerDate') : voucher.date
    const quantity = sieQuantity(attributes.get('quantity') ?? '')
    const text = attributes.get('text') ?? ''
    this.#around.row = { line, account, objects: [], amount_ore, date, text, quantity, isStruck: false }
  }

  #endRow(): void {
    const { row, voucher, objects } = this.#around
    this.#around.row = null
    if (row === null || voucher === null) return
    const { isStruck, ...rest } = row
    voucher[isStruck ? 'struck' : 'rows'].push({ ...rest, objects })
  }

  #balance(element: XmlElement, kind: Balance['kind']): void {
    const { account } = this.#around
    const [month, amount_ore] = [this.#month(element, 'month'), this.#amount(element)]
    this.#around.objects = []
    if (account !== null && month !== null && amount_ore !== null)
      this.#around.balance = { kind, account: account.id, month, line: element.line, amount_ore }
  }

  /** What is said of an object is a part of what is said of the account. */
  #endBalance(): void {
    const { balance, objects } = this.#around
    if (balance !== null && objects.length === 0) this.#balances.push(balance)
    this.#around.balance = null
  }

  #endBudget(): void {
    const { budget, objects } = this.#around
    this.#around.budget = null
    if (budget === null) return
    this.#file.periods.push({ label: '#PBUDGET', year: 0, ...budget, objects, quantity: null })
  }

  #fault({ name, line }: XmlElement, code: string, attribute: string | null, value = ''): null {
    const { voucher } = this.#around
    const label = attribute === null ? name : `${name}/${attribute}`
    const of = voucher === null ? null : `${voucher.series} ${voucher.number}`.trim()
    this.#faults.add(code, {
      line,
      label,
      voucher: of,
      params: { label, column: attribute ?? '', value: value.slice(0, 40) },
    })
    return null
  }

  #text(element: XmlElement, attribute: string): string | null {
    const value = element.attributes.get(attribute)?.trim() ?? ''
    return value === '' ? this.#fault(element, 'import.field_missing', attribute) : value
  }

  #read<Value>(element: XmlElement, attribute: string, code: string, read: (text: string) => Value | null) {
    const text = this.#text(element, attribute)
    return text === null ? null : (read(text) ?? this.#fault(element, code, attribute, text))
  }

  #amount(element: XmlElement): number | null {
    return this.#read(element, 'amount', 'import.bad_amount', sieAmount)
  }

  #month(element: XmlElement, attribute: string): string | null {
    return this.#read(element, attribute, 'import.bad_month', (text) =>
      /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null,
    )
  }

  #day(element: XmlElement, attribute: string): string {
    return this.#read(element, attribute, 'import.bad_date', (text) => (isDate(text) ? text : null)) ?? ''
  }
}
