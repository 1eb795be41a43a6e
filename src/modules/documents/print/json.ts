import type {
  FigureMark,
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedInline,
  PrintedSection,
  PrintedTable,
} from '../printed.ts'

const documentFormat = 'riktning.document/1'

type KeysOf<Union> = Union extends unknown ? keyof Union : never

type AnyKey =
  | 'format'
  | KeysOf<PrintedDocument>
  | KeysOf<NonNullable<PrintedDocument['decision']>>
  | KeysOf<PrintedSection>
  | KeysOf<PrintedBlock>
  | KeysOf<PrintedInline>
  | KeysOf<FigureMark>
  | KeysOf<PrintedTable['heads'][number]>
  | KeysOf<PrintedTable['rows'][number]>
  | KeysOf<PrintedCell>

/** Every key of a printed document in the order it is written. The type fails when a key is missing. */
const keyOrder = {
  format: true,
  type: true,
  id: true,
  kind: true,
  number: true,
  level: true,
  title: true,
  subtitle: true,
  unit_name: true,
  case_no: true,
  language: true,
  state_label: true,
  as_of: true,
  decision: true,
  example_data: true,
  body: true,
  decided_on: true,
  paragraph: true,
  explicit_none: true,
  ordered: true,
  caption: true,
  unit_label: true,
  label_head: true,
  label: true,
  text: true,
  sub: true,
  strong: true,
  emphasis: true,
  href: true,
  certainty: true,
  align: true,
  figure_id: true,
  commitment_id: true,
  figure: true,
  content: true,
  items: true,
  heads: true,
  cells: true,
  rows: true,
  notes: true,
  blocks: true,
  sections: true,
} satisfies Record<AnyKey, true>

/**
 * The document as JSON, two spaces deep and ending with a line break. Keys come in one fixed order whatever order the
 * document was built in, so the same document gives the same text.
 */
export function printJson(document: PrintedDocument): string {
  return `${JSON.stringify({ format: documentFormat, ...document }, Object.keys(keyOrder), 2)}\n`
}
