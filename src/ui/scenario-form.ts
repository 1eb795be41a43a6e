import { parseAmount } from '#core/amount-text.ts'
import { type ChangeField, type ChangeKindName, changeForms } from '#core/scenario.ts'

type Wrong = 'amount_ore' | 'share_ppm' | 'months'

/** What a form says of a change, and the field that could not be read. */
export type ReadChange = { fields: Readonly<Record<string, unknown>>; wrong: Wrong | null }

/** The largest percentage that a change may have: ten times as much. */
const ppm_most = 10_000_000

/** Reads the form of a change. What its kind has no use for is emptied; an empty amount is unknown. */
export function readChange(form: Pick<FormData, 'get'>, kind: ChangeKindName): ReadChange {
  const { needs, may } = changeForms[kind]
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const has = (field: ChangeField) => needs.includes(field) || may.includes(field)
  const chosen = (field: ChangeField) => (has(field) && text(field) !== '' ? text(field) : null)
  const year = (name: string) => (text(name) === '' ? null : Number(text(name)))
  const numbers = {
    amount_ore: has('amount_ore') ? amountIn(text('amount_ore')) : null,
    share_ppm: has('share_ppm') ? percentIn(text('share_ppm')) : null,
    months: has('months') ? monthsIn(text('months')) : null,
  }
  const wrong = (['amount_ore', 'share_ppm', 'months'] as const).find((name) => numbers[name] === 'wrong') ?? null
  return {
    wrong,
    fields: {
      ...{ kind, title: text('title'), reason: text('reason'), position: Number(text('position') || 1) },
      ...{ from_year: year('from_year'), to_year: year('to_year') },
      ...{ unit_id: chosen('unit_id'), account_id: chosen('account_id'), subject_id: chosen('subject_id') },
      ...{ counted_on: chosen('counted_on'), moved: chosen('moved') },
      ...numbers,
    },
  }
}

function amountIn(text: string): number | null | 'wrong' {
  if (text === '') return null
  const parsed = parseAmount(text, 'mnkr')
  return parsed.ok ? parsed.amount_ore : 'wrong'
}

/** A percentage is read as a number of millions is, with the same marks; four decimals are whole parts per million. */
function percentIn(text: string): number | 'wrong' {
  const number = text.replace(/\s*%$/, '')
  const parsed = /\p{L}/u.test(number) || number === '' ? null : parseAmount(number, 'mnkr')
  if (!parsed?.ok || parsed.amount_ore === null) return 'wrong'
  const ppm = parsed.amount_ore / 10_000
  return Number.isInteger(ppm) && ppm >= -1_000_000 && ppm <= ppm_most ? ppm : 'wrong'
}

function monthsIn(text: string): number | 'wrong' {
  return /^[-−+]?\d{1,3}$/.test(text) ? Number(text.replace('−', '-')) : 'wrong'
}
