import type { Term } from './term.ts'

/** What the system itself is made of, in words its users meet. */
export const platform = {
  figure: {
    sv: { one: 'siffra', many: 'siffror', definite: 'siffran' },
    en: { one: 'figure', many: 'figures' },
    means: {
      sv: 'Ett tal med en egen adress, som kan visas och förklaras var som helst.',
      en: 'A number with an address of its own, which can be shown and explained anywhere.',
    },
    not: ['number_field'],
  },
  explanation: {
    sv: { one: 'förklaring', many: 'förklaringar', definite: 'förklaringen' },
    en: { one: 'explanation', many: 'explanations' },
    means: {
      sv: 'Svaret på varför en siffra är som den är, ned till poster och beslut.',
      en: 'The answer to why a figure is what it is, down to entries and decisions.',
    },
    not: ['lineage'],
  },
  as_of: {
    sv: { one: 'per datum', many: 'per datum' },
    en: { one: 'as of', many: 'as of' },
    means: {
      sv: 'Läget som det var känt en viss dag.',
      en: 'The state as it was known on a certain day.',
    },
    not: ['snapshot_date'],
  },
  warning: {
    sv: { one: 'varning', many: 'varningar', definite: 'varningen' },
    en: { one: 'warning', many: 'warnings' },
    means: {
      sv: 'En motsägelse eller en lucka som systemet har hittat, med skäl och förslag.',
      en: 'A contradiction or a gap that the system has found, with a reason and a suggestion.',
    },
    not: ['alert'],
  },
  acknowledgement: {
    sv: { one: 'kvittering', many: 'kvitteringar', definite: 'kvitteringen' },
    en: { one: 'acknowledgement', many: 'acknowledgements' },
    means: {
      sv: 'Att någon har sett en varning och skrivit varför den får stå.',
      en: 'That somebody has seen a warning and written why it may stand.',
    },
    not: ['dismissal', 'snooze'],
  },
  task: {
    sv: { one: 'uppgift', many: 'uppgifter', definite: 'uppgiften' },
    en: { one: 'task', many: 'tasks' },
    means: {
      sv: 'Något som en viss person bör göra, med skäl och sista dag.',
      en: 'Something a certain person should do, with a reason and a last day.',
    },
    not: ['job_item', 'ticket'],
  },
  cliff: {
    sv: { one: 'klipp', many: 'klipp', definite: 'klippet' },
    en: { one: 'cliff', many: 'cliffs' },
    means: {
      sv: 'En tid då pengar, avtal och projekt tar slut samtidigt.',
      en: 'A time when money, contracts and projects end at once.',
    },
    not: ['drop_off'],
  },
  cliff_map: {
    sv: { one: 'klippkarta', many: 'klippkartor', definite: 'klippkartan' },
    en: { one: 'cliff map', many: 'cliff maps' },
    means: {
      sv: 'Bilden av vad som tar slut när.',
      en: 'The picture of what ends when.',
    },
    not: ['gantt', 'roadmap'],
  },
  source: {
    sv: { one: 'källa', many: 'källor', definite: 'källan' },
    en: { one: 'source', many: 'sources' },
    means: {
      sv: 'Dokumentet och avsnittet som en uppgift kommer från.',
      en: 'The document and section that a fact comes from.',
    },
    not: ['origin_ref', 'citation'],
  },
  version: {
    sv: { one: 'version', many: 'versioner', definite: 'versionen' },
    en: { one: 'version', many: 'versions' },
    means: {
      sv: 'Hur något såg ut mellan två ändringar.',
      en: 'How something looked between two changes.',
    },
    not: [],
  },
  audit_event: {
    sv: { one: 'granskningshändelse', many: 'granskningshändelser', definite: 'granskningshändelsen' },
    en: { one: 'audit event', many: 'audit events' },
    means: {
      sv: 'Vad någon gjorde i systemet och när, skrivet så att det inte kan ändras.',
      en: 'What somebody did in the system and when, written so that it cannot be changed.',
    },
    not: ['log_line'],
  },
  comment: {
    sv: { one: 'kommentar', many: 'kommentarer', definite: 'kommentaren' },
    en: { one: 'comment', many: 'comments' },
    means: {
      sv: 'Något som någon har skrivit om en uppgift eller ett belopp, utan att ändra det.',
      en: 'Something somebody has written about a fact or an amount, without changing it.',
    },
    not: [],
  },
  cell_comment: {
    sv: { one: 'cellkommentar', many: 'cellkommentarer', definite: 'cellkommentaren' },
    en: { one: 'cell comment', many: 'cell comments' },
    means: {
      sv: 'En kommentar på det en enhet har på ett konto en period, eller en verksamhets eller ett projekts del.',
      en: 'A comment on what a unit has on an account in a period, or the part of it on an activity or a project.',
    },
    not: ['note'],
  },
  accessibility_report: {
    sv: {
      one: 'synpunkt om tillgänglighet',
      many: 'synpunkter om tillgänglighet',
      definite: 'synpunkten om tillgänglighet',
    },
    en: { one: 'accessibility report', many: 'accessibility reports' },
    means: {
      sv: 'Vad någon inte kunde läsa eller använda i tjänsten, med egna ord.',
      en: 'What somebody could not read or use in the service, in their own words.',
    },
    not: ['feedback'],
  },
  import_profile: {
    sv: { one: 'inläsningsprofil', many: 'inläsningsprofiler', definite: 'inläsningsprofilen' },
    en: { one: 'import profile', many: 'import profiles' },
    means: {
      sv: 'Vad kolumnerna i ett systems filer är, så att nästa fil läses som den förra.',
      en: 'What the columns in a system’s files are, so that the next file is read like the last.',
    },
    not: [],
  },
  import_run: {
    sv: { one: 'inläsning', many: 'inläsningar', definite: 'inläsningen' },
    en: { one: 'import', many: 'imports' },
    means: {
      sv: 'Att läsa in en fil i systemet, allt eller inget.',
      en: 'To read a file into the system, all or nothing.',
    },
    not: [],
  },
  export_run: {
    sv: { one: 'utläsning', many: 'utläsningar', definite: 'utläsningen' },
    en: { one: 'export', many: 'exports' },
    means: {
      sv: 'Att hämta uppgifter ur systemet som en fil.',
      en: 'To fetch facts out of the system as a file.',
    },
    not: [],
  },
  retention_rule: {
    sv: { one: 'gallringsregel', many: 'gallringsregler', definite: 'gallringsregeln' },
    en: { one: 'retention rule', many: 'retention rules' },
    means: {
      sv: 'Hur länge en uppgift sparas och vad som händer sedan.',
      en: 'How long a fact is kept and what happens then.',
    },
    not: ['cleanup_rule'],
  },
  archive_export: {
    sv: { one: 'arkivleverans', many: 'arkivleveranser', definite: 'arkivleveransen' },
    en: { one: 'archive export', many: 'archive exports' },
    means: {
      sv: 'Handlingar som lämnas till arkivet.',
      en: 'Records handed to the archive.',
    },
    not: ['backup_dump'],
  },
  synthetic: {
    sv: { one: 'exempeldata', many: 'exempeldata' },
    en: { one: 'example data', many: 'example data' },
    means: {
      sv: 'Påhittade uppgifter som visar hur systemet fungerar.',
      en: 'Invented facts that show how the system works.',
    },
    not: ['demo_data'],
  },
  world: {
    sv: { one: 'exempelvärld', many: 'exempelvärldar', definite: 'exempelvärlden' },
    en: { one: 'example world', many: 'example worlds' },
    means: {
      sv: 'En namngiven samling uppgifter att stå i: underlagets fakta eller en påhittad stad.',
      en: 'A named collection of facts to stand in: those of the underlag or an invented city.',
    },
    not: [],
  },
  question: {
    sv: { one: 'fråga', many: 'frågor', definite: 'frågan' },
    en: { one: 'question', many: 'questions' },
    means: {
      sv: 'Något som ett dokument ska svara på, även när svaret är ingenting.',
      en: 'Something a document shall answer, even when the answer is nothing.',
    },
    not: [],
  },
} satisfies Record<string, Term>
