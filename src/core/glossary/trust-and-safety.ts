import type { Term } from './term.ts'

/** Risk, control, safety, incidents and whistleblowing. */
export const trustAndSafety = {
  risk: {
    sv: { one: 'risk', many: 'risker', definite: 'risken' },
    en: { one: 'risk', many: 'risks' },
    means: {
      sv: 'Något oönskat som kan hända, med sannolikhet och konsekvens.',
      en: 'Something unwanted that may happen, with likelihood and consequence.',
    },
    not: [],
  },
  risk_analysis: {
    sv: {
      one: 'väsentlighets- och riskanalys',
      many: 'väsentlighets- och riskanalyser',
      definite: 'väsentlighets- och riskanalysen',
    },
    en: { one: 'risk analysis', many: 'risk analyses' },
    means: {
      sv: 'En nämnds genomgång av vad som kan gå fel i de viktigaste arbetssätten.',
      en: "A committee's examination of what can go wrong in its most important ways of working.",
    },
    not: ['rsa'],
  },
  internal_control_plan: {
    sv: { one: 'internkontrollplan', many: 'internkontrollplaner', definite: 'internkontrollplanen' },
    en: { one: 'internal control plan', many: 'internal control plans' },
    means: {
      sv: 'De kontroller som en nämnd gör under året.',
      en: 'The checks that a committee makes during the year.',
    },
    not: ['audit_plan'],
  },
  control: {
    sv: { one: 'kontroll', many: 'kontroller', definite: 'kontrollen' },
    en: { one: 'control', many: 'controls' },
    means: {
      sv: 'En prövning av att ett arbetssätt fungerar, med metod och ansvarig.',
      en: 'An examination that a way of working works, with method and owner.',
    },
    not: [],
  },
  irregularity: {
    sv: { one: 'oegentlighet', many: 'oegentligheter', definite: 'oegentligheten' },
    en: { one: 'irregularity', many: 'irregularities' },
    means: {
      sv: 'Något som kan vara fel eller brottsligt i stadens verksamhet.',
      en: "Something in the city's activities that may be wrong or criminal.",
    },
    not: ['fraud_case'],
  },
  safety_picture: {
    sv: { one: 'lägesbild', many: 'lägesbilder', definite: 'lägesbilden' },
    en: { one: 'situation picture', many: 'situation pictures' },
    means: {
      sv: 'Hur tryggheten är i ett område, utan uppgifter om enskilda.',
      en: 'How safe an area is, without data on individuals.',
    },
    not: ['situation_report'],
  },
  cause_analysis: {
    sv: { one: 'orsaksanalys', many: 'orsaksanalyser', definite: 'orsaksanalysen' },
    en: { one: 'cause analysis', many: 'cause analyses' },
    means: {
      sv: 'Varför något i lägesbilden ser ut som det gör.',
      en: 'Why something in the situation picture is as it is.',
    },
    not: ['root_cause'],
  },
  safety_action: {
    sv: { one: 'trygghetsåtgärd', many: 'trygghetsåtgärder', definite: 'trygghetsåtgärden' },
    en: { one: 'safety action', many: 'safety actions' },
    means: {
      sv: 'Något som görs mot en orsak till otrygghet.',
      en: 'Something done about a cause of unsafety.',
    },
    not: ['intervention'],
  },
  effect_follow_up: {
    sv: { one: 'effektuppföljning', many: 'effektuppföljningar', definite: 'effektuppföljningen' },
    en: { one: 'effect follow-up', many: 'effect follow-ups' },
    means: {
      sv: 'Vad en trygghetsåtgärd ledde till.',
      en: 'What a safety action led to.',
    },
    not: ['impact_review'],
  },
  incident: {
    sv: { one: 'incident', many: 'incidenter', definite: 'incidenten' },
    en: { one: 'incident', many: 'incidents' },
    means: {
      sv: 'En händelse i ett it-system eller med personuppgifter som måste hanteras i tid.',
      en: 'An event in an IT system or with personal data that must be handled in time.',
    },
    not: ['breach'],
  },
  incident_report: {
    sv: { one: 'incidentrapport', many: 'incidentrapporter', definite: 'incidentrapporten' },
    en: { one: 'incident report', many: 'incident reports' },
    means: {
      sv: 'En anmälan av en incident till den myndighet som ska ha den.',
      en: 'A notice of an incident to the authority that shall have it.',
    },
    not: ['breach_notice'],
  },
  statutory_clock: {
    sv: { one: 'lagstadgad tidsfrist', many: 'lagstadgade tidsfrister', definite: 'den lagstadgade tidsfristen' },
    en: { one: 'statutory clock', many: 'statutory clocks' },
    means: {
      sv: 'Tiden från en händelse till den sista stunden att anmäla den.',
      en: 'The time from an event to the last moment to report it.',
    },
    not: [],
  },
  security_control: {
    sv: { one: 'säkerhetskrav', many: 'säkerhetskrav', definite: 'säkerhetskravet' },
    en: { one: 'security control', many: 'security controls' },
    means: {
      sv: 'Något som ledningssystemet för informationssäkerhet kräver.',
      en: 'Something that the management system for information security demands.',
    },
    not: ['isms_item'],
  },
  exercise: {
    sv: { one: 'övning', many: 'övningar', definite: 'övningen' },
    en: { one: 'exercise', many: 'exercises' },
    means: {
      sv: 'Ett tillfälle då staden prövar sin förmåga.',
      en: 'An occasion when the city tries its ability.',
    },
    not: ['drill'],
  },
  training: {
    sv: { one: 'utbildning', many: 'utbildningar', definite: 'utbildningen' },
    en: { one: 'training course', many: 'training courses' },
    means: {
      sv: 'En kurs som en grupp ska gå, räknad i antal och inte i namn.',
      en: 'A course that a group shall take, counted in numbers and not in names.',
    },
    not: ['education_item'],
  },
  whistleblowing_case: {
    sv: { one: 'visselblåsarärende', many: 'visselblåsarärenden', definite: 'visselblåsarärendet' },
    en: { one: 'whistleblowing case', many: 'whistleblowing cases' },
    means: {
      sv: 'En rapport om missförhållanden, som bara handläggarna får läsa.',
      en: 'A report of wrongdoing, which only its handlers may read.',
    },
    not: [],
  },
  whistleblowing_report: {
    sv: { one: 'visselblåsarrapport', many: 'visselblåsarrapporter', definite: 'visselblåsarrapporten' },
    en: { one: 'whistleblowing report', many: 'whistleblowing reports' },
    means: {
      sv: 'Det första som den rapporterande skriver till handläggarna.',
      en: 'The first thing that the reporting person writes to the handlers.',
    },
    not: [],
  },
  reporting_person: {
    sv: { one: 'rapporterande person', many: 'rapporterande personer', definite: 'den rapporterande personen' },
    en: { one: 'reporting person', many: 'reporting persons' },
    means: {
      sv: 'Den som berättar om ett missförhållande och har skydd av lagen.',
      en: 'The one who tells of wrongdoing and is protected by law.',
    },
    not: ['whistleblower'],
  },
  handover_plan: {
    sv: { one: 'överlämningsplan', many: 'överlämningsplaner', definite: 'överlämningsplanen' },
    en: { one: 'handover plan', many: 'handover plans' },
    means: {
      sv: 'Hur kunskapen i en roll förs vidare när någon slutar.',
      en: 'How the knowledge in a role is passed on when somebody leaves.',
    },
    not: ['succession'],
  },
  information_class: {
    sv: { one: 'informationsklass', many: 'informationsklasser', definite: 'informationsklassen' },
    en: { one: 'information class', many: 'information classes' },
    means: {
      sv: 'Vem som får läsa en uppgift: öppen, intern, sekretess eller förbjuden.',
      en: 'Who may read a fact: open, internal, secret or forbidden.',
    },
    not: ['sensitivity'],
  },
} satisfies Record<string, Term>
