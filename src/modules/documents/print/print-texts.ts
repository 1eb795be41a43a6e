import type { Certainty } from '#core/certainty.ts'
import { fill, type Language } from '#core/texts.ts'

const sv = {
  contents: 'Innehåll',
  skip_to_text: 'Hoppa till texten',
  page_of: 'Sida {page} ({pages})',
  as_of: 'Gäller per {day}',
  as_of_head: 'Gäller per',
  state_head: 'Status',
  case_no_head: 'Diarienummer',
  case_no_missing: 'Diarienummer saknas',
  case_no_none: 'saknas',
  decision_head: 'Beslut',
  decision_none: 'Inte beslutad',
  table_label: 'Tabell {number}',
  row_label: 'Rad',
  note_head: 'Att känna till',
  explicit_none: 'Inget att redovisa.',
  unanswered: 'Avsnittet är inte besvarat.',
  example_data: 'exempeldata',
  example_data_note: 'Exempeldata: siffror i dokumentet är påhittade.',
  link_to_paragraph: 'Länk till stycke {no} i avsnitt {section}',
  why_this_figure: 'varför denna siffra?',
  condition_word: 'om',
  marks_head: 'Så säkra är siffrorna',
  marks_intro:
    'Linjen under en siffra visar hur säker den är. I en tabell står det i kolumnens huvud, ' +
    'och bara de siffror som avviker från det är märkta.',
  sample_figure: '10,1',
  sample_unknown: 'okänt belopp',
} as const

/** Every label a printer writes. Each language has exactly these. */
export type PrintTexts = Record<keyof typeof sv, string>

const en: PrintTexts = {
  contents: 'Contents',
  skip_to_text: 'Skip to the text',
  page_of: 'Page {page} ({pages})',
  as_of: 'As of {day}',
  as_of_head: 'As of',
  state_head: 'Status',
  case_no_head: 'Case number',
  case_no_missing: 'No case number',
  case_no_none: 'none',
  decision_head: 'Decision',
  decision_none: 'Not decided',
  table_label: 'Table {number}',
  row_label: 'Row',
  note_head: 'Worth knowing',
  explicit_none: 'Nothing to report.',
  unanswered: 'This section has not been answered.',
  example_data: 'example data',
  example_data_note: 'Example data: figures in this document are invented.',
  link_to_paragraph: 'Link to paragraph {no} of section {section}',
  why_this_figure: 'why this figure?',
  condition_word: 'if',
  marks_head: 'How sure the figures are',
  marks_intro:
    'The line under a figure shows how sure it is. In a table the column head says so, ' +
    'and only the figures that differ from it are marked.',
  sample_figure: '10.1',
  sample_unknown: 'unknown amount',
}

export const printTexts: Record<Language, PrintTexts> = { sv, en }

/** The grade in one word, as it stands under a column head. */
export const certaintyNames: Record<Language, Record<Certainty, string>> = {
  sv: {
    actual: 'utfall',
    decided: 'beslutad',
    carried: 'överförd',
    estimated: 'beräknad',
    proposed: 'föreslagen',
    conditional: 'villkorad',
    unknown: 'okänd',
  },
  en: {
    actual: 'actual',
    decided: 'decided',
    carried: 'carried over',
    estimated: 'estimated',
    proposed: 'proposed',
    conditional: 'conditional',
    unknown: 'unknown',
  },
}

/** What the grade's mark means, for the explanation at the front of a document. */
export const certaintyMeanings: Record<Language, Record<Certainty, string>> = {
  sv: {
    actual: 'beslutad eller bokförd',
    decided: 'beslutad eller bokförd',
    carried: 'överförd från ett beslutat år, inte beslutad',
    estimated: 'beräknad eller uppskattad',
    proposed: 'föreslagen, inte beslutad',
    conditional: 'villkorad, gäller bara om något annat inträffar',
    unknown: 'saknas; det betyder inte noll',
  },
  en: {
    actual: 'decided or booked',
    decided: 'decided or booked',
    carried: 'carried over from a decided year, not decided',
    estimated: 'calculated or estimated',
    proposed: 'proposed, not decided',
    conditional: 'conditional, holds only if something else happens',
    unknown: 'missing, which does not mean zero',
  },
}

/** A label with its {places} filled. */
export function printText(
  language: Language,
  key: keyof PrintTexts,
  params: Readonly<Record<string, string | number>>,
): string {
  return fill(printTexts[language][key], params)
}
