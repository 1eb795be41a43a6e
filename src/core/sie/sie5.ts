import { lastDayOf } from '../calendar.ts'
import type { SieAccount, SieFile, SieObject, SieRow, SieVoucher } from './model.ts'
import { Faults } from './place.ts'
import { type Sie5Balance, setBalances } from './sie5-balances.ts'
import { sie5Amount, sie5Boolean, sie5Day, sie5Month, sie5Quantity } from './sie5-values.ts'
import { walkXml, type XmlElement } from './xml.ts'

/** What SIE 5 calls the kinds of accounts, as the letters of SIE 4. Statistics are no money, and have none there. */
const types: ReadonlyMap<string, string> = new Map([
  ['asset', 'T'],
  ['liability', 'S'],
  ['equity', 'S'],
  ['cost', 'K'],
  ['income', 'I'],
  ['statistics', 'statistics'],
])

/** The lists that elements of the same name stand in elsewhere: what is said in them is not said of an account. */
const subledgers: ReadonlySet<string> = new Set([
  'CustomerInvoices',
  'SupplierInvoices',
  'FixedAssets',
  'GeneralSubdividedAccount',
])

type Year = { start: string; end: string; isPrimary: boolean; covers_to: string | null }

/** What is open around the element that is read. */
type Around = {
  account: SieAccount | null
  dimension: string | null
  series: string
  voucher: SieVoucher | null
  row: (SieRow & { isStruck: boolean }) | null
  /** The object references of the row, balance or budget that is open. */
  objects: SieObject[]
  balance: Omit<Sie5Balance, 'objects'> | null
  budget: { account: string; month: string | null; line: number; amount_ore: number; quantity: string | null } | null
}

/**
 * Reads SIE 5 (the root Sie) or entries alone, SIE 5i (the root SieEntry), into the same model as SIE 4. It never
 * throws for what a file holds. What is in another namespace is passed over: a signature, and what a program has added
 * for itself. So are the subledgers, which part what the accounts say already, and files that lie beside vouchers.
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
  readonly #balances: Sie5Balance[] = []
  readonly #years: Year[] = []
  #depth = 0
  /** How deep the element is that is passed over with all that is in it; 0 when none is. */
  #passedOver = 0
  #namespace = ''
  #isSie = false
  #around: Around = {
    ...{ account: null, dimension: null, series: '', voucher: null, row: null, objects: [] },
    ...{ balance: null, budget: null },
  }

  constructor(file: SieFile, faults: Faults) {
    this.#file = file
    this.#faults = faults
  }

  open(element: XmlElement): void {
    const { name, namespace, line } = element
    this.#depth += 1
    if (this.#depth === 1) {
      this.#namespace = namespace
      this.#isSie = name === 'Sie' || name === 'SieEntry'
      if (!this.#isSie) this.#faults.add('import.xml_file', { line })
    }
    if (this.#passedOver === 0 && (namespace !== this.#namespace || subledgers.has(name)))
      this.#passedOver = this.#depth
    // The file says the name: one that every object has is no element of SIE.
    if (this.#isSie && this.#passedOver === 0 && Object.hasOwn(this.#opened, name)) this.#opened[name]?.(element)
  }

  close(name: string): void {
    const isPassedOver = this.#passedOver > 0
    if (this.#passedOver === this.#depth) this.#passedOver = 0
    this.#depth -= 1
    const around = this.#around
    if (isPassedOver) return
    if (name === 'Account') around.account = null
    else if (name === 'Dimension') around.dimension = null
    else if (name === 'JournalEntry') around.voucher = null
    else if (name === 'LedgerEntry') this.#endRow()
    else if (name.startsWith('OpeningBalance') || name.startsWith('ClosingBalance')) this.#endBalance()
    else if (name === 'Budget' || name === 'BudgetMultidim') this.#endBudget()
  }

  end(): void {
    const file = this.#file
    const sorted = this.#years.toSorted((a, b) => (a.start < b.start ? -1 : 1))
    const marked = sorted.filter(({ isPrimary }) => isPrimary)
    if (marked.length > 1) this.#faults.add('import.primary_years', { label: 'FiscalYear/primary' })
    const own = sorted.indexOf(marked[0] ?? sorted.at(-1) ?? ({} as Year))
    file.years = sorted.map(({ start, end }, index) => ({
      number: index - own,
      first_day: `${start}-01`,
      last_day: lastDayOf(Number(end.slice(0, 4)), Number(end.slice(5))),
    }))
    file.covers_to = sorted[own]?.covers_to ?? null
    setBalances(file, this.#balances)
  }

  readonly #opened: Readonly<Record<string, (element: XmlElement) => void>> = {
    SoftwareProduct: ({ attributes }) => {
      this.#file.program = [attributes.get('name'), attributes.get('version')].filter(Boolean).join(' ')
    },
    FileCreation: ({ attributes }) => {
      this.#file.generated_on = sie5Day(attributes.get('time')?.trim().slice(0, 10) ?? '')
    },
    Company: ({ attributes }) => {
      const given = attributes.get('organizationId') ?? null
      this.#file.company.name = attributes.get('name') ?? null
      this.#file.company.number = attributes.get('clientId') ?? null
      this.#file.company.organisation_number = given?.replace(/^(\d{6})-?(\d{4})$/, '$1-$2') ?? null
    },
    FiscalYear: (element) => this.#year(element),
    AccountingCurrency: ({ attributes }) => {
      this.#file.currency = attributes.get('currency') ?? null
    },
    Account: (element) => {
      const { attributes } = element
      const id = this.#text(element, 'id')
      if (id === null) return
      const type = types.get(attributes.get('type') ?? '') ?? null
      const unit = attributes.get('unit') ?? null
      const account = { id, name: attributes.get('name') ?? '', type, unit, sru: [] }
      this.#file.accounts.push(account)
      this.#around.account = account
    },
    OpeningBalance: (element) => this.#balance(element, 'opening'),
    ClosingBalance: (element) => this.#balance(element, 'closing'),
    OpeningBalanceMultidim: (element) => this.#balance(element, 'opening'),
    ClosingBalanceMultidim: (element) => this.#balance(element, 'closing'),
    Budget: (element) => this.#budget(element),
    BudgetMultidim: (element) => this.#budget(element),
    Dimension: (element) => this.#dimension(element),
    Object: (element) => {
      const { dimension } = this.#around
      const object = this.#text(element, 'id')
      if (dimension !== null && object !== null)
        this.#file.objects.push({ dimension, object, name: element.attributes.get('name') ?? '' })
    },
    Journal: ({ attributes }) => {
      this.#around.series = attributes.get('id') ?? ''
    },
    JournalEntry: (element) => this.#voucher(element),
    EntryInfo: (element) => {
      // A row may tell of its own entry; the voucher's stands before its rows.
      const { voucher, row } = this.#around
      if (voucher !== null && row === null) voucher.recorded_on = sie5Day(element.attributes.get('date') ?? '')
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

  #year(element: XmlElement): void {
    const { attributes } = element
    const [start, end] = [this.#month(element, 'start'), this.#month(element, 'end')]
    if (start === null || end === null) return
    if (end < start) return void this.#fault(element, 'import.year_backwards', 'end')
    if (this.#years.some((year) => year.start === start)) return void this.#fault(element, 'import.year_twice', 'start')
    const covers_to = sie5Day(attributes.get('lastCoveredDate') ?? '')
    this.#years.push({ start, end, isPrimary: sie5Boolean(attributes.get('primary') ?? ''), covers_to })
  }

  /** The first that is named keeps its place among the known ones; in SIE 5 no dimension lies under another. */
  #dimension(element: XmlElement): void {
    const id = this.#text(element, 'id')
    this.#around.dimension = id
    if (id === null) return
    const { dimensions } = this.#file
    const known = dimensions.find((one) => one.id === id)
    const name = element.attributes.get('name') ?? known?.name ?? ''
    if (known === undefined) dimensions.push({ id, name, under: null, reserved: false })
    else Object.assign(known, { name, under: null })
  }

  /** A voucher of an entry file may lack a number, and then has what it was called before it came to the books. */
  #voucher(element: XmlElement): void {
    const { attributes, line } = element
    const voucher: SieVoucher = {
      ...{ line, series: this.#around.series, number: attributes.get('id') ?? attributes.get('referenceId') ?? '' },
      ...{ date: this.#day(element, 'journalDate'), text: attributes.get('text') ?? '' },
      ...{ recorded_on: null, rows: [], added: [], struck: [] },
    }
    this.#file.vouchers.push(voucher)
    this.#around.voucher = voucher
  }

  #row(element: XmlElement): void {
    const { voucher } = this.#around
    const { attributes, line } = element
    const [account, amount_ore] = [this.#text(element, 'accountId'), this.#amount(element)]
    this.#around.objects = []
    if (voucher === null) return void this.#fault(element, 'import.row_outside_voucher', null)
    if (account === null || amount_ore === null) return
    const date = attributes.has('ledgerDate') ? this.#day(element, 'ledgerDate') : voucher.date
    const quantity = this.#quantity(element)
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

  #balance(element: XmlElement, kind: Sie5Balance['kind']): void {
    const { account } = this.#around
    const [month, amount_ore] = [this.#month(element, 'month'), this.#amount(element)]
    const quantity = this.#quantity(element)
    this.#around.objects = []
    if (account !== null && month !== null && amount_ore !== null)
      this.#around.balance = { kind, account: account.id, month, line: element.line, amount_ore, quantity }
  }

  #endBalance(): void {
    const { balance, objects } = this.#around
    if (balance !== null) this.#balances.push({ ...balance, objects })
    this.#around.balance = null
  }

  /** Without a month it is of the whole primary year. */
  #budget(element: XmlElement): void {
    const { account } = this.#around
    const isOfYear = !element.attributes.has('month')
    const [month, amount_ore] = [isOfYear ? null : this.#month(element, 'month'), this.#amount(element)]
    const quantity = this.#quantity(element)
    this.#around.objects = []
    if (account !== null && (isOfYear || month !== null) && amount_ore !== null)
      this.#around.budget = { account: account.id, month, line: element.line, amount_ore, quantity }
  }

  #endBudget(): void {
    const { budget, objects } = this.#around
    this.#around.budget = null
    if (budget !== null) this.#file.periods.push({ label: '#PBUDGET', year: 0, ...budget, objects })
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
    return this.#read(element, 'amount', 'import.bad_amount', sie5Amount)
  }

  #quantity(element: XmlElement): string | null {
    return element.attributes.has('quantity')
      ? this.#read(element, 'quantity', 'import.bad_number', sie5Quantity)
      : null
  }

  #month(element: XmlElement, attribute: string): string | null {
    return this.#read(element, attribute, 'import.bad_month', sie5Month)
  }

  #day(element: XmlElement, attribute: string): string {
    return this.#read(element, attribute, 'import.bad_date', sie5Day) ?? ''
  }
}
