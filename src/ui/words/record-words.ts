import type { Language } from '#core/texts.ts'
import { fields as fieldsEn } from './field-texts.en.ts'
import { fields as fieldsSv } from './field-texts.sv.ts'
import { values as valuesEn } from './value-texts.en.ts'
import { values as valuesSv } from './value-texts.sv.ts'

const fields: Record<Language, Readonly<Record<string, string>>> = { sv: fieldsSv, en: fieldsEn }
const values: Record<Language, Readonly<Record<string, string>>> = { sv: valuesSv, en: valuesEn }

/** What a field of a record is called; its own name where no word is known. */
export function fieldWord(name: string, language: Language): string {
  return fields[language][name] ?? name
}

/** What one of a field's fixed values is called, by kind of record and field first; the value itself otherwise. */
export function valueWord(kind: string, field: string, value: string, language: Language): string {
  return values[language][`${kind}.${field}.${value}`] ?? values[language][value] ?? value
}

/** True when both words are known in the language. */
export function hasWords(kind: string, field: string, value: string | null, language: Language): boolean {
  if (value === null) return field in fields[language]
  return value in values[language] || `${kind}.${field}.${value}` in values[language]
}
