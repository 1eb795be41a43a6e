import { type CsvCell, csvText } from '#core/csv-text.ts'
import type { OpenBudget } from '../modules.server.ts'

/** A column of the file: its name, its type as Frictionless has it, and what it means in each language. */
const columns = [
  ['id', 'string', 'Radens beteckning, densamma varje gång', 'Id of the row, the same every time'],
  ['set_id', 'string', 'Budgetens beteckning', 'Id of the budget'],
  ['year', 'integer', 'År', 'Year'],
  ['unit_id', 'string', 'Enhetens beteckning', 'Id of the unit'],
  ['unit_name', 'string', 'Enhetens namn', 'Name of the unit'],
  ['account_id', 'string', 'Kontots nummer', 'Number of the account'],
  ['account_name', 'string', 'Kontots namn', 'Name of the account'],
  ['account_kind', 'string', 'Kostnad, intäkt, utgift eller inkomst', 'Cost, revenue, outlay or inflow'],
  ['activity_id', 'string', 'Verksamhetskod, tom om ingen', 'Activity code, empty for none'],
  [
    'amount_ore',
    'integer',
    'Belopp i öre: kostnad och utgift plus, intäkt och inkomst minus. Tomt är okänt, aldrig 0',
    'Amount in öre: cost and outlay plus, revenue and inflow minus. Empty is unknown, never 0',
  ],
  ['unknown_count', 'integer', 'Antal okända belopp, utanför summan', 'Number of unknown amounts, outside the sum'],
  ['certainty', 'string', 'Säkerhetsgrad', 'Certainty'],
  ['decision_id', 'string', 'Beslutets beteckning, tom om inget', 'Id of the decision, empty for none'],
  ['decision_title', 'string', 'Beslutet', 'The decision'],
  ['decided_on', 'date', 'Dagen för beslutet', 'Day of the decision'],
  ['source', 'string', 'Dokument och avsnitt som beloppen kommer ur', 'Documents and sections of the amounts'],
  ['example_data', 'boolean', 'Påhittade exempeldata', 'Invented example data'],
] as const

/** The rows as a text file, in the columns that the schema describes; what is unknown is an empty cell. */
export function openCsv({ rows }: OpenBudget): string {
  const cellsOf = (row: OpenBudget['rows'][number]): CsvCell[] =>
    columns.map(([name]) => {
      const value = row[name]
      if (value === null) return ''
      return typeof value === 'string' ? value : { number: String(value) }
    })
  return csvText([columns.map(([name]) => name), ...rows.map(cellsOf)])
}

/** The description of the file beside it, as a Frictionless data package: columns, types, key, and what empty means. */
export function openPackage({ id, name, city_id, city_name, published_on, first_year, last_year }: OpenBudget) {
  const fields = columns.map(([column, type, sv, en]) => ({ name: column, type, title: sv, description: en }))
  return {
    name: `${city_id}-${id}`.toLowerCase(),
    title: `${name}, ${city_name}`,
    created: published_on,
    temporal: { start: `${first_year}-01-01`, end: `${last_year}-12-31` },
    resources: [
      {
        name: id.toLowerCase(),
        path: `file?format=csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ';', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields, primaryKey: ['id'], missingValues: [''] },
      },
    ],
  }
}
