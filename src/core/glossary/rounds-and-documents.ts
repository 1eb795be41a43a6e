import type { Term } from './term.ts'

/** The planning year: rounds, steps, documents and decisions. */
export const roundsAndDocuments = {
  planning_round: {
    sv: { one: 'planeringsomgång', many: 'planeringsomgångar', definite: 'planeringsomgången' },
    en: { one: 'planning round', many: 'planning rounds' },
    means: {
      sv: 'Ett års arbete med plan och budget, från anvisning till bokslut.',
      en: "A year's work on plan and budget, from instruction to final accounts.",
    },
    not: [],
  },
  planning_period: {
    sv: { one: 'planeringsperiod', many: 'planeringsperioder', definite: 'planeringsperioden' },
    en: { one: 'planning period', many: 'planning periods' },
    means: {
      sv: 'Budgetåret och de år efter det som planeras samtidigt.',
      en: 'The budget year and the years after it that are planned together.',
    },
    not: ['horizon_window'],
  },
  running_year: {
    sv: { one: 'innevarande år', many: 'innevarande år', definite: 'det innevarande året' },
    en: { one: 'running year', many: 'running years' },
    means: {
      sv: 'Året före budgetåret, med den budget som gäller nu.',
      en: 'The year before the budget year, with the budget now in force.',
    },
    not: ['current_period'],
  },
  round_step: {
    sv: { one: 'omgångssteg', many: 'omgångssteg', definite: 'omgångssteget' },
    en: { one: 'round step', many: 'round steps' },
    means: {
      sv: 'Något i planeringsåret som ska vara klart en viss dag.',
      en: 'Something in the planning year that shall be done by a certain day.',
    },
    not: ['calendar_item'],
  },
  planning_instruction: {
    sv: { one: 'planeringsanvisning', many: 'planeringsanvisningar', definite: 'planeringsanvisningen' },
    en: { one: 'planning instruction', many: 'planning instructions' },
    means: {
      sv: 'Vad nämnder och bolag ska lämna in, när och hur.',
      en: 'What committees and companies shall hand in, when and how.',
    },
    not: ['guideline_letter'],
  },
  plan_document: {
    sv: { one: 'dokument', many: 'dokument', definite: 'dokumentet' },
    en: { one: 'document', many: 'documents' },
    means: {
      sv: 'En text med levande siffror som byggs, beslutas och ges ut.',
      en: 'A text with live figures that is built, decided and issued.',
    },
    not: [],
  },
  document_section: {
    sv: { one: 'avsnitt', many: 'avsnitt', definite: 'avsnittet' },
    en: { one: 'section', many: 'sections' },
    means: {
      sv: 'En numrerad del av ett dokument.',
      en: 'A numbered part of a document.',
    },
    not: [],
  },
  live_figure: {
    sv: { one: 'levande siffra', many: 'levande siffror', definite: 'den levande siffran' },
    en: { one: 'live figure', many: 'live figures' },
    means: {
      sv: 'En siffra i en text som hämtas ur huvudboken och kan förklara sig.',
      en: 'A figure in a text that is fetched from the ledger and can explain itself.',
    },
    not: ['smart_field'],
  },
  document_template: {
    sv: { one: 'dokumentmall', many: 'dokumentmallar', definite: 'dokumentmallen' },
    en: { one: 'document template', many: 'document templates' },
    means: {
      sv: 'Vilka avsnitt och tabeller ett dokument ska ha, i en viss version.',
      en: 'Which sections and tables a document shall have, in a certain version.',
    },
    not: ['blueprint'],
  },
  budget_submission: {
    sv: { one: 'underlag för budget', many: 'underlag för budget', definite: 'underlaget för budget' },
    en: { one: 'budget submission', many: 'budget submissions' },
    means: {
      sv: 'Vad en nämnd lämnar till kommunstyrelsen inför budgeten.',
      en: 'What a committee hands to the executive board ahead of the budget.',
    },
    not: ['budget_request'],
  },
  operational_plan: {
    sv: { one: 'verksamhetsplan', many: 'verksamhetsplaner', definite: 'verksamhetsplanen' },
    en: { one: 'operational plan', many: 'operational plans' },
    means: {
      sv: 'Vad en nämnd ska göra under året, med mål och pengar.',
      en: 'What a committee shall do during the year, with goals and money.',
    },
    not: ['business_plan'],
  },
  monthly_report: {
    sv: { one: 'månadsrapport', many: 'månadsrapporter', definite: 'månadsrapporten' },
    en: { one: 'monthly report', many: 'monthly reports' },
    means: {
      sv: 'En nämnds utfall och prognos efter en månad.',
      en: "A committee's actual and forecast after a month.",
    },
    not: ['flash_report'],
  },
  tertial_report: {
    sv: { one: 'tertialrapport', many: 'tertialrapporter', definite: 'tertialrapporten' },
    en: { one: 'tertial report', many: 'tertial reports' },
    means: {
      sv: 'Uppföljningen av årets första fyra eller åtta månader.',
      en: "The follow-up of the year's first four or eight months.",
    },
    not: ['quarterly_report'],
  },
  interim_accounts: {
    sv: { one: 'delårsbokslut', many: 'delårsbokslut', definite: 'delårsbokslutet' },
    en: { one: 'interim accounts', many: 'interim accounts' },
    means: {
      sv: 'Stadens räkenskaper för en del av året, enligt lag.',
      en: "The city's accounts for part of the year, as the law demands.",
    },
    not: ['half_year_report'],
  },
  activity_report: {
    sv: { one: 'verksamhetsberättelse', many: 'verksamhetsberättelser', definite: 'verksamhetsberättelsen' },
    en: { one: 'activity report', many: 'activity reports' },
    means: {
      sv: 'Vad en nämnd gjorde och nådde under det gångna året.',
      en: 'What a committee did and reached in the past year.',
    },
    not: ['year_review'],
  },
  annual_report: {
    sv: { one: 'årsredovisning', many: 'årsredovisningar', definite: 'årsredovisningen' },
    en: { one: 'annual report', many: 'annual reports' },
    means: {
      sv: 'Stadens redovisning av det gångna året, till fullmäktige.',
      en: "The city's account of the past year, to the council.",
    },
    not: ['yearbook'],
  },
  matter: {
    sv: { one: 'ärende', many: 'ärenden', definite: 'ärendet' },
    en: { one: 'matter', many: 'matters' },
    means: {
      sv: 'En fråga som ska beslutas, med sina handlingar.',
      en: 'A question to be decided, with its records.',
    },
    not: ['case_file'],
  },
  case_no: {
    sv: { one: 'diarienummer', many: 'diarienummer', definite: 'diarienumret' },
    en: { one: 'case number', many: 'case numbers' },
    means: {
      sv: 'Numret som ett ärende har i diariet.',
      en: 'The number that a matter has in the register.',
    },
    not: ['reference_no'],
  },
  record: {
    sv: { one: 'handling', many: 'handlingar', definite: 'handlingen' },
    en: { one: 'record', many: 'records' },
    means: {
      sv: 'Ett dokument i ett ärende, oftast offentligt.',
      en: 'A document in a matter, mostly public.',
    },
    not: ['file_item'],
  },
  attachment: {
    sv: { one: 'bilaga', many: 'bilagor', definite: 'bilagan' },
    en: { one: 'attachment', many: 'attachments' },
    means: {
      sv: 'En handling som hör till en annan.',
      en: 'A record that belongs to another.',
    },
    not: ['appendix'],
  },
  decision: {
    sv: { one: 'beslut', many: 'beslut', definite: 'beslutet' },
    en: { one: 'decision', many: 'decisions' },
    means: {
      sv: 'Vad ett organ har bestämt, med datum och paragraf.',
      en: 'What a body has decided, with date and paragraph.',
    },
    not: [],
  },
  proposal: {
    sv: { one: 'förslag', many: 'förslag', definite: 'förslaget' },
    en: { one: 'proposal', many: 'proposals' },
    means: {
      sv: 'Något som någon vill att ett organ ska besluta.',
      en: 'Something that somebody wants a body to decide.',
    },
    not: [],
  },
  submission: {
    sv: { one: 'inlämning', many: 'inlämningar', definite: 'inlämningen' },
    en: { one: 'submission', many: 'submissions' },
    means: {
      sv: 'Att en nämnd eller ett bolag har lämnat sin handling till omgången.',
      en: 'That a committee or company has handed its document to the round.',
    },
    not: [],
  },
  meeting: {
    sv: { one: 'sammanträde', many: 'sammanträden', definite: 'sammanträdet' },
    en: { one: 'meeting', many: 'meetings' },
    means: {
      sv: 'Tillfället då ett organ samlas och beslutar.',
      en: 'The occasion when a body gathers and decides.',
    },
    not: [],
  },
  data_pack: {
    sv: { one: 'statistikunderlag', many: 'statistikunderlag', definite: 'statistikunderlaget' },
    en: { one: 'data pack', many: 'data packs' },
    means: {
      sv: 'Den statistik som nämnder får inför planeringen, i en viss version.',
      en: 'The statistics that committees receive ahead of the planning, in a certain version.',
    },
    not: ['stat_bundle'],
  },
} satisfies Record<string, Term>
