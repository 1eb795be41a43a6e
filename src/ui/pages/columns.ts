import type { RecordType } from '#core/record.ts'

const column_max = 6

/** The fields that tell records apart, beside the title: kind, state, whose, when, how much; no long texts. */
export function columnsOf(type: RecordType): string[] {
  const weight = (field: string) => {
    if (field === 'number') return 0
    if (/^(kind|stage|state|level|document_kind)$/.test(field)) return 1
    if (field === type.unit || field.endsWith('owner_unit_id')) return 2
    if (type.refs[field] !== undefined) return 3
    if (/_on$|^valid_|year$/.test(field)) return 4
    if (/_ore(_|$)|_ppm$/.test(field)) return 5
    return 9
  }
  return Object.keys(type.fields.shape)
    .filter((field) => field !== type.title && weight(field) < 9)
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, column_max)
}
