import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

const set = 'ramar-2028'

const driver = (id: string, input: Record<string, unknown>) =>
  made(
    'cost_driver.create',
    'kostnadsdrivare',
    { id, entry_set_id: set, certainty: 'estimated', ...input },
    'estimated',
  )

const volumes = (...each: (number | null)[]) => each.map((volume, index) => ({ year: 2028 + index, volume }))

/** The frames for 2028–2030 as they are counted: volume, price and index, and two groups of staff. */
export function drivers2028(): WorldStep[] {
  return [
    made('entry_set.create', 'ramar', {
      id: set,
      name: 'Ramar 2028–2030, beräkning',
      kind: 'plan',
      first_year: 2028,
      last_year: 2030,
    }),
    made('periodisation_profile.create', 'profiler', {
      ...{ id: 'PROFIL-SKOLAR', name: 'Skolår', reason: 'Undervisning i tio månader, halv i juni och augusti.' },
      ...{ january: 10, february: 10, march: 10, april: 10, may: 10, june: 5 },
      ...{ july: 0, august: 5, september: 10, october: 10, november: 10, december: 10 },
    }),
    driver('DRIV-ELEVER', {
      title: 'Grundskolans elever',
      unit_id: 'UBN',
      account_id: 'personal',
      volume_unit: 'elever',
      volumes: volumes(20_300, 20_050, 19_800),
      volume_source: 'Befolkningsprognos 2026',
      price_ore: 11_850_000,
      price_year: 2027,
      price_source: 'Budget 2027, grundskolans belopp per elev',
      index_ppm: 28_000,
      index_source: 'Antagande om löneökning',
    }),
    driver('DRIV-MALTIDER', {
      title: 'Skolmåltider',
      unit_id: 'UBN',
      account_id: 'kopt',
      volume_unit: 'måltider',
      volumes: volumes(3_600_000, 3_560_000, null),
      volume_source: 'Elever gånger skoldagar',
      price_ore: 3_900,
      price_year: 2027,
      price_source: 'Avtalet om måltider',
    }),
    driver('DRIV-HEMTJANST', {
      title: 'Hemtjänstens timmar',
      unit_id: 'ALN',
      account_id: 'kopt',
      volume_unit: 'timmar',
      volumes: volumes(910_000, 934_000, 958_000),
      volume_source: 'Befolkningsprognos 2026',
      price_ore: 51_200,
      price_year: 2027,
      price_source: 'Budget 2027, ersättning per timme',
      index_ppm: 25_000,
      index_source: 'Prisindex för kommunal verksamhet, antagande',
    }),
    ...staffGroups(),
  ]
}

function staffGroups(): WorldStep[] {
  return [
    made(
      'staff_group.create',
      'bemanning',
      {
        id: 'BEF-ELEVHALSA',
        title: 'Kuratorer i elevhälsan',
        unit_id: 'UBN-GR',
        entry_set_id: set,
        pay_account_id: 'personal',
        social_fee_account_id: 'personal',
        posts: 42,
        full_time_ppm: 900_000,
        vacancy_ppm: 50_000,
        monthly_pay_ore: 4_150_000,
        social_fee_ppm: 402_500,
        pay_rise_ppm: 28_000,
        starts_on: '2028-01-01',
        pay_source: 'Lönestatistik oktober 2026',
      },
      'estimated',
    ),
    made(
      'staff_group.create',
      'bemanning',
      {
        id: 'BEF-PENSION',
        title: 'Rektorer som går i pension',
        unit_id: 'UBN-GR',
        entry_set_id: set,
        pay_account_id: 'personal',
        social_fee_account_id: 'personal',
        posts: 6,
        monthly_pay_ore: 6_200_000,
        social_fee_ppm: 402_500,
        pay_rise_ppm: 28_000,
        starts_on: '2028-01-01',
        ends_on: '2028-08-31',
      },
      'estimated',
    ),
    extract(),
  ]
}

/** The library's staff as an invented extract from the payroll system: groups, and never persons. */
function extract(): WorldStep {
  const rows = [
    'Yrkesgrupp;Antal;Sysselsättningsgrad;Vakans;Månadslön;PO',
    'Bibliotekarier;58;95;4;39 400;40,25',
    'Biblioteksassistenter;41;88;6;33 100;40,25',
    'Timanställda;okänt;;;;40,25',
  ]
  return [
    'staff_extract.make',
    {
      ...{ file_name: 'personal-kultur-2028.csv', import_kind: 'csv', unit_id: 'KUN', entry_set_id: set },
      ...{ pay_account_id: 'personal', social_fee_account_id: 'personal', starts_on: '2028-01-01', synthetic: true },
      content: Buffer.from(rows.join('\r\n')).toString('base64'),
    },
  ]
}
