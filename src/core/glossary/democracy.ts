import type { Term } from './term.ts'

/** Grants to associations, dialogue, surveys and rights. */
export const democracy = {
  association: {
    sv: { one: 'förening', many: 'föreningar', definite: 'föreningen' },
    en: { one: 'association', many: 'associations' },
    means: {
      sv: 'En sammanslutning utan vinstsyfte med stadgar och styrelse.',
      en: 'A non-profit body with statutes and a board.',
    },
    not: ['club', 'ngo'],
  },
  grant: {
    sv: { one: 'föreningsstöd', many: 'föreningsstöd', definite: 'föreningsstödet' },
    en: { one: 'grant', many: 'grants' },
    means: {
      sv: 'Pengar som staden ger en förening för ett ändamål.',
      en: 'Money that the city gives an association for a purpose.',
    },
    not: ['subsidy', 'donation'],
  },
  grant_programme: {
    sv: { one: 'stödform', many: 'stödformer', definite: 'stödformen' },
    en: { one: 'grant programme', many: 'grant programmes' },
    means: {
      sv: 'En nämnds regler för ett slags föreningsstöd under ett år.',
      en: "A committee's rules for one kind of grant in a year.",
    },
    not: ['scheme'],
  },
  application: {
    sv: { one: 'ansökan', many: 'ansökningar', definite: 'ansökan' },
    en: { one: 'application', many: 'applications' },
    means: {
      sv: 'En förenings begäran om stöd.',
      en: "An association's request for a grant.",
    },
    not: ['bid'],
  },
  grant_check: {
    sv: { one: 'bidragskontroll', many: 'bidragskontroller', definite: 'bidragskontrollen' },
    en: { one: 'grant check', many: 'grant checks' },
    means: {
      sv: 'Prövningen av att en förening uppfyller villkoren.',
      en: 'The examination that an association meets the conditions.',
    },
    not: ['vetting'],
  },
  payment: {
    sv: { one: 'utbetalning', many: 'utbetalningar', definite: 'utbetalningen' },
    en: { one: 'payment', many: 'payments' },
    means: {
      sv: 'Pengar som går från staden till en mottagare.',
      en: 'Money that goes from the city to a receiver.',
    },
    not: ['disbursement'],
  },
  grant_report: {
    sv: { one: 'stödredovisning', many: 'stödredovisningar', definite: 'stödredovisningen' },
    en: { one: 'grant report', many: 'grant reports' },
    means: {
      sv: 'Vad en förening gjorde för stödet.',
      en: 'What an association did with its grant.',
    },
    not: ['usage_report'],
  },
  repayment: {
    sv: { one: 'återbetalning', many: 'återbetalningar', definite: 'återbetalningen' },
    en: { one: 'repayment', many: 'repayments' },
    means: {
      sv: 'Stöd som föreningen ska lämna tillbaka.',
      en: 'Grant money that the association shall give back.',
    },
    not: ['refund', 'clawback'],
  },
  conflict_of_interest: {
    sv: { one: 'jäv', many: 'jäv', definite: 'jävet' },
    en: { one: 'conflict of interest', many: 'conflicts of interest' },
    means: {
      sv: 'Att någon har ett eget intresse i det som ska beslutas.',
      en: 'That somebody has an interest of their own in what is to be decided.',
    },
    not: ['bias'],
  },
  citizen_proposal: {
    sv: { one: 'medborgarförslag', many: 'medborgarförslag', definite: 'medborgarförslaget' },
    en: { one: 'citizen proposal', many: 'citizen proposals' },
    means: {
      sv: 'Ett förslag från en invånare som en stadsdelsnämnd ska besluta om.',
      en: 'A proposal from a resident that a district council shall decide.',
    },
    not: ['petition'],
  },
  citizen_dialogue: {
    sv: { one: 'medborgardialog', many: 'medborgardialoger', definite: 'medborgardialogen' },
    en: { one: 'citizen dialogue', many: 'citizen dialogues' },
    means: {
      sv: 'Ett samtal med invånare innan något beslutas.',
      en: 'A conversation with residents before something is decided.',
    },
    not: ['public_hearing'],
  },
  citizen_budget: {
    sv: { one: 'medborgarbudget', many: 'medborgarbudgetar', definite: 'medborgarbudgeten' },
    en: { one: 'participatory budget', many: 'participatory budgets' },
    means: {
      sv: 'Pengar vars användning invånarna röstar om.',
      en: 'Money whose use the residents vote on.',
    },
    not: ['pb'],
  },
  survey: {
    sv: { one: 'enkät', many: 'enkäter', definite: 'enkäten' },
    en: { one: 'survey', many: 'surveys' },
    means: {
      sv: 'Frågor till ett urval, till exempel medborgarundersökningen.',
      en: 'Questions to a sample, such as the citizen survey.',
    },
    not: ['poll', 'questionnaire'],
  },
  survey_result: {
    sv: { one: 'enkätresultat', many: 'enkätresultat', definite: 'enkätresultatet' },
    en: { one: 'survey result', many: 'survey results' },
    means: {
      sv: 'Svaren på en fråga, dolda när de som svarat är få.',
      en: 'The answers to a question, hidden when those who answered are few.',
    },
    not: ['poll_result'],
  },
  human_rights_measure: {
    sv: { one: 'rättighetsåtgärd', many: 'rättighetsåtgärder', definite: 'rättighetsåtgärden' },
    en: { one: 'human rights measure', many: 'human rights measures' },
    means: {
      sv: 'Något som staden gör för mänskliga rättigheter eller nationella minoriteter.',
      en: 'Something the city does for human rights or national minorities.',
    },
    not: ['rights_item'],
  },
  small_number: {
    sv: { one: 'litet antal', many: 'små antal', definite: 'det lilla antalet' },
    en: { one: 'small number', many: 'small numbers' },
    means: {
      sv: 'Så få svar eller personer att de kan kännas igen, och därför inte visas.',
      en: 'So few answers or persons that they could be recognised, and are therefore not shown.',
    },
    not: ['low_n'],
  },
} satisfies Record<string, Term>
