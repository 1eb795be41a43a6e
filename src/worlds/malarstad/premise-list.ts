/** A lease of a premise: first and last day, state and rent [mnkr a year]; null is not known, 'open' has no end. */
export type Lease = {
  id: string
  from: string
  to: string | 'open' | null
  state: string
  rent: number | null
  rest?: Readonly<Record<string, unknown>>
}

export type Premise = {
  id: string
  name: string
  unit: string
  kinds: readonly string[]
  area: number | null
  places: number | null
  lease: Lease | null
  constraints?: readonly string[]
}

type Terms = readonly [from: string, to: string | null, rent: number | null, state?: string, rest?: Lease['rest']]

function premise(
  id: string,
  name: string,
  unit: string,
  kind: string,
  area: number | null,
  places: number | null,
  terms: Terms | null,
  constraints: readonly string[] = [],
): Premise {
  return { id, name, unit, kinds: [kind], area, places, lease: terms === null ? null : leaseOf(id, terms), constraints }
}

function leaseOf(id: string, [from, to, rent, state = 'active', rest = {}]: Terms): Lease {
  return { id: `HYRA-${id}`, from, to, state, rent, rest }
}

/** Schools and what belongs to them. */
const schools: readonly Premise[] = [
  premise(
    'KVARNLUNDASKOLAN',
    'Kvarnlundaskolan',
    'UBN-GR',
    'school',
    9200,
    640,
    ['2021-08-01', 'open', 13.4],
    ['hard_to_fit'],
  ),
  premise('PAVILJONGEN', 'Paviljongen vid Kvarnen', 'UBN-GR', 'school', 5100, 520, [
    '2027-06-01',
    '2029-08-31',
    7.8,
    'signed',
  ]),
  premise('EKVRETSSKOLAN', 'Ekvretsskolan', 'UBN-GR', 'school', 8100, 560, ['2022-01-01', 'open', 11.9]),
  premise('STRANDSKOLAN', 'Strandskolan', 'UBN-GR', 'school', 8800, 600, ['2027-08-01', '2042-07-31', 14.2, 'signed']),
  premise('BJORKSKOLAN', 'Björkmalsskolan', 'UBN-GR', 'school', 6400, 420, ['2021-08-01', '2029-06-30', 8.6]),
  premise('TALLSKOLAN', 'Tallvingeskolan', 'UBN-GR', 'school', 10_300, 760, ['2020-08-01', 'open', 15.7]),
  premise('HAMNSKOLAN', 'Hamnlyckans skola', 'UBN-GR', 'school', null, 380, ['2021-08-01', 'open', null]),
  premise('NORRA-GYMNASIET', 'Norra gymnasiet', 'UBN-GY', 'school', 14_200, 1100, ['2022-08-01', 'open', 19.8]),
  premise(
    'SODRA-GYMNASIET',
    'Södra gymnasiet',
    'UBN-GY',
    'school',
    11_800,
    920,
    ['2021-08-01', '2031-07-31', 16.1],
    ['heritage'],
  ),
  premise('LARCENTRUM', 'Lärcentrum', 'UBN-LOK', 'office', 2100, 96, ['2018-01-01', '2030-12-31', 4.3]),
  premise('SKOLLAGRET', 'Skolornas lager', 'UBN-LOK', 'storage', 900, null, [
    '2021-01-01',
    '2026-12-31',
    0.9,
    'notice_given',
  ]),
]

/** What the district councils use. */
const districtPremises: readonly Premise[] = [
  premise('GLANTAN', 'Förskolan Gläntan', 'TAL', 'preschool', 1100, 96, ['2021-08-01', 'open', 2.4]),
  premise('TALLHOJDEN', 'Förskolan Tallhöjden', 'TAL', 'preschool', 900, 72, ['2020-01-01', '2027-12-31', 1.7]),
  premise('TALLVINGEHUSET', 'Tallvingehuset', 'TAL', 'office', 2400, 110, ['2021-04-01', '2027-03-31', 4.9]),
  premise('KLINTEN', 'Förskolan Klinten', 'SJO', 'preschool', 1050, 90, ['2020-08-01', 'open', 2.3]),
  premise('SJOKLINTEN-ALD', 'Klintens boende för äldre', 'SJO', 'care', 5600, 72, ['2019-01-01', '2032-12-31', 9.1]),
  premise('SJOKLINTEN-TRAFF', 'Träffpunkt Sjöklinten', 'SJO', 'meeting', 320, 40, ['2020-01-01', '2026-12-31', 0.6]),
  premise('KVARNEN', 'Förskolan Kvarnen', 'KVA', 'preschool', 1300, 108, ['2023-08-01', 'open', 3.1]),
  premise('KVARNLUNDA-FRITID', 'Fritidsgården Kvarnlunda', 'KVA', 'other', 640, 80, ['2020-01-01', 'open', 1.2]),
  premise('KVARNLUNDA-KONTOR', 'Kvarnlundakontoret', 'KVA', 'office', 2900, 130, ['2019-01-01', '2027-09-30', 5.4]),
  premise('EKEN', 'Förskolan Eken', 'EKV', 'preschool', 980, 84, ['2022-08-01', 'open', 2.1]),
  premise(
    'EKVRETEN-ALD',
    'Ekvretens boende för äldre',
    'EKV',
    'care',
    6100,
    80,
    ['2021-01-01', '2028-12-31', 8.8],
    ['hard_to_fit'],
  ),
  premise('EKVRETEN-KONTOR', 'Ekvretens kontor', 'EKV', 'office', 1900, 85, ['2020-01-01', 'open', 3.6]),
  premise('HAMNFORSKOLAN', 'Förskolan Hamnen', 'HAM', 'preschool', 1400, 120, [
    '2027-10-01',
    '2037-09-30',
    3.9,
    'negotiated',
  ]),
  premise('BATEN', 'Förskolan Båten', 'HAM', 'preschool', 700, 54, [
    '2018-08-01',
    '2027-12-31',
    1.1,
    'notice_given',
    { saving_ore_per_year: 110_000_000 },
  ]),
  premise('HAMNLYCKAN-KONTOR', 'Hamnlyckans kontor', 'HAM', 'office', 2200, 100, ['2019-10-01', '2029-09-30', 4.4]),
  premise('BJORKEN', 'Förskolan Björken', 'BJO', 'preschool', 860, 72, ['2020-08-01', '2029-07-31', 1.6]),
  premise('MALEN', 'Förskolan Malen', 'BJO', 'preschool', 820, 66, ['2021-08-01', null, 1.5, 'notice_given']),
  premise('BJORKMALEN-TRAFF', 'Träffpunkt Björkmalen', 'BJO', 'meeting', 280, 36, ['2020-01-01', 'open', 0.5]),
]

/** What the other committees use. */
const cityPremises: readonly Premise[] = [
  premise('RADHUSET', 'Rådhuset', 'SLK', 'office', 7400, 260, null, ['heritage', 'protected_object']),
  premise('BRYGGERIET', 'Bryggeriet', 'SLK', 'office', 4100, 190, ['2019-07-01', '2027-03-31', 8.2]),
  premise('NYA-TORGET', 'Nya torget', 'SLK', 'office', 3600, 210, ['2027-06-01', '2037-05-31', 9.4, 'signed']),
  premise(
    'STADSBIBLIOTEKET',
    'Stadsbiblioteket',
    'KUN-BIB',
    'meeting',
    5200,
    null,
    ['2022-01-01', 'open', 9.7],
    ['heritage'],
  ),
  premise('KULTURSKOLAN', 'Kulturskolan', 'KUN-SKO', 'school', 2300, 340, ['2021-01-01', '2028-12-31', 3.8]),
  premise(
    'GAMLA-SIMHALLEN',
    'Gamla simhallen',
    'IDN-ANL',
    'other',
    4700,
    null,
    ['2020-01-01', 'open', 6.3],
    ['hard_to_fit'],
  ),
  premise('IDROTTSHALLEN', 'Sjöklintens idrottshall', 'IDN-ANL', 'other', 3100, null, [
    '2020-01-01',
    '2034-12-31',
    4.5,
  ]),
  premise('EKHAGEN', 'Ekhagens boende för äldre', 'ALN-BOE', 'care', 7200, 90, [
    '2028-01-01',
    '2042-12-31',
    12.6,
    'approved',
    { decision_id: 'BESLUT-EKHAGEN' },
  ]),
  premise('LINDEN', 'Lindens boende för äldre', 'ALN-BOE', 'care', 6300, 84, ['2019-01-01', '2030-12-31', 9.9]),
  premise('KONTAKT', 'Kontaktcenter vid hamnen', 'SEN-KON', 'office', 1500, 90, [
    '2027-04-01',
    '2032-03-31',
    null,
    'signed',
  ]),
  premise('DRIFTGARDEN', 'Driftgården', 'TRN', 'plant', 3800, null, ['2022-01-01', 'open', 3.2]),
  premise('UNGDOMSHUSET', 'Ungdomshuset', 'AMN-ARB', 'meeting', 760, 60, ['2021-09-01', '2027-08-31', 1.4]),
]

export const premiseList: readonly Premise[] = [...schools, ...districtPremises, ...cityPremises]
