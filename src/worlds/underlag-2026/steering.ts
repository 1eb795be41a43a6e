import type { WorldStep } from '#server/world.ts'
import { fact } from './fact.ts'

const round = 'omgang-2026'

const priority = (number: number, title: string, ...sections: string[]) =>
  fact('priority.create', '1', {
    id: `P${String(number).padStart(2, '0')}`,
    number,
    title,
    unit_id: 'KS',
    round_id: round,
    sections,
  })

export const rounds: WorldStep[] = [
  fact('planning_round.create', '1', {
    id: round,
    title: 'Budget 2026 med inriktning 2027–2028',
    budget_year: 2026,
    horizon_years: 3,
    election_year: false,
    state: 'open',
  }),
  fact('submission.create', '1', {
    id: 'LAMNAS-KS-2026',
    round_id: round,
    unit_id: 'KS',
    document_kind: 'budget_submission',
    obligatory: true,
  }),
  fact('steering_model.create', '3.10', {
    id: 'ILS',
    name: 'ILS',
    levels: [{ key: 'direction', name_sv: 'inriktningsmål', name_en: 'direction' }],
    scales: [],
  }),
]

export const priorities: WorldStep[] = [
  priority(1, 'Omställning till ny socialtjänstlag', '3.1'),
  priority(2, 'Jämlik stad, ytterstad och fokusområden först', '2', '3.2', '3.4'),
  priority(3, 'Trygg energi, el och transport', '3.2', '3.5'),
  priority(4, 'Klimatanpassning', '3.3'),
  priority(5, 'Miljöprogram och klimatplan', '3.3'),
  priority(6, 'Grönska, mångfald, skyddad natur', '3.3'),
  priority(7, 'Påverkan, partnerskap och hållbara inköp', '3.3'),
  priority(8, 'Mat, måltider och livsmedelsberedskap', '3.3'),
  priority(9, 'Lokala lägesbilder mot otrygghet', '3.4'),
  priority(10, 'Mot välfärdsbrott och otillåten påverkan', '3.4'),
  priority(11, 'Civil beredskap', '3.5'),
  priority(12, 'Personsäkerhet', '3.5'),
  priority(13, 'It-säkerhetsarkitektur', '3.5'),
  priority(14, 'Lokalt näringsliv och samordnade tillstånd', '3.6'),
  priority(15, 'Uppföljning och ekonomistyrning i koncernen', '3.7'),
  priority(16, 'Bättre investeringskalkyler', '3.8'),
  priority(17, 'Äldreboenden och skollokaler i takt med demografin', '3.9'),
  priority(18, 'Kvalitet genom digitalisering', '3.10'),
  priority(19, 'Behålla och ställa om kompetens', '3.11'),
  priority(20, 'Heltid, friskfaktorer, hållbart chefskap', '3.11'),
  priority(21, 'Samordnad kommunikation', '3.12'),
  priority(22, 'EU-bevakning', '3.12'),
  priority(23, 'Mer EU-finansiering', '3.12'),
  priority(24, 'Juridiskt stöd, dataskydd och AI', '3.1', '3.10'),
]

const target = (id: string, section: string, title: string, rest: Record<string, unknown>) =>
  fact('target.create', section, { id, title, unit_id: 'KS', ...rest })

const assignment = (id: string, section: string, title: string, year: number | null) =>
  fact('assignment.create', section, {
    id,
    title,
    unit_id: 'KS',
    due_on: year === null ? null : `${year}-12-31`,
    date_precision: 'year',
  })

export const aims: WorldStep[] = [
  target('MAL-BILTRAFIK', '3.2', 'Minskad biltrafik till 2030', {
    kind: 'relative',
    measure: 'biltrafik',
    value_unit: '%',
    target_value: -30,
    deadline: '2030-12-31',
  }),
  target('MAL-KLIMATPOSITIV', '3.3', 'Klimatpositiv stad senast 2030', {
    kind: 'absolute',
    measure: 'utsläpp minus upptag',
    deadline: '2030-12-31',
  }),
  target('MAL-EU-MEDEL', '3.12', 'Väsentligt mer finansiering ur EU:s fonder', {
    kind: 'relative',
    measure: 'finansiering ur EU:s fonder',
  }),
  target('MAL-FORENINGSKLIMAT', '3.1', 'Sveriges bästa föreningsklimat', { kind: 'ambition' }),
  assignment('UPPDRAG-HALVTID', '3.3', 'Halvtidsuppföljning av miljöprogrammet', 2027),
  assignment('UPPDRAG-ILS', '3.10', 'Utvärdering av styrmodellen ILS', 2025),
  assignment(
    'UPPDRAG-ARBETSSATT',
    '2',
    'Följa upp och utvärdera de ändrade arbetssätten för lokala utvecklingsbehov',
    null,
  ),
  assignment('UPPDRAG-HR-SYSTEM', '3.11', 'Analys av hr-systemens leveransmodeller', null),
  fact('activity.create', '3.1', {
    id: 'AKT-ANSOKNINGSSYSTEM',
    title: 'Gemensamt ansökningssystem för stadsdelsnämndernas föreningsstöd',
    unit_id: 'KS',
  }),
  fact('activity.create', '3.2', { id: 'AKT-SPARVAG', title: 'Verka för Spårväg City till Ropsten', unit_id: 'KS' }),
  fact('activity.create', '3.6', {
    id: 'AKT-NORVIK',
    title: 'Godstransporter på järnväg till och från hamnen i Norvik',
    unit_id: 'KS',
  }),
  fact('activity.create', '3.12', {
    id: 'AKT-EU-PERIOD',
    title: 'Påverka EU:s fonder inför perioden 2028–2034',
    unit_id: 'KS',
  }),
  fact('activity.create', '3.5', {
    id: 'AKT-VALET',
    title: 'Utökad personsäkerhet inför valet 2026',
    unit_id: 'KS',
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    date_precision: 'year',
  }),
]

const governing = (
  id: string,
  section: string,
  title: string,
  kind: string,
  state: string,
  rest: Record<string, unknown> = {},
) =>
  fact(
    'steering_document.create',
    section,
    { id, title, kind, unit_id: 'KS', state, ...rest },
    state === 'drafting' ? 'conditional' : 'decided',
  )

export const steeringDocuments: WorldStep[] = [
  governing('STYR-MILJOPROGRAM', '3.3', 'Stadens nya miljöprogram', 'programme', 'valid', {
    review_on: '2027-12-31',
    date_precision: 'year',
  }),
  governing('STYR-KLIMATPLAN', '3.3', 'Klimathandlingsplan 2030', 'action_plan', 'valid'),
  governing('STYR-SMART', '3.10', 'Handlingsplan för smart och uppkopplad stad', 'action_plan', 'drafting', {
    decider_unit_id: 'KF',
    condition: 'kommunfullmäktige fattar beslut om planen',
    needs_money: 'yes',
  }),
  governing('STYR-CIVIL', '3.5', 'Strategi för civil beredskap', 'strategy', 'drafting', {
    condition: 'strategin tas fram och beslutas',
    needs_money: 'unknown',
  }),
  governing('STYR-MARKANVISNING', '3.2', 'Nya riktlinjer för markanvisning', 'guideline', 'valid'),
  governing('STYR-OVERSIKTSPLAN', '3.2', 'Ny översiktsplan', 'plan', 'drafting', {
    condition: 'planen tas fram och beslutas',
  }),
  governing('STYR-SAKERHET', '3.5', 'Säkerhetsprogrammet', 'programme', 'valid'),
  governing('STYR-MATMILJO', '3.3', 'Strategi för hälsofrämjande och hållbar matmiljö', 'strategy', 'needed'),
  governing('STYR-MR', '6.1', 'Program för mänskliga rättigheter', 'programme', 'valid'),
  governing(
    'STYR-MR-PLANER',
    '6.1',
    'Handlingsplaner till programmet för mänskliga rättigheter',
    'action_plan',
    'drafting',
    { condition: 'handlingsplanerna tas fram och beslutas' },
  ),
  governing('AVTAL-STOCKHOLM', '3.2', 'Stockholmsförhandlingen', 'agreement', 'valid'),
  governing('AVTAL-SVERIGE', '3.2', 'Sverigeförhandlingen', 'agreement', 'valid'),
  governing('PAKT-MILJO', '3.6', 'Näringslivspakt för miljö och klimat', 'agreement', 'valid'),
  governing('PAKT-EL', '3.6', 'Näringslivspakt för elektrifiering', 'agreement', 'valid'),
  governing('PAKT-INTEGRATION', '3.6', 'Näringslivspakt för integration', 'agreement', 'valid'),
]

const promise = (id: string, section: string, statement: string, rest: Record<string, unknown> = {}) =>
  fact('commitment.create', section, { id, statement, unit_id: 'KS', ...rest })

const tie = (id: string, section: string, from_id: string, kind: string, to_id: string) =>
  fact('link.create', section, { id, from_id, kind, to_id })

export const promises: WorldStep[] = [
  promise('LOFTE-FORUM', '2', 'Ordna forum, analyser och statistik för arbetet med lokala utvecklingsbehov'),
  promise('LOFTE-FORSTA-LINJEN', '3.1', 'Föreslå en gemensam definition av första linjens socialtjänst'),
  promise('LOFTE-UTBILDNING', '3.1', 'Ge juridiskt stöd och utbildning inför den nya socialtjänstlagen'),
  promise('LOFTE-FORENINGSSTOD', '3.1', 'Delta i upphandling och införande av ett ansökningssystem för föreningsstöd'),
  promise('LOFTE-BOSTADER', '3.2', 'Bevaka att staden fullföljer sitt bostadsåtagande i storstadsavtalen'),
  promise('LOFTE-CYKEL', '3.2', 'Bevaka att staden genomför cykelobjekten i storstadsavtalen'),
  promise('LOFTE-AVTAL', '3.2', 'Följa upp att storstadsavtalens projekt håller ekonomi och takt enligt avtalen'),
  promise(
    'LOFTE-KLIMATPLAN',
    '3.3',
    'Leda genomförandet av klimathandlingsplan 2030 och utveckla organisationen för dess fem omställningsområden',
  ),
  promise(
    'LOFTE-RATTVIS-OMSTALLNING',
    '3.3',
    'Svara för omställningsområdet Agera för en rättvis och inkluderande omställning, där hushållens konsumtion ingår',
  ),
  promise('LOFTE-CCS', '3.3', 'Se till att arbetet med koldioxidlagring följer planen', {
    due_on: '2030-12-31',
    date_precision: 'year',
  }),
  promise('LOFTE-CIVIL', '3.5', 'Ta fram en strategi för civil beredskap'),
  promise('LOFTE-FORSTUDIE', '4.3.2', 'Genomföra en förstudie om ekonomi- och inköpssystem', {
    due_on: '2026-12-31',
    date_precision: 'year',
    money: 'funded',
  }),
  promise('LOFTE-GSIT3', '4.3.4', 'Initiera beslut om pengar till GSIT3 för 2027–2029', {
    due_on: '2026-12-31',
    date_precision: 'year',
    money: 'unfunded',
  }),
  promise(
    'LOFTE-GSIT3-BEMANNING',
    '4.3.4',
    'Se över bemanning och kompetens för de nya avtalen innan den nya leveransen införs, troligen 2029',
  ),
  promise('LOFTE-SMART', '3.10', 'Ta fram en handlingsplan för smart och uppkopplad stad', {
    due_on: '2025-12-31',
    date_precision: 'year',
    money: 'unfunded',
  }),
  promise('LOFTE-CESAM', '5.5.2', 'Hålla kontorsplatser för förbundens Cesam-representanter'),
  ...['STOCKHOLM', 'SVERIGE'].flatMap((agreement) => [
    tie(`LANK-BOSTADER-${agreement}`, '3.2', 'LOFTE-BOSTADER', 'carries_out', `AVTAL-${agreement}`),
    tie(`LANK-CYKEL-${agreement}`, '3.2', 'LOFTE-CYKEL', 'carries_out', `AVTAL-${agreement}`),
    tie(`LANK-AVTAL-${agreement}`, '3.2', 'LOFTE-AVTAL', 'carries_out', `AVTAL-${agreement}`),
  ]),
  tie('LANK-KLIMATPLAN', '3.3', 'LOFTE-KLIMATPLAN', 'carries_out', 'STYR-KLIMATPLAN'),
  tie('LANK-RATTVIS-OMSTALLNING', '3.3', 'LOFTE-RATTVIS-OMSTALLNING', 'carries_out', 'STYR-KLIMATPLAN'),
  tie('LANK-KLIMATPOSITIV-CCS', '3.3', 'MAL-KLIMATPOSITIV', 'depends_on', 'LOFTE-CCS'),
]

export const surveys: WorldStep[] = [
  fact('survey.create', '6.1', {
    id: 'MATNING-MEDBORGARE',
    title: 'Medborgarundersökningen',
    asks_about: 'förtroende för stadsdelsförvaltningen där man bor',
  }),
  fact('survey.create', '6.1', {
    id: 'MATNING-TRYGGHET',
    title: 'Trygghetsmätningen',
    asks_about: 'förtroende för stadsdelsförvaltningen där man bor',
  }),
]
