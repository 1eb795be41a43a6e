import type { Term } from './term.ts'

/** Premises, leases, moves, and the people they are for. */
export const premises = {
  property: {
    sv: { one: 'fastighet', many: 'fastigheter', definite: 'fastigheten' },
    en: { one: 'property', many: 'properties' },
    means: {
      sv: 'Mark och byggnader med en egen beteckning.',
      en: 'Land and buildings with a designation of their own.',
    },
    not: ['real_estate', 'estate'],
  },
  premise: {
    sv: { one: 'lokal', many: 'lokaler', definite: 'lokalen' },
    en: { one: 'premises', many: 'premises' },
    means: {
      sv: 'Ett utrymme som en verksamhet använder.',
      en: 'A space that an activity uses.',
    },
    not: ['facility'],
  },
  lease: {
    sv: { one: 'inhyrning', many: 'inhyrningar', definite: 'inhyrningen' },
    en: { one: 'lease', many: 'leases' },
    means: {
      sv: 'Ett hyresavtal med hyra, början, slut och uppsägningstid.',
      en: 'An agreement to rent, with rent, start, end and period of notice.',
    },
    not: ['tenancy', 'rental'],
  },
  rent: {
    sv: { one: 'hyra', many: 'hyror', definite: 'hyran' },
    en: { one: 'rent', many: 'rents' },
    means: {
      sv: 'Vad en inhyrning kostar.',
      en: 'What a lease costs.',
    },
    not: ['lease_cost'],
  },
  index_clause: {
    sv: { one: 'indexklausul', many: 'indexklausuler', definite: 'indexklausulen' },
    en: { one: 'index clause', many: 'index clauses' },
    means: {
      sv: 'Den del av hyresavtalet som säger hur hyran följer ett index.',
      en: 'The part of the lease that says how the rent follows an index.',
    },
    not: ['escalator'],
  },
  notice_period: {
    sv: { one: 'uppsägningstid', many: 'uppsägningstider', definite: 'uppsägningstiden' },
    en: { one: 'period of notice', many: 'periods of notice' },
    means: {
      sv: 'Hur lång tid före slutet ett avtal måste sägas upp.',
      en: 'How long before its end a contract must be given notice.',
    },
    not: ['lead_notice'],
  },
  premises_plan: {
    sv: { one: 'lokalförsörjningsplan', many: 'lokalförsörjningsplaner', definite: 'lokalförsörjningsplanen' },
    en: { one: 'premises plan', many: 'premises plans' },
    means: {
      sv: 'En nämnds plan för vilka lokaler den behöver, på kort och lång sikt.',
      en: "A committee's plan for the premises it needs, in the short and the long run.",
    },
    not: ['space_plan'],
  },
  premises_resource_plan: {
    sv: { one: 'lokalresursplan', many: 'lokalresursplaner', definite: 'lokalresursplanen' },
    en: { one: 'premises resource plan', many: 'premises resource plans' },
    means: {
      sv: 'Hela stadens lokalplan, lagd ur nämndernas planer.',
      en: "The whole city's premises plan, made from the committees' plans.",
    },
    not: ['portfolio_space_plan'],
  },
  premise_need: {
    sv: { one: 'lokalbehov', many: 'lokalbehov', definite: 'lokalbehovet' },
    en: { one: 'premises need', many: 'premises needs' },
    means: {
      sv: 'Hur mycket lokal en verksamhet behöver, var och när.',
      en: 'How much space an activity needs, where and when.',
    },
    not: ['space_demand'],
  },
  premise_change: {
    sv: { one: 'lokalförändring', many: 'lokalförändringar', definite: 'lokalförändringen' },
    en: { one: 'premises change', many: 'premises changes' },
    means: {
      sv: 'En flytt, en ny lokal, en ombyggnad eller en lokal som lämnas.',
      en: 'A move, new premises, a rebuilding or premises that are left.',
    },
    not: ['relocation'],
  },
  move_chain: {
    sv: { one: 'flyttkedja', many: 'flyttkedjor', definite: 'flyttkedjan' },
    en: { one: 'move chain', many: 'move chains' },
    means: {
      sv: 'Flyttar som hänger på varandra, utan en dag utan tak.',
      en: 'Moves that depend on each other, without a day without a roof.',
    },
    not: ['move_sequence'],
  },
  decant: {
    sv: { one: 'evakuering', many: 'evakueringar', definite: 'evakueringen' },
    en: { one: 'decant', many: 'decants' },
    means: {
      sv: 'Att flytta ut en verksamhet medan dess lokal byggs om.',
      en: 'To move an activity out while its premises are rebuilt.',
    },
    not: ['evacuation'],
  },
  cost_share: {
    sv: { one: 'kostnadsdelning', many: 'kostnadsdelningar', definite: 'kostnadsdelningen' },
    en: { one: 'cost share', many: 'cost shares' },
    means: {
      sv: 'Hur flera enheter delar på kostnaden för en lokal.',
      en: 'How several units share the cost of premises.',
    },
    not: ['split_key'],
  },
  landlord: {
    sv: { one: 'hyresvärd', many: 'hyresvärdar', definite: 'hyresvärden' },
    en: { one: 'landlord', many: 'landlords' },
    means: {
      sv: 'Den som hyr ut en lokal till staden.',
      en: 'Whoever lets premises to the city.',
    },
    not: ['lessor'],
  },
  strategic_premises: {
    sv: { one: 'strategisk lokal', many: 'strategiska lokaler', definite: 'den strategiska lokalen' },
    en: { one: 'strategic premises', many: 'strategic premises' },
    means: {
      sv: 'En lokal som inte får lämnas utan att kommunstyrelsen har yttrat sig.',
      en: 'Premises that may not be left without the opinion of the executive board.',
    },
    not: ['key_site'],
  },
  land_reservation: {
    sv: { one: 'markreservation', many: 'markreservationer', definite: 'markreservationen' },
    en: { one: 'land reservation', many: 'land reservations' },
    means: {
      sv: 'Mark som hålls för ett framtida behov.',
      en: 'Land that is kept for a future need.',
    },
    not: ['land_bank'],
  },
  population_forecast: {
    sv: { one: 'befolkningsprognos', many: 'befolkningsprognoser', definite: 'befolkningsprognosen' },
    en: { one: 'population forecast', many: 'population forecasts' },
    means: {
      sv: 'Hur många som väntas bo i ett område, efter ålder, kön och år.',
      en: 'How many are expected to live in an area, by age, sex and year.',
    },
    not: ['headcount_projection'],
  },
  capacity: {
    sv: { one: 'kapacitet', many: 'kapaciteter', definite: 'kapaciteten' },
    en: { one: 'capacity', many: 'capacities' },
    means: {
      sv: 'Hur många platser som finns i ett område ett visst år.',
      en: 'How many places there are in an area in a certain year.',
    },
    not: [],
  },
  need_balance: {
    sv: { one: 'behovsbalans', many: 'behovsbalanser', definite: 'behovsbalansen' },
    en: { one: 'need balance', many: 'need balances' },
    means: {
      sv: 'Kapaciteten minus behovet.',
      en: 'Capacity minus need.',
    },
    not: ['surplus_table'],
  },
  premises_plan_period: {
    sv: { one: 'lokalplaneperiod', many: 'lokalplaneperioder', definite: 'lokalplaneperioden' },
    en: { one: 'premises plan period', many: 'premises plan periods' },
    means: {
      sv: 'De år som en del av lokalförsörjningsplanen gäller.',
      en: 'The years that a part of the premises plan covers.',
    },
    not: ['plan_window'],
  },
} satisfies Record<string, Term>
