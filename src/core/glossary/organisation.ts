import type { Term } from './term.ts'

/** The city group: its bodies, companies, areas and the outside world. */
export const organisation = {
  political_group: {
    sv: { one: 'partigrupp', many: 'partigrupper', definite: 'partigruppen' },
    en: { one: 'political group', many: 'political groups' },
    means: {
      sv: 'De förtroendevalda från ett parti i fullmäktige.',
      en: 'The elected representatives of a party in the council.',
    },
    not: ['party_group', 'faction'],
  },
  city: {
    sv: { one: 'stad', many: 'städer', definite: 'staden' },
    en: { one: 'city', many: 'cities' },
    means: {
      sv: 'En kommun som använder systemet, med sina nämnder och bolag.',
      en: 'A municipality that uses the system, with its committees and companies.',
    },
    not: ['tenant'],
  },
  city_group: {
    sv: { one: 'kommunkoncern', many: 'kommunkoncerner', definite: 'kommunkoncernen' },
    en: { one: 'municipal group', many: 'municipal groups' },
    means: {
      sv: 'Staden och alla bolag som den äger, sedda som en helhet.',
      en: 'The city and all companies it owns, seen as one.',
    },
    not: ['conglomerate'],
  },
  city_council: {
    sv: { one: 'kommunfullmäktige', many: 'kommunfullmäktige', definite: 'kommunfullmäktige' },
    en: { one: 'City Council', many: 'City Councils' },
    means: {
      sv: 'Stadens högsta beslutande församling, vald av invånarna.',
      en: "The city's highest deciding body, elected by the residents.",
    },
    not: ['kf', 'municipal_council'],
  },
  executive_board: {
    sv: { one: 'kommunstyrelse', many: 'kommunstyrelser', definite: 'kommunstyrelsen' },
    en: { one: 'City Executive Board', many: 'City Executive Boards' },
    means: {
      sv: 'Den styrelse som leder stadens förvaltning och förbereder fullmäktiges beslut.',
      en: "The board that leads the city's administration and prepares the council's decisions.",
    },
    not: ['ks', 'cabinet'],
  },
  executive_office: {
    sv: { one: 'stadsledningskontor', many: 'stadsledningskontor', definite: 'stadsledningskontoret' },
    en: { one: 'City Executive Office', many: 'City Executive Offices' },
    means: {
      sv: 'Kommunstyrelsens förvaltning, som samordnar och följer upp hela staden.',
      en: "The executive board's own department, which co-ordinates and follows up the whole city.",
    },
    not: ['slk', 'head_office'],
  },
  committee: {
    sv: { one: 'nämnd', many: 'nämnder', definite: 'nämnden' },
    en: { one: 'committee', many: 'committees' },
    means: {
      sv: 'Ett politiskt organ som fullmäktige har gett ansvar för en verksamhet.',
      en: 'A political body that the council has made responsible for a field of activity.',
    },
    not: ['board'],
  },
  specialist_committee: {
    sv: { one: 'facknämnd', many: 'facknämnder', definite: 'facknämnden' },
    en: { one: 'specialist committee', many: 'specialist committees' },
    means: {
      sv: 'En nämnd med ansvar för ett sakområde i hela staden.',
      en: 'A committee responsible for one subject in the whole city.',
    },
    not: ['technical_committee'],
  },
  district_council: {
    sv: { one: 'stadsdelsnämnd', many: 'stadsdelsnämnder', definite: 'stadsdelsnämnden' },
    en: { one: 'district council', many: 'district councils' },
    means: {
      sv: 'En nämnd med ansvar för nära service i en del av staden.',
      en: 'A committee responsible for local services in one part of the city.',
    },
    not: ['sdn', 'district_committee'],
  },
  company: {
    sv: { one: 'bolag', many: 'bolag', definite: 'bolaget' },
    en: { one: 'company', many: 'companies' },
    means: {
      sv: 'Ett aktiebolag som staden äger helt eller delvis.',
      en: 'A limited company that the city owns in whole or in part.',
    },
    not: ['corporation', 'subsidiary'],
  },
  company_board: {
    sv: { one: 'bolagsstyrelse', many: 'bolagsstyrelser', definite: 'bolagsstyrelsen' },
    en: { one: 'company board', many: 'company boards' },
    means: {
      sv: 'Den styrelse som leder ett av stadens bolag.',
      en: "The board that leads one of the city's companies.",
    },
    not: ['directors_board'],
  },
  department: {
    sv: { one: 'förvaltning', many: 'förvaltningar', definite: 'förvaltningen' },
    en: { one: 'department', many: 'departments' },
    means: {
      sv: 'De tjänstemän som arbetar åt en nämnd.',
      en: 'The officials who work for a committee.',
    },
    not: ['administration_office', 'agency'],
  },
  unit: {
    sv: { one: 'enhet', many: 'enheter', definite: 'enheten' },
    en: { one: 'unit', many: 'units' },
    means: {
      sv: 'En del av en förvaltning eller ett bolag med eget ansvar och egna pengar.',
      en: 'A part of a department or company with a responsibility and money of its own.',
    },
    not: ['subdivision'],
  },
  legal_entity: {
    sv: { one: 'juridisk person', many: 'juridiska personer', definite: 'juridiska personen' },
    en: { one: 'legal entity', many: 'legal entities' },
    means: {
      sv: 'Den som kan äga, avtala och svara inför lagen i eget namn.',
      en: 'Whoever can own, contract and answer to the law in its own name.',
    },
    not: ['legal_person'],
  },
  person: {
    sv: { one: 'person', many: 'personer', definite: 'personen' },
    en: { one: 'person', many: 'persons' },
    means: {
      sv: 'En människa som använder systemet eller har ett uppdrag i staden.',
      en: 'A human being who uses the system or has a duty in the city.',
    },
    not: [],
  },
  role: {
    sv: { one: 'roll', many: 'roller', definite: 'rollen' },
    en: { one: 'role', many: 'roles' },
    means: {
      sv: 'Det som en person får göra, i en viss del av organisationen och under en viss tid.',
      en: 'What a person may do, in a certain part of the organisation and for a certain time.',
    },
    not: ['user_type'],
  },
  role_assignment: {
    sv: { one: 'rolltilldelning', many: 'rolltilldelningar', definite: 'rolltilldelningen' },
    en: { one: 'role assignment', many: 'role assignments' },
    means: {
      sv: 'Att en person har en roll i en enhet mellan två datum.',
      en: 'That a person holds a role in a unit between two dates.',
    },
    not: [],
  },
  delegation: {
    sv: { one: 'delegation', many: 'delegationer', definite: 'delegationen' },
    en: { one: 'delegation', many: 'delegations' },
    means: {
      sv: 'Rätten att besluta i nämndens ställe, upp till ett visst belopp.',
      en: "The right to decide in the committee's place, up to a certain amount.",
    },
    not: ['mandate_transfer'],
  },
  city_district: {
    sv: { one: 'stadsdelsområde', many: 'stadsdelsområden', definite: 'stadsdelsområdet' },
    en: { one: 'city district', many: 'city districts' },
    means: {
      sv: 'Det område som en stadsdelsnämnd ansvarar för.',
      en: 'The area that a district council is responsible for.',
    },
    not: ['borough'],
  },
  base_area: {
    sv: { one: 'basområde', many: 'basområden', definite: 'basområdet' },
    en: { one: 'base area', many: 'base areas' },
    means: {
      sv: 'Det minsta område som stadens statistik redovisas för.',
      en: "The smallest area that the city's statistics are given for.",
    },
    not: ['census_tract'],
  },
  focus_area: {
    sv: { one: 'fokusområde', many: 'fokusområden', definite: 'fokusområdet' },
    en: { one: 'focus area', many: 'focus areas' },
    means: {
      sv: 'En del av staden som alla nämnder ska ta särskild hänsyn till.',
      en: 'A part of the city that every committee shall give particular attention.',
    },
    not: ['priority_area', 'hotspot'],
  },
  forum: {
    sv: { one: 'forum', many: 'forum', definite: 'forumet' },
    en: { one: 'forum', many: 'forums' },
    means: {
      sv: 'En återkommande samling för erfarenheter och samordning.',
      en: 'A recurring gathering for experience and co-ordination.',
    },
    not: ['network_group'],
  },
  action_point: {
    sv: { one: 'mötespunkt', many: 'mötespunkter', definite: 'mötespunkten' },
    en: { one: 'action point', many: 'action points' },
    means: {
      sv: 'Något som ett möte kom överens om att någon ska göra.',
      en: 'Something a meeting agreed that somebody shall do.',
    },
    not: [],
  },
  external_party: {
    sv: { one: 'extern part', many: 'externa parter', definite: 'den externa parten' },
    en: { one: 'external party', many: 'external parties' },
    means: {
      sv: 'Någon utanför staden som en plan eller ett avtal berör.',
      en: 'Somebody outside the city whom a plan or an agreement concerns.',
    },
    not: ['third_party', 'stakeholder'],
  },
  org_unit: {
    sv: { one: 'organisationsenhet', many: 'organisationsenheter', definite: 'organisationsenheten' },
    en: { one: 'organisational unit', many: 'organisational units' },
    means: {
      sv: 'En plats i stadens organisation, på vilken nivå som helst från fullmäktige till enhet.',
      en: "A place in the city's organisation, at any level from council to unit.",
    },
    not: ['cost_center'],
  },
  area: {
    sv: { one: 'område', many: 'områden', definite: 'området' },
    en: { one: 'area', many: 'areas' },
    means: {
      sv: 'En del av stadens yta, till exempel en stadsdel eller ett fokusområde.',
      en: "A part of the city's surface, such as a district or a focus area.",
    },
    not: [],
  },
  area_map: {
    sv: { one: 'områdeskarta', many: 'områdeskartor', definite: 'områdeskartan' },
    en: { one: 'area map', many: 'area maps' },
    means: {
      sv: 'Konturerna som stadens områden ritas med, med källa och licens.',
      en: "The outlines that the city's areas are drawn with, with source and licence.",
    },
    not: ['geometry', 'layer'],
  },
  shared_service: {
    sv: { one: 'gemensam tjänst', many: 'gemensamma tjänster', definite: 'den gemensamma tjänsten' },
    en: { one: 'shared service', many: 'shared services' },
    means: {
      sv: 'Något som en enhet sköter åt flera, till exempel en reception.',
      en: 'Something that one unit runs for several, such as a reception.',
    },
    not: ['common_service'],
  },
} satisfies Record<string, Term>
