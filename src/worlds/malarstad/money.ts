import type { WorldStep } from '#server/world.ts'
import { decision } from './decisions.ts'
import { decisionId } from './economy.ts'
import { made, mnkr, told } from './made.ts'

const reserve = (id: string, title: string, rest: Record<string, unknown>) =>
  told('reserve_line.create', 'central medelsreserv', { id, title, unit_id: 'KS', ...rest })

const expected = (id: string, title: string, unit_id: string, rest: Record<string, unknown>) =>
  made('expected_change.create', 'väntade förändringar', {
    id,
    title,
    unit_id,
    account_kind: 'cost',
    direction: 'rises',
    certainty: 'estimated',
    ...rest,
  })

const assumption = (id: string, statement: string, asserted_on: string, expires_on: string, value: string) =>
  made('assumption.create', 'antaganden', {
    id,
    statement,
    value,
    said_by: 'Stadsledningskontoret',
    asserted_on,
    expires_on,
    certainty: 'estimated',
  })

/** Reserves, equity set aside, assumptions and what is known to change, as in the spring of 2025. */
export function earlyMoney(): WorldStep[] {
  return [
    decision('BESLUT-KAPITAL-2024', 'Eget kapital reserveras för digital skola och för klimat', 'KF', '2024-04-22'),
    reserve('CM-OFORUTSETT-25', 'Oförutsedda behov 2025', {
      from_year: 2025,
      to_year: 2025,
      amount_ore: mnkr(60),
      state: 'set_aside',
      decision_id: decisionId(2025),
    }),
    told('earmarked_equity.create', 'eget kapital', {
      id: 'KAPITAL-SKOLA',
      title: 'Reserverat eget kapital, digital skola',
      unit_id: 'UBN',
      subject_id: 'SKOLPLATTFORM',
      available_to: '2027-12-31',
      reserved_ore: mnkr(40),
      used_ore: mnkr(12.5),
      decision_id: 'BESLUT-KAPITAL-2024',
    }),
    told('earmarked_equity.create', 'eget kapital', {
      id: 'KAPITAL-KLIMAT',
      title: 'Reserverat eget kapital, klimatåtgärder',
      unit_id: 'MHN',
      available_to: '2028-12-31',
      reserved_ore: mnkr(85),
      used_ore: mnkr(31),
      decision_id: 'BESLUT-KAPITAL-2024',
    }),
    assumption('ANTAR-LONER', 'Lönerna ökar med 3,4 procent 2026', '2025-04-01', '2026-05-31', '3,4 %'),
    assumption('ANTAR-RANTA', 'Räntan på lån är 2,6 procent', '2025-04-01', '2026-12-31', '2,6 %'),
    assumption('ANTAR-BARN', 'Barnen i förskolan blir 1 200 färre till 2029', '2025-04-01', '2027-03-31', '−1 200'),
    expected('OKAR-EL', 'Elen till gator och hus blir dyrare', 'FSN', { from_year: 2026, to_year: 2028 }),
    expected('OKAR-PLACERING', 'Placeringar av barn och unga kostar mer', 'SON', {
      amount_ore: mnkr(38),
      from_year: 2026,
      to_year: 2027,
    }),
  ]
}

/** What the year 2026 added. */
export function laterMoney(): WorldStep[] {
  return [
    reserve('CM-OFORUTSETT-27', 'Oförutsedda behov 2027', {
      from_year: 2027,
      to_year: 2027,
      amount_ore: mnkr(70),
      state: 'set_aside',
      decision_id: decisionId(2027),
    }),
    reserve('CM-VOLYM-27', 'Fler elever i gymnasieskolan', {
      part_of_id: 'CM-OFORUTSETT-27',
      subject_id: 'PR-01',
      from_year: 2027,
      to_year: 2028,
      amount_ore: mnkr(24),
      state: 'granted',
      decision_id: decisionId(2027),
    }),
    reserve('CM-EKOSYS', 'Införande av nytt ekonomisystem', {
      part_of_id: 'CM-OFORUTSETT-27',
      subject_id: 'EKOSYS',
      from_year: 2027,
      to_year: 2028,
      state: 'requested',
    }),
    ['earmarked_equity.revise', { id: 'KAPITAL-SKOLA', used_ore: mnkr(26.2) }],
    assumption('ANTAR-SKATT', 'Skatteunderlaget ökar med 4,1 procent 2027', '2026-04-20', '2026-10-31', '4,1 %'),
    assumption('ANTAR-LONER-27', 'Lönerna ökar med 3,1 procent 2027', '2026-10-20', '2027-05-31', '3,1 %'),
    assumption('ANTAR-RANTA-27', 'Räntan på lån är 2,9 procent', '2026-10-20', '2027-06-30', '2,9 %'),
    expected('OKAR-MOLN', 'Molntjänster och licenser blir dyrare', 'SEN', { from_year: 2027, to_year: 2029 }),
    expected('OKAR-SKJUTS', 'Skolskjutsen blir dyrare efter ny upphandling', 'UBN', {
      from_year: 2028,
      to_year: 2029,
      cause_id: 'AVTAL-SKOLSKJUTS',
    }),
    expected('OKAR-STRANDSKOLAN', 'Inventarier till Strandskolan', 'UBN', {
      account_kind: 'outlay',
      amount_ore: mnkr(11),
      from_year: 2027,
      to_year: 2027,
      cause_id: 'HYRA-STRANDSKOLAN',
    }),
    expected('MINSKAR-FORSKOLA', 'Färre barn sänker kostnaden för förskolan', 'KVA', {
      direction: 'falls',
      from_year: 2028,
      to_year: 2029,
    }),
    ...savings(),
  ]
}

function savings(): WorldStep[] {
  const scenario = (id: string, name: string) =>
    told('entry_set.create', 'sparkrav', {
      id,
      name,
      kind: 'scenario',
      first_year: 2027,
      last_year: 2029,
      base_set_id: 'budget-2027',
    })
  return [
    scenario('scenario-statsbidrag', 'Om statsbidraget till skolan minskar'),
    scenario('scenario-administration', 'Effektivare administration'),
    told('saving_requirement.create', 'sparkrav', {
      id: 'SPARKRAV-SKOLA',
      title: 'Sparkrav om statsbidraget minskar',
      unit_id: 'UBN',
      share_ppm: 10_000,
      base: 'net_cost',
      from_year: 2028,
      state: 'potential',
      condition: 'riksdagen beslutar att minska statsbidraget till skolan',
      condition_id: 'LAG-STATSBIDRAG',
      scenario_set_id: 'scenario-statsbidrag',
      account_id: 'sparkrav',
    }),
    [
      'saving_requirement.allocate',
      {
        id: 'SPARKRAV-SKOLA',
        year: 2028,
        lines: ['UBN-GR', 'UBN-GY', 'UBN-LOK'].map((unit_id) => ({
          unit_id,
          amount_ore: unit_id === 'UBN-LOK' ? mnkr(6) : null,
        })),
      },
    ],
    told('saving_requirement.create', 'sparkrav', {
      id: 'SPARKRAV-ADM',
      title: 'Effektivare administration, 2 procent',
      unit_id: 'SLK',
      share_ppm: 20_000,
      from_year: 2028,
      state: 'triggered',
      certainty: 'decided',
      scenario_set_id: 'scenario-administration',
      account_id: 'sparkrav',
    }),
  ]
}
