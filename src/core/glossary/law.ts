import type { Term } from './term.ts'

/** Law watch, the European Union and agreements. */
export const law = {
  law_item: {
    sv: { one: 'lagbevakning', many: 'lagbevakningar', definite: 'lagbevakningen' },
    en: { one: 'law item', many: 'law items' },
    means: {
      sv: 'En lag, förordning eller utredning som staden följer, från förslag till genomförd.',
      en: 'An act, ordinance or inquiry that the city follows, from proposal to carried out.',
    },
    not: ['regulation_row', 'legislation'],
  },
  law_task: {
    sv: { one: 'lagåtgärd', many: 'lagåtgärder', definite: 'lagåtgärden' },
    en: { one: 'law task', many: 'law tasks' },
    means: {
      sv: 'Något som staden måste göra för att följa en lag.',
      en: 'Something the city has to do in order to follow a law.',
    },
    not: ['compliance_task'],
  },
  inquiry: {
    sv: { one: 'utredning', many: 'utredningar', definite: 'utredningen' },
    en: { one: 'inquiry', many: 'inquiries' },
    means: {
      sv: 'En statlig undersökning som kan leda till en ny lag.',
      en: 'A state examination that may lead to a new law.',
    },
    not: ['investigation'],
  },
  consultation: {
    sv: { one: 'remiss', many: 'remisser', definite: 'remissen' },
    en: { one: 'consultation', many: 'consultations' },
    means: {
      sv: 'En fråga om yttrande över ett förslag, med sista dag för svar.',
      en: 'A request for an opinion on a proposal, with a last day for the answer.',
    },
    not: ['hearing'],
  },
  bill: {
    sv: { one: 'proposition', many: 'propositioner', definite: 'propositionen' },
    en: { one: 'government bill', many: 'government bills' },
    means: {
      sv: 'Regeringens förslag till lag, lämnat till riksdagen.',
      en: "The government's proposal for a law, handed to parliament.",
    },
    not: ['draft_law'],
  },
  legal_opinion: {
    sv: { one: 'juridiskt yttrande', many: 'juridiska yttranden', definite: 'det juridiska yttrandet' },
    en: { one: 'legal opinion', many: 'legal opinions' },
    means: {
      sv: 'Vad stadens jurister anser om en fråga, skriftligt.',
      en: "What the city's lawyers hold in a question, in writing.",
    },
    not: ['legal_memo'],
  },
  legal_advice_request: {
    sv: { one: 'begäran om juridiskt råd', many: 'begäranden om juridiskt råd', definite: 'begäran om juridiskt råd' },
    en: { one: 'request for legal advice', many: 'requests for legal advice' },
    means: {
      sv: 'En fråga till stadens jurister, utan uppgifter om enskilda.',
      en: "A question to the city's lawyers, without data on individuals.",
    },
    not: ['legal_ticket'],
  },
  eu_file: {
    sv: { one: 'EU-fråga', many: 'EU-frågor', definite: 'EU-frågan' },
    en: { one: 'EU file', many: 'EU files' },
    means: {
      sv: 'Ett förslag i EU som staden bevakar eller vill påverka.',
      en: 'A proposal in the EU that the city watches or wants to influence.',
    },
    not: ['brussels_item'],
  },
  eu_fund_application: {
    sv: { one: 'ansökan om EU-medel', many: 'ansökningar om EU-medel', definite: 'ansökan om EU-medel' },
    en: { one: 'application for EU funds', many: 'applications for EU funds' },
    means: {
      sv: 'Stadens ansökan om pengar ur ett EU-program.',
      en: "The city's application for money from an EU programme.",
    },
    not: ['eu_grant'],
  },
  partnership: {
    sv: { one: 'pakt', many: 'pakter', definite: 'pakten' },
    en: { one: 'partnership', many: 'partnerships' },
    means: {
      sv: 'Ett samarbete mellan staden och andra, med åtaganden från båda håll.',
      en: 'Co-operation between the city and others, with commitments from both sides.',
    },
    not: ['alliance'],
  },
  influence_item: {
    sv: { one: 'påverkansfråga', many: 'påverkansfrågor', definite: 'påverkansfrågan' },
    en: { one: 'influence item', many: 'influence items' },
    means: {
      sv: 'Något som staden vill att andra ska besluta.',
      en: 'Something the city wants others to decide.',
    },
    not: ['lobbying_item'],
  },
  land_obligation: {
    sv: { one: 'storstadsåtagande', many: 'storstadsåtaganden', definite: 'storstadsåtagandet' },
    en: { one: 'metropolitan obligation', many: 'metropolitan obligations' },
    means: {
      sv: 'Vad staden har lovat i ett avtal med stat och region, till exempel ett antal bostäder.',
      en: 'What the city has promised in an agreement with state and region, such as a number of dwellings.',
    },
    not: ['housing_pledge'],
  },
  statutory_date: {
    sv: { one: 'lagstadgat datum', many: 'lagstadgade datum', definite: 'det lagstadgade datumet' },
    en: { one: 'statutory date', many: 'statutory dates' },
    means: {
      sv: 'Ett datum som lagen bestämmer och staden inte kan flytta.',
      en: 'A date that the law sets and the city cannot move.',
    },
    not: ['hard_deadline'],
  },
  law_date: {
    sv: { one: 'lagdatum', many: 'lagdatum', definite: 'lagdatumet' },
    en: { one: 'law date', many: 'law dates' },
    means: {
      sv: 'En dag som betyder något för en lag, till exempel när den träder i kraft.',
      en: 'A day that matters to a law, such as when it comes into force.',
    },
    not: ['legal_deadline'],
  },
} satisfies Record<string, Term>
