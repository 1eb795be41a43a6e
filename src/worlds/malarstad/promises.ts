import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

type Promised = readonly [
  id: string,
  unit: string,
  statement: string,
  owner: string | null,
  money: string,
  due_on: string | null,
  state: string,
]

const early: readonly Promised[] = [
  ['LOFTE-NARVARO', 'UBN', 'Införa samma rutin för frånvaro i alla skolor', 'UBN-GR', 'funded', '2026-06-30', 'kept'],
  ['LOFTE-KOK', 'UBN', 'Bygga tillagningskök i sju skolor', 'UBN-LOK', 'funded', '2027-12-31', 'open'],
  ['LOFTE-STRAND', 'UBN', 'Öppna Strandskolan till höstterminen 2027', 'UBN-LOK', 'unfunded', '2027-08-15', 'open'],
  ['LOFTE-PLATTFORM', 'UBN', 'Alla skolor ska ha den nya skolplattformen', 'UBN-LOK', 'unfunded', '2027-03-31', 'open'],
  ['LOFTE-ELEVHALSA', 'UBN', 'Korta väntan till elevhälsan till två veckor', 'UBN-GR', 'funded', '2027-12-31', 'open'],
  ['LOFTE-MOTTAGNING', 'SON', 'Öppna en gemensam mottagning', 'SON-BOU', 'funded', '2026-12-31', 'open'],
  ['LOFTE-TEAM', 'ALN', 'Införa fasta team i hemtjänsten', 'ALN-HEM', 'funded', '2027-12-31', 'open'],
  [
    'LOFTE-BADPLATS',
    'MHN',
    'Redovisa vattnet på alla badplatser varje vecka',
    'MHN-TIL',
    'not_needed',
    '2025-08-31',
    'kept',
  ],
  ['LOFTE-LEKPLATS', 'PAN', 'Bygga om tre lekplatser under 2025', 'PAN', 'funded', '2025-12-31', 'broken'],
]

const late: readonly Promised[] = [
  [
    'LOFTE-FORUM',
    'KS',
    'Bjuda in till forum om lokala behov två gånger om året',
    'SLK-PLAN',
    'not_needed',
    '2026-12-31',
    'open',
  ],
  ['LOFTE-ARKIV', 'KS', 'Ansluta tre nämnder till e-arkivet varje halvår', 'SLK-DIG', 'funded', '2028-06-30', 'open'],
  ['LOFTE-KRIS', 'KS', 'Öva kris med alla nämnder', null, 'unknown', '2027-06-30', 'open'],
  ['LOFTE-SVALA', 'TPN', 'Ordna en sval plats i varje stadsdel', 'TPN-PAR', 'unknown', '2027-06-30', 'open'],
  ['LOFTE-KAJ', 'TPN', 'Besiktiga alla kajer', 'TPN-GAT', 'funded', '2027-10-31', 'open'],
  ['LOFTE-LOV', 'SBN', 'Ge besked om bygglov inom åtta veckor', 'SBN-LOV', 'not_needed', '2027-12-31', 'open'],
  ['LOFTE-SOL', 'FSN', 'Sätta solceller på fjorton skoltak', 'FSN-FOR', 'funded', '2028-12-31', 'open'],
  ['LOFTE-SIMHALL', 'IDN', 'Lämna ett förslag om ny simhall', 'IDN-ANL', 'not_needed', '2027-01-31', 'open'],
  ['LOFTE-BUSS', 'UBN', 'Pröva en skolbuss till Björkmalen', null, 'unknown', null, 'open'],
]

const step = ([id, unit_id, statement, owner_unit_id, money, due_on, state]: Promised): WorldStep =>
  made('commitment.create', 'löften', {
    id,
    statement,
    unit_id,
    owner_unit_id,
    money,
    due_on,
    state,
    evidence: state === 'kept' ? 'Redovisat för nämnden i verksamhetsberättelsen.' : null,
  })

export const promises2025 = (): WorldStep[] => early.map(step)
export const promises2026 = (): WorldStep[] => late.map(step)
