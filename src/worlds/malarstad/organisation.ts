import type { WorldStep } from '#server/world.ts'
import { areaMap } from './area-map.ts'
import { made } from './made.ts'

const unit = (
  id: string,
  name: string,
  kind: string,
  parent_id: string | null,
  rest: Record<string, unknown> = {},
): WorldStep => made('org_unit.create', 'organisation', { id, name, kind, parent_id, ...rest })

/** The parts of the city that have a council of their own. Every name is invented. */
export const districts = [
  { id: 'TAL', name: 'Tallvinge', size: 1 },
  { id: 'SJO', name: 'Sjöklinten', size: 0.8 },
  { id: 'KVA', name: 'Kvarnlunda', size: 1.2 },
  { id: 'EKV', name: 'Ekvreten', size: 0.9 },
  { id: 'HAM', name: 'Hamnlyckan', size: 1.1 },
  { id: 'BJO', name: 'Björkmalen', size: 0.7 },
] as const

type Committee = { id: string; name: string; office: string; units: readonly (readonly [id: string, name: string])[] }

/** The specialist committees, each with its office and the units of it. */
export const committees: readonly Committee[] = [
  {
    id: 'UBN',
    name: 'Utbildningsnämnden',
    office: 'Utbildningsförvaltningen',
    units: [
      ['GR', 'Grundskola'],
      ['GY', 'Gymnasieskola'],
      ['LOK', 'Lokaler och stöd'],
    ],
  },
  {
    id: 'SON',
    name: 'Socialnämnden',
    office: 'Socialförvaltningen',
    units: [
      ['BOU', 'Barn och unga'],
      ['VUX', 'Vuxna'],
      ['FUN', 'Stöd vid funktionsnedsättning'],
    ],
  },
  {
    id: 'ALN',
    name: 'Äldrenämnden',
    office: 'Äldreförvaltningen',
    units: [
      ['BOE', 'Vård- och omsorgsboenden'],
      ['HEM', 'Hemtjänst och hälsa'],
    ],
  },
  {
    id: 'KUN',
    name: 'Kulturnämnden',
    office: 'Kulturförvaltningen',
    units: [
      ['BIB', 'Bibliotek'],
      ['SKO', 'Kulturskola'],
      ['STO', 'Kulturstöd'],
    ],
  },
  {
    id: 'IDN',
    name: 'Idrottsnämnden',
    office: 'Idrottsförvaltningen',
    units: [
      ['ANL', 'Anläggningar'],
      ['FOR', 'Föreningar'],
    ],
  },
  {
    id: 'SBN',
    name: 'Stadsbyggnadsnämnden',
    office: 'Stadsbyggnadsförvaltningen',
    units: [
      ['PLA', 'Planering'],
      ['LOV', 'Bygglov'],
      ['KAR', 'Kartor och data'],
    ],
  },
  {
    id: 'EXN',
    name: 'Exploateringsnämnden',
    office: 'Exploateringsförvaltningen',
    units: [
      ['MAR', 'Mark'],
      ['GEN', 'Genomförande'],
    ],
  },
  {
    id: 'FSN',
    name: 'Fastighetsnämnden',
    office: 'Fastighetsförvaltningen',
    units: [
      ['FOR', 'Förvaltning av hus'],
      ['BYG', 'Byggprojekt'],
    ],
  },
  {
    id: 'MHN',
    name: 'Miljö- och hälsoskyddsnämnden',
    office: 'Miljöförvaltningen',
    units: [
      ['TIL', 'Tillsyn'],
      ['KLI', 'Klimat'],
    ],
  },
  {
    id: 'AMN',
    name: 'Arbetsmarknadsnämnden',
    office: 'Arbetsmarknadsförvaltningen',
    units: [
      ['VUX', 'Vuxenutbildning'],
      ['ARB', 'Arbetsmarknadsinsatser'],
    ],
  },
  {
    id: 'SEN',
    name: 'Servicenämnden',
    office: 'Serviceförvaltningen',
    units: [
      ['IT', 'It och telefoni'],
      ['KON', 'Kontaktcenter'],
      ['LON', 'Löner och redovisning'],
    ],
  },
]

const merged: Committee = {
  id: 'TPN',
  name: 'Trafik- och parknämnden',
  office: 'Trafik- och parkförvaltningen',
  units: [
    ['GAT', 'Gator och trafik'],
    ['PAR', 'Parker och natur'],
    ['DRI', 'Drift och vinter'],
  ],
}

/** Every committee that plans: the executive board, the specialist committees and the district councils. */
export const planning = ['KS', ...committees.map(({ id }) => id), 'TPN', 'VAN', ...districts.map(({ id }) => id)]

function committeeUnits({ id, name, office, units }: Committee, from: string | null): WorldStep[] {
  return [
    unit(id, name, 'specialist_committee', 'KF', { short_name: id, valid_from: from }),
    unit(`${id}-F`, office, 'department', id, { valid_from: from }),
    ...units.map(([part, title]) => unit(`${id}-${part}`, title, 'unit', `${id}-F`, { valid_from: from })),
  ]
}

function districtUnits({ id, name }: (typeof districts)[number]): WorldStep[] {
  return [
    unit(id, `${name} stadsdelsnämnd`, 'district_council', 'KF', { short_name: id }),
    unit(`${id}-F`, `${name} stadsdelsförvaltning`, 'department', id),
    unit(`${id}-FSK`, `${name}, förskola`, 'unit', `${id}-F`),
    unit(`${id}-IOF`, `${name}, individ och familj`, 'unit', `${id}-F`),
    unit(`${id}-ALD`, `${name}, äldreomsorg`, 'unit', `${id}-F`),
    unit(`${id}-MIL`, `${name}, stadsmiljö och fritid`, 'unit', `${id}-F`),
  ]
}

const company = (id: string, name: string) => unit(id, name, 'company', 'MSAB')

/** The organisation as it was in the spring of 2025. */
export function organisation(): WorldStep[] {
  return [
    unit('KF', 'Kommunfullmäktige', 'city_council', null, { short_name: 'KF' }),
    unit('KS', 'Kommunstyrelsen', 'executive_board', 'KF', { short_name: 'KS' }),
    unit('SLK', 'Stadsledningskontoret', 'department', 'KS', { short_name: 'SLK' }),
    unit('SLK-EKO', 'Ekonomi och styrning', 'unit', 'SLK'),
    unit('SLK-PLAN', 'Planering och lokaler', 'unit', 'SLK'),
    unit('SLK-DIG', 'Digital utveckling', 'unit', 'SLK'),
    unit('SLK-HR', 'Personal', 'unit', 'SLK'),
    unit('SLK-JUR', 'Juridik', 'unit', 'SLK'),
    unit('REVK', 'Revisionskontoret', 'department', 'KF'),
    ...districts.flatMap(districtUnits),
    ...committees.flatMap((committee) => committeeUnits(committee, null)),
    unit('TRN', 'Trafiknämnden', 'specialist_committee', 'KF', { short_name: 'TRN' }),
    unit('PAN', 'Parknämnden', 'specialist_committee', 'KF', { short_name: 'PAN' }),
    unit('VAN', 'Valnämnden', 'specialist_committee', 'KF', { short_name: 'VAN' }),
    unit('MSAB', 'Mälarstads Stadshus AB', 'company', 'KF'),
    company('MSAB-BO', 'Mälarstads Bostäder AB'),
    company('MSAB-HAMN', 'Mälarstads Hamn AB'),
    company('MSAB-VA', 'Mälarstads Vatten AB'),
    company('MSAB-PARK', 'Mälarstads Parkering AB'),
    company('MSAB-SCEN', 'Mälarstads Scen AB'),
    unit('REG', 'Regionen', 'external', null),
    unit('STATEN', 'Staten', 'external', null),
    areaMap(districts),
    ...areas(),
  ]
}

/** In the autumn of 2025 two committees become one, from the turn of the year. */
export function merger(): WorldStep[] {
  const ends = (id: string): WorldStep => [
    'org_unit.revise',
    { id, valid_to: '2025-12-31', successor_id: 'TPN', synthetic: true },
  ]
  return [...committeeUnits(merged, '2026-01-01'), ends('TRN'), ends('PAN')]
}

const area = (id: string, name: string, kind: string, parent_id: string | null, shape_code: string | null = null) =>
  made('area.create', 'organisation', { id, name, kind, parent_id, shape_code })

function areas(): WorldStep[] {
  return [
    area('OMR', 'Mälarstad', 'city', null),
    ...districts.flatMap(({ id, name }) => [
      area(`OMR-${id}`, name, 'district', 'OMR', id),
      area(`OMR-${id}-C`, `${name} centrum`, 'base_area', `OMR-${id}`),
      area(`OMR-${id}-S`, `${name} strand`, 'base_area', `OMR-${id}`),
      area(`OMR-${id}-H`, `${name} höjd`, 'base_area', `OMR-${id}`),
    ]),
    area('FOKUS-N', 'Fokusområde Norra stråket', 'focus_area', 'OMR'),
    area('FOKUS-H', 'Fokusområde Hamnlyckans centrum', 'focus_area', 'OMR-HAM'),
    area('FOKUS-K', 'Fokusområde Kvarnlunda höjd', 'focus_area', 'OMR-KVA'),
  ]
}
