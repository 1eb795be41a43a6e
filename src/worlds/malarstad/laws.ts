import type { WorldStep } from '#server/world.ts'
import { made, mnkr } from './made.ts'

type Law = {
  id: string
  title: string
  kind?: string
  stage: string
  /** First day in force, how sure it is, and what it costs in a year [mnkr]; null is not known. */
  from?: string
  state?: string
  owner: string | null
  effect: string
  cost: number | null
}

function law({ id, title, kind = 'act', stage, from, state, owner, effect, cost }: Law): WorldStep {
  return made('law_item.create', 'lagbevakning', {
    id,
    title,
    kind,
    stage,
    in_force_on: from ?? null,
    in_force_state: from === undefined ? 'unknown' : (state ?? 'known'),
    owner_unit_id: owner,
    effect,
    effect_ore_per_year: cost === null ? null : mnkr(cost),
    verified_on: '2025-03-31',
    verified_by: 'Juridik',
  })
}

const known2025: readonly Law[] = [
  {
    id: 'LAG-TIDIGA',
    title: 'Ny lag om tidiga insatser för barn',
    stage: 'bill',
    from: '2027-01-01',
    state: 'proposed',
    owner: 'SON',
    effect: 'Stöd ska erbjudas inom tio dagar',
    cost: 13,
  },
  {
    id: 'LAG-STATSBIDRAG',
    title: 'Ny lag om statsbidrag till skolan',
    stage: 'inquiry',
    owner: 'UBN',
    effect: 'Bidraget kan minska med en procent av kostnaden',
    cost: null,
  },
  {
    id: 'LAG-FROVARO',
    title: 'Ny lag om skolans närvarorapport',
    stage: 'adopted',
    from: '2026-07-01',
    owner: 'UBN',
    effect: 'Frånvaro ska rapporteras samma dag',
    cost: 2.4,
  },
  {
    id: 'LAG-VARME',
    title: 'Ny lag om skydd mot värme i vård och omsorg',
    stage: 'consultation',
    from: '2028-01-01',
    state: 'proposed',
    owner: 'ALN',
    effect: 'Temperaturen ska hållas under 26 grader',
    cost: 21,
  },
  {
    id: 'LAG-SKYFALL',
    title: 'Ny lag om kommunernas ansvar för skyfall',
    stage: 'report',
    owner: null,
    effect: 'Befintlig bebyggelse ska skyddas',
    cost: null,
  },
  {
    id: 'LAG-AVFALL',
    title: 'Ny förordning om avfall från hushåll',
    kind: 'ordinance',
    stage: 'in_force',
    from: '2025-01-01',
    owner: 'MHN',
    effect: 'Fler fraktioner nära hemmet',
    cost: 4,
  },
  {
    id: 'LAG-DIGITAL',
    title: 'Ny lag om digital post från kommuner',
    stage: 'adopted',
    from: '2026-03-01',
    owner: 'SEN',
    effect: 'Beslut skickas digitalt i första hand',
    cost: -3.2,
  },
  {
    id: 'LAG-CYBER',
    title: 'Ny lag om säkra system i samhällsviktig verksamhet',
    stage: 'bill',
    from: '2026-06-01',
    state: 'proposed',
    owner: 'KS',
    effect: 'Krav på återstart och rapportering',
    cost: 9.5,
  },
  {
    id: 'LAG-LON',
    title: 'EU-direktiv om öppna löner',
    kind: 'eu_directive',
    stage: 'implementing',
    from: '2026-06-07',
    owner: 'KS',
    effect: 'Skillnader i lön ska redovisas',
    cost: 1.8,
  },
]

/** Laws and coming laws, all invented, as the city knew them in the spring of 2025. */
export function laws2025(): WorldStep[] {
  return [...known2025.map(law), ...dates2025(), ...tasks2025()]
}

const date = (id: string, law_item_id: string, title: string, stage: string, occurs_on: string, state = 'expected') =>
  made('law_date.create', 'lagbevakning', { id, law_item_id, title, stage, occurs_on, state })

const task = (
  id: string,
  law_item_id: string,
  title: string,
  kind: string,
  unit_id: string,
  due_on: string,
  state: string,
) => made('law_task.create', 'lagbevakning', { id, law_item_id, title, kind, unit_id, due_on, state })

function dates2025(): WorldStep[] {
  return [
    date('DAG-TIDIGA-1', 'LAG-TIDIGA', 'Riksdagen röstar', 'adopted', '2026-05-20'),
    date('DAG-STATSBIDRAG-1', 'LAG-STATSBIDRAG', 'Betänkandet lämnas', 'report', '2026-09-15'),
    date('DAG-VARME-1', 'LAG-VARME', 'Svaren på remissen ska vara inne', 'consultation', '2025-09-30', 'known'),
    date('DAG-SKYFALL-1', 'LAG-SKYFALL', 'Förslag till riksdagen', 'bill', '2026-10-15'),
    date('DAG-CYBER-1', 'LAG-CYBER', 'Riksdagen röstar', 'adopted', '2026-02-25'),
    date('DAG-LON-1', 'LAG-LON', 'Direktivet ska vara genomfört', 'implementing', '2026-06-07', 'known'),
  ]
}

function tasks2025(): WorldStep[] {
  return [
    task('GOR-TIDIGA-1', 'LAG-TIDIGA', 'Räkna på vad lagen kostar', 'cost_estimate', 'SON', '2026-03-31', 'running'),
    task('GOR-TIDIGA-2', 'LAG-TIDIGA', 'Plan för gemensam mottagning', 'plan', 'SON', '2026-10-31', 'planned'),
    task('GOR-FROVARO-1', 'LAG-FROVARO', 'Rutin för frånvaro', 'plan', 'UBN', '2026-05-31', 'running'),
    task('GOR-FROVARO-2', 'LAG-FROVARO', 'Räkna på vad lagen kostar', 'cost_estimate', 'UBN', '2025-12-31', 'done'),
    task('GOR-AVFALL-1', 'LAG-AVFALL', 'Plan för insamling', 'plan', 'MHN', '2025-06-30', 'done'),
    task(
      'GOR-AVFALL-2',
      'LAG-AVFALL',
      'Räkna på vad förordningen kostar',
      'cost_estimate',
      'MHN',
      '2025-02-28',
      'done',
    ),
    task('GOR-DIGITAL-1', 'LAG-DIGITAL', 'Plan för digital post', 'plan', 'SEN', '2025-12-31', 'running'),
    task('GOR-DIGITAL-2', 'LAG-DIGITAL', 'Räkna på vad lagen sparar', 'cost_estimate', 'SEN', '2025-10-31', 'done'),
    task('GOR-CYBER-1', 'LAG-CYBER', 'Plan för återstart', 'plan', 'KS', '2026-04-30', 'running'),
    task('GOR-LON-1', 'LAG-LON', 'Kartläggning av löner', 'plan', 'KS', '2026-05-31', 'planned'),
    task('GOR-LON-2', 'LAG-LON', 'Utbildning av chefer', 'training', 'KS', '2026-09-30', 'planned'),
  ]
}

const revise = (id: string, changes: Record<string, unknown>): WorldStep => ['law_item.revise', { id, ...changes }]

/** What became known by the new year 2026. */
export function lawsBy2026(): WorldStep[] {
  return [
    revise('LAG-DIGITAL', { stage: 'issued', verified_on: '2026-02-10' }),
    revise('LAG-SKYFALL', { owner_unit_id: 'TPN', verified_on: '2026-02-10' }),
    law({
      id: 'LAG-HYRA',
      title: 'Ny lag om kommuners hyresavtal',
      stage: 'report',
      from: '2028-07-01',
      state: 'proposed',
      owner: 'FSN',
      effect: 'Avtal längre än 20 år prövas av fullmäktige',
      cost: 0.6,
    }),
    law({
      id: 'LAG-OMSORG',
      title: 'Ny lag om språk i äldreomsorgen',
      stage: 'adopted',
      from: '2026-07-01',
      owner: 'ALN',
      effect: 'Kunskaper i svenska ska prövas',
      cost: 5.5,
    }),
    law({
      id: 'LAG-SIM',
      title: 'Rekommendation om simundervisning',
      kind: 'recommendation',
      stage: 'signal',
      owner: 'IDN',
      effect: 'Alla elever prövas i årskurs 6',
      cost: 3,
    }),
    law({
      id: 'LAG-BEREDSKAP',
      title: 'Ny lag om kommunal beredskap',
      stage: 'adopted',
      from: '2026-10-01',
      owner: null,
      effect: 'Plan för tre månaders uthållighet',
      cost: null,
    }),
    task('GOR-OMSORG-1', 'LAG-OMSORG', 'Kurser i svenska på arbetstid', 'training', 'ALN', '2026-12-31', 'running'),
    task('GOR-BEREDSKAP-1', 'LAG-BEREDSKAP', 'Första utkast till plan', 'plan', 'KS', '2026-12-15', 'running'),
  ]
}

/** What became known in the summer and autumn of 2026. */
export function lawsBy2027(): WorldStep[] {
  return [
    revise('LAG-TIDIGA', { stage: 'adopted', in_force_state: 'known', verified_on: '2026-06-15' }),
    revise('LAG-CYBER', { stage: 'in_force', in_force_state: 'known', verified_on: '2026-06-15' }),
    revise('LAG-FROVARO', { stage: 'in_force', verified_on: '2026-06-15' }),
    revise('LAG-DIGITAL', { stage: 'in_force', verified_on: '2026-06-15' }),
    revise('LAG-OMSORG', { stage: 'in_force', verified_on: '2026-06-15' }),
    ['law_task.revise', { id: 'GOR-TIDIGA-1', state: 'done' }],
    ['law_task.revise', { id: 'GOR-FROVARO-1', state: 'done' }],
    ['law_task.revise', { id: 'GOR-LON-1', state: 'done' }],
    law({
      id: 'LAG-ARBETE',
      title: 'Ny lag om arbetsträning',
      stage: 'dropped',
      owner: 'AMN',
      effect: 'Förslaget drogs tillbaka',
      cost: 0,
    }),
    law({
      id: 'LAG-TAXA',
      title: 'Ny lag om taxor i omsorgen',
      stage: 'consultation',
      from: '2028-01-01',
      state: 'proposed',
      owner: 'ALN',
      effect: 'Taket för avgifter höjs',
      cost: -7,
    }),
    date('DAG-TAXA-1', 'LAG-TAXA', 'Svaren på remissen ska vara inne', 'consultation', '2027-01-15', 'known'),
    date('DAG-SKYFALL-2', 'LAG-SKYFALL', 'Förslaget skjuts upp', 'bill', '2027-03-15'),
    task('GOR-CYBER-2', 'LAG-CYBER', 'Räkna på vad lagen kostar', 'cost_estimate', 'KS', '2026-08-31', 'done'),
    task('GOR-TAXA-1', 'LAG-TAXA', 'Svara på remissen', 'other', 'ALN', '2027-01-15', 'planned'),
  ]
}
