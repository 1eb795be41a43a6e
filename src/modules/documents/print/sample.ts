import type { Certainty } from '#core/certainty.ts'
import type {
  FigureMark,
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedInline,
  PrintedSection,
  PrintedTable,
} from '../printed.ts'
import { certaintyNames } from './print-texts.ts'
import { sampleStaffTable, sampleYearTable } from './sample-tables.ts'

/** A figure's mark in Swedish words, as the document service would write it. */
function sampleMark(certainty: Certainty, figure_id: string): FigureMark {
  return { figure_id, certainty, label: certaintyNames.sv[certainty] }
}

/** A cell with a figure; plain text when no grade is given. */
function sampleCell(text: string, certainty?: Certainty): PrintedCell {
  return { text, figure: certainty === undefined ? null : sampleMark(certainty, `sample:cell=${text.length}`) }
}

const words = (text: string): PrintedInline => ({ type: 'text', text })
const strong = (text: string): PrintedInline => ({ type: 'text', text, strong: true })
const emphasis = (text: string): PrintedInline => ({ type: 'text', text, emphasis: true })
const link = (text: string, href: string): PrintedInline => ({ type: 'text', text, href })
const figure = (text: string, certainty: Certainty): PrintedInline => ({
  type: 'figure',
  text,
  figure: sampleMark(certainty, `sample:text=${certainty}`),
})
const paragraph = (id: string, ...content: PrintedInline[]): PrintedBlock => ({ type: 'paragraph', id, content })
const note = (...content: PrintedInline[]): PrintedBlock => ({ type: 'note', content })
const heading = (level: 3 | 4, text: string): PrintedBlock => ({ type: 'heading', level, content: [words(text)] })
const list = (ordered: boolean, ...items: PrintedInline[][]): PrintedBlock => ({ type: 'list', ordered, items })

function section(number: string, title: string, ...blocks: PrintedBlock[]): PrintedSection {
  const level = number.split('.').length
  return { number, level: level === 1 ? 1 : level === 2 ? 2 : 3, title, explicit_none: false, blocks }
}

const yearGrades: readonly Certainty[] = ['decided', 'decided', 'decided', 'carried']
const fiberGrades: readonly Certainty[] = ['decided', 'proposed', 'unknown', 'unknown']
const withLater = (grade: Certainty): readonly Certainty[] => ['decided', grade, grade, grade]

const money: PrintedTable = {
  type: 'table',
  caption: 'Kommunstyrelsens drift och investeringar 2025–2028',
  unit_label: 'mnkr',
  label_head: 'Verksamhet',
  heads: [
    { text: 'Budget', sub: '2025', certainty: 'decided', align: 'right' },
    { text: 'Plan', sub: '2026', certainty: 'decided', align: 'right' },
    { text: 'Plan', sub: '2027', certainty: 'decided', align: 'right' },
    { text: 'Plan', sub: '2028', certainty: 'carried', align: 'right' },
  ],
  rows: [
    { kind: 'group', label: 'Driftverksamhet', cells: [] },
    moneyRow('row', 'Kostnader', ['412,6', '418,9', '421,3', '421,3']),
    moneyRow('row', 'Intäkter (−)', ['−36,2', '−36,2', '−36,4', '−36,4']),
    moneyRow('row', 'Ny hyra, Strandgatan 4', ['0', '2,1', '8,4', '8,6'], withLater('estimated')),
    moneyRow('sum', 'Netto drift', ['376,4', '384,8', '393,3', '393,5'], withLater('estimated')),
    moneyRow('row', 'Sparkrav vid ändrad utjämning', ['–', '−4,6', '−4,7', '−4,7'], withLater('conditional')),
    { kind: 'group', label: 'Investeringsplan', cells: [] },
    moneyRow('row', 'Utgifter', ['6,5', '6,5', '4,0', '4,0']),
    moneyRow('row', 'Bidrag till fiberutbyggnad (−)', ['−1,5', '−1,5', 'okänt', 'okänt'], fiberGrades),
    moneyRow('sum', 'Netto investeringar', ['5,0', '6,5', '4,0', '4,0']),
  ],
  notes: [
    'Netto räknar inte in sparkrav, föreslagna bidrag eller okända bidrag.',
    'Delarna kan skilja sig från summan på grund av avrundning.',
  ],
}

function moneyRow(
  kind: 'row' | 'sum',
  label: string,
  amounts: [string, string, string, string],
  grades: readonly Certainty[] = yearGrades,
): PrintedTable['rows'][number] {
  return {
    kind,
    label,
    cells: amounts.map((text, index) => sampleCell(text, text === '–' ? undefined : grades[index])),
  }
}

const chapters: PrintedSection[] = [
  section(
    '1',
    'Sammanfattning',
    paragraph(
      'p1',
      words('Lillvik växer långsammare än väntat. Skatteintäkterna räcker till de beslut som är fattade, men lämnar '),
      words('inget utrymme för den nya hyran på Strandgatan. Nettokostnaden är '),
      figure('376,4 miljoner kronor', 'decided'),
      words(' för 2025 och beräknas stiga till '),
      figure('393,3 miljoner kronor', 'estimated'),
      words(' år 2027.'),
    ),
    paragraph(
      'p2',
      words('Tre frågor avgör planen. Den första är '),
      strong('när simhallen stänger'),
      words('. Den andra är om det statliga bidraget till fiberutbyggnad blir '),
      figure('1,5 miljoner kronor', 'proposed'),
      words(' eller uteblir. Den tredje är kostnaden för skolskjutsar, som i dag är '),
      figure('okänt belopp', 'unknown'),
      words('.'),
    ),
    list(
      false,
      [words('Simhallen: beslut senast i november, se '), link('avsnitt 2.2', '#2.2'), words('.')],
      [
        words('Fiberbidraget: '),
        figure('1,5 mnkr', 'proposed'),
        words(' föreslås, men länsstyrelsen har inte svarat.'),
      ],
      [
        words('Skolskjutsarna: avtalet löper ut vid årsskiftet, och nämnden har bett om en ny beräkning som också '),
        words('räknar in den förlängda linjen till Norrviken.'),
      ],
    ),
  ),
  section('2', 'Ekonomi'),
  section(
    '2.1',
    'Drift och investeringar',
    paragraph(
      'p1',
      words('Budgeten för 2025 är beslutad av kommunfullmäktige. Planen för 2028 är '),
      figure('oförändrad', 'carried'),
      words(' jämfört med 2027 och alltså inte beslutad. Om staten ändrar utjämningen mellan kommuner motsvarar det '),
      words('ett sparkrav på '),
      figure('1,2 procent', 'conditional'),
      words(' i alla verksamheter.'),
    ),
    money,
    paragraph(
      'p2',
      words('Hyran på Strandgatan 4 ingår från och med juli 2026. Utfallet till och med mars är '),
      figure('94,8 miljoner kronor', 'actual'),
      words(', vilket är i nivå med budgeten.'),
    ),
    note(
      words('Beloppen är i löpande priser. Kostnader är positiva och intäkter negativa, så att nettot är '),
      words('det som skattemedlen ska räcka till.'),
    ),
  ),
  section(
    '2.2',
    'Simhallen',
    paragraph(
      'p1',
      words('Simhallen i Lillvik byggdes 1974 och har nått slutet av sin tekniska livslängd. '),
      emphasis('Utredning om simhallens framtid'),
      words(' lämnar tre vägar. Kostnaden för den billigaste är '),
      figure('62,0 miljoner kronor', 'estimated'),
      words('.'),
    ),
    heading(3, 'Tre vägar framåt'),
    list(
      true,
      [words('Renovera hallen etappvis och hålla öppet under tiden.')],
      [words('Riva och bygga nytt på samma tomt, med stängning i två år.')],
      [words('Bygga en ny hall tillsammans med grannkommunen Storvik, om båda fullmäktige säger ja.')],
    ),
    heading(4, 'Vad beslutet beror på'),
    paragraph(
      'p2',
      words('Renoveringen ryms inom planens investeringsram, förutsatt att '),
      figure('18,5 miljoner kronor', 'conditional'),
      words(' flyttas från gatuunderhållet. Läs mer i '),
      link('rapporten om simhallen', 'https://example.org/simhallen'),
      words('.'),
    ),
  ),
  section('3', 'Verksamhet'),
  section('3.1', 'Bemanning', paragraph('p1', words('Antalet medarbetare följer befolkningen.')), sampleStaffTable()),
  section('3.2', 'Utfall månad för månad', sampleYearTable()),
  { ...section('3.3', 'Hållbar upphandling'), explicit_none: true },
  section('3.4', 'Beredskap'),
]

const head: Omit<PrintedDocument, 'sections'> = {
  title: 'Underlag för budget 2026 med inriktning 2027–2028',
  subtitle: 'Kommunstyrelsens planering, ekonomi och lokaler',
  unit_name: 'Lillviks kommun',
  case_no: 'KS 2025/0142',
  language: 'sv',
  state_label: 'Beslutad 2025-04-01',
  as_of: '2025-04-01',
  decision: { body: 'Kommunstyrelsen', decided_on: '2025-04-01', paragraph: '§ 12' },
  example_data: true,
}

/** A short document of an invented municipality with every kind of block and every grade of certainty. */
export function sampleDocument(changes: Partial<PrintedDocument> = {}): PrintedDocument {
  return { ...head, sections: chapters, ...changes }
}

/** The sample with its chapters repeated under new numbers; six repetitions are about twenty pages. */
export function longSampleDocument(repetitions = 6): PrintedDocument {
  const sections = Array.from({ length: repetitions }, (_, round) =>
    chapters.map((chapter) => {
      const [first, ...rest] = chapter.number.split('.')
      return { ...chapter, number: [Number(first) + round * 3, ...rest].join('.') }
    }),
  ).flat()
  return sampleDocument({ sections })
}

/** A document of one paragraph, for tests that look at one text. */
export function oneParagraphDocument(content: PrintedInline[], changes: Partial<PrintedDocument> = {}) {
  return sampleDocument({ sections: [section('1', 'Text', paragraph('p1', ...content))], ...changes })
}
