/** A phase: its title, first and last month and planned cost [mnkr], where null is a month or cost not known. */
export type Phase = readonly [title: string, from: string | null, to: string | null, cost: number | null]

/** A project, what it uses in a usual month [mnkr] and its decided money [mnkr]; null is counted from use. */
export type Project = {
  id: string
  title: string
  purpose: string
  unit: string
  owner: string
  /** How far it has come in November 2026. */
  state: string
  /** First and last month of the project; the last is null when nobody has said. */
  from: string
  to: string | null
  phases: readonly Phase[]
  monthly: number
  /** Last month that money is decided for. */
  funded_to: string
  amount: number | null
  money_from: string
  account: string
  contract: readonly [title: string, area: string, supplier: string] | null
  benefit: readonly [title: string, measure: string | null]
  waits: readonly [title: string, on_id: string | null, effect: string] | null
}

type Rest = Partial<Project> &
  Pick<
    Project,
    'title' | 'purpose' | 'unit' | 'owner' | 'state' | 'from' | 'funded_to' | 'monthly' | 'phases' | 'benefit'
  >

function project(id: string, rest: Rest): Project {
  return {
    id,
    to: rest.funded_to,
    amount: null,
    money_from: 'budget',
    account: 'it',
    contract: null,
    waits: null,
    ...rest,
  }
}

/** The projects that were there in the spring of 2025. */
export const firstProjects: readonly Project[] = [
  project('SKOLPLATTFORM', {
    title: 'Ny skolplattform',
    purpose: 'Ett verktyg för undervisning, frånvaro och kontakt med hemmet, i stället för fyra som inte hänger ihop.',
    unit: 'UBN',
    owner: 'UBN-LOK',
    state: 'introduction',
    from: '2025-01',
    funded_to: '2027-06',
    monthly: 2.4,
    amount: 55,
    phases: [
      ['Upphandling', '2025-01', '2025-08', 9],
      ['Införande i gymnasieskolan', '2025-09', '2026-06', 24],
      ['Införande i grundskolan', '2026-07', '2027-03', 27],
      ['Avveckling av gamla system', '2027-01', '2027-06', null],
    ],
    contract: ['Avtal om skolplattform', 'skolplattform', 'Leverantör A'],
    benefit: ['Lärare slipper dubbel registrering', 'timmar per lärare och vecka'],
    waits: ['Gemensam inloggning', 'IT-INLOGGNING', 'etapp tre kan inte börja före'],
  }),
  project('SKOLKOK', {
    title: 'Tillagningskök i sju skolor',
    purpose: 'Mat som lagas där den äts smakar bättre och ger mindre svinn.',
    unit: 'UBN',
    owner: 'UBN-LOK',
    state: 'development',
    from: '2025-10',
    funded_to: '2027-12',
    monthly: 1.1,
    account: 'kopt',
    phases: [
      ['Projektering', '2025-10', '2026-02', 6],
      ['Ombyggnad, fyra skolor', '2026-03', '2026-12', 16],
      ['Ombyggnad, tre skolor', '2027-01', '2027-12', 14],
    ],
    benefit: ['Mindre matsvinn', 'gram per portion'],
    waits: ['Evakuering av Kvarnlundaskolan', 'KEDJA-KVARNLUNDA', 'köket byggs när skolan är tom'],
  }),
  project('EARKIV', {
    title: 'E-arkiv för hela staden',
    purpose: 'Handlingar bevaras digitalt från början och går att hitta även om system byts.',
    unit: 'KS',
    owner: 'SLK-DIG',
    state: 'development',
    from: '2026-01',
    funded_to: '2027-12',
    monthly: 0.6,
    phases: [
      ['Grundplattform', '2026-01', '2026-06', 8],
      ['Anslutning av nämnder', '2026-07', '2027-09', 15],
      ['Överlämning till drift', '2027-10', '2027-12', 2],
    ],
    contract: ['Avtal om e-arkiv', 'arkivtjänst', 'Leverantör B'],
    benefit: ['Färre lokaler för papper', 'hyllmeter'],
  }),
  project('HEMTEK', {
    title: 'Digital teknik i hemtjänsten',
    purpose: 'Digital tillsyn och läkemedelsrobotar för dem som vill ha det.',
    unit: 'ALN',
    owner: 'ALN-HEM',
    state: 'introduction',
    from: '2025-09',
    funded_to: '2026-12',
    monthly: 0.7,
    phases: [
      ['Prov i två stadsdelar', '2025-09', '2026-02', 6],
      ['Införande i alla stadsdelar', '2026-03', '2026-12', 9],
    ],
    contract: ['Avtal om digital tillsyn', 'välfärdsteknik', 'Leverantör C'],
    benefit: ['Lugnare nätter', 'besök på natten per brukare'],
  }),
  project('SOCSYS', {
    title: 'Gemensamt system för socialtjänsten',
    purpose: 'Ett system för stadsdelarna och socialnämnden, med e-tjänster för den som söker stöd.',
    unit: 'SON',
    owner: 'SON-FUN',
    state: 'development',
    from: '2025-09',
    funded_to: '2027-12',
    monthly: 1.9,
    phases: [
      ['Avtal och planering', '2025-09', '2026-02', 14],
      ['Utveckling', '2026-03', '2027-03', 42],
      ['Införande', '2027-04', '2027-12', 24],
    ],
    contract: ['Avtal om verksamhetssystem', 'socialtjänst', 'Leverantör D'],
    benefit: ['Beslut i tid', 'andel beslut inom tre månader'],
    waits: ['Ny lag om tidiga insatser', 'LAG-TIDIGA', 'fler uppgifter ska dokumenteras'],
  }),
  project('SIMHALL', {
    title: 'Ny simhall i Sjöklinten',
    purpose: 'Två gamla simhallar ersätts av en ny.',
    unit: 'IDN',
    owner: 'IDN-ANL',
    state: 'prestudy',
    from: '2026-02',
    to: '2031-06',
    funded_to: '2027-01',
    monthly: 0.3,
    account: 'kopt',
    phases: [
      ['Förstudie', '2026-02', '2027-01', 4],
      ['Projektering och bygge', '2028-04', '2031-06', null],
    ],
    benefit: ['Fler barn lär sig simma', 'simkunniga i årskurs 6'],
  }),
  project('MEROPPET', {
    title: 'Meröppna bibliotek',
    purpose: 'Biblioteken är öppna utan personal tidigt och sent.',
    unit: 'KUN',
    owner: 'KUN-BIB',
    state: 'closed',
    from: '2025-04',
    funded_to: '2026-03',
    monthly: 0.25,
    phases: [
      ['Införande i fyra bibliotek', '2025-04', '2025-09', 2],
      ['Införande i tre till', '2025-10', '2026-03', 2],
    ],
    benefit: ['Fler besök utanför kontorstid', 'besök före klockan tio och efter arton'],
  }),
  project('BYGGLOV', {
    title: 'Digital väg till bygglov',
    purpose: 'Ansökan, handläggning och beslut i samma flöde.',
    unit: 'SBN',
    owner: 'SBN-LOV',
    state: 'introduction',
    from: '2025-11',
    funded_to: '2027-04',
    monthly: 0.45,
    phases: [
      ['Utveckling', '2025-11', '2026-06', 6],
      ['Införande', '2026-07', '2027-04', 5],
    ],
    contract: ['Avtal om bygglovstjänst', 'samhällsbyggnad', 'Leverantör E'],
    benefit: ['Lov inom åtta veckor', 'andel lov'],
  }),
  project('KOMPETENS', {
    title: 'Kompetenslyft vård och omsorg',
    purpose: 'Medarbetare utan utbildning blir undersköterskor på betald tid.',
    unit: 'AMN',
    owner: 'AMN-ARB',
    state: 'development',
    from: '2025-11',
    funded_to: '2027-07',
    monthly: 0.7,
    money_from: 'external',
    account: 'kopt',
    phases: [
      ['Första omgången', '2025-11', '2026-07', 8],
      ['Andra omgången', '2026-08', '2027-07', 9],
    ],
    benefit: ['Fler utbildade i omsorgen', 'utbildade undersköterskor'],
  }),
]

/** The projects that came with the new committee and the budget for 2026. */
export const laterProjects: readonly Project[] = [
  project('EKOSYS', {
    title: 'Nytt ekonomi- och inköpssystem',
    purpose: 'Det gamla systemet får inget stöd efter 2028.',
    unit: 'KS',
    owner: 'SLK-EKO',
    state: 'procurement',
    from: '2026-01',
    to: '2028-12',
    funded_to: '2026-12',
    monthly: 0.5,
    phases: [
      ['Förstudie', '2026-01', '2026-08', 4],
      ['Upphandling', '2026-09', '2027-06', 3],
      ['Införande', '2027-07', '2028-12', 31],
    ],
    benefit: ['Fakturor utan handpåläggning', 'andel fakturor'],
    waits: ['Beslut om pengar för 2027–2028', 'PENGAR-EKOSYS-27', 'avtal kan inte tecknas före'],
  }),
  project('BELYSNING', {
    title: 'Styrd gatubelysning',
    purpose: 'Ljus där och när någon går, och lägre elräkning.',
    unit: 'TPN',
    owner: 'TPN-DRI',
    state: 'development',
    from: '2026-01',
    funded_to: '2027-12',
    monthly: 0.9,
    account: 'kopt',
    phases: [
      ['Upphandling', '2026-01', '2026-09', 2],
      ['Byte av armaturer', '2026-10', '2027-12', 22],
    ],
    contract: ['Avtal om armaturer', 'gatubelysning', 'Leverantör F'],
    benefit: ['Mindre el', 'MWh om året'],
  }),
  project('SKYFALL', {
    title: 'Skyfallspark i Hamnlyckan',
    purpose: 'En park som tar hand om vatten när det regnar mycket.',
    unit: 'TPN',
    owner: 'TPN-PAR',
    state: 'decision',
    from: '2026-03',
    to: null,
    funded_to: '2027-12',
    monthly: 0.35,
    account: 'kopt',
    phases: [
      ['Utredning', '2026-03', '2027-02', 4],
      ['Projektering', '2027-03', '2027-12', 4],
      ['Bygge', null, null, null],
    ],
    benefit: ['Färre översvämmade källare', null],
    waits: ['Flytt av ledningar vid kajen', null, 'grävning kan inte börja före'],
  }),
  project('KONTAKT', {
    title: 'Gemensamt kontaktcenter',
    purpose: 'Ett nummer och en ingång till hela staden.',
    unit: 'SEN',
    owner: 'SEN-KON',
    state: 'development',
    from: '2026-02',
    funded_to: '2027-11',
    monthly: 0.8,
    phases: [
      ['Plattform', '2026-02', '2026-10', 7],
      ['Anslutning av nämnder', '2026-11', '2027-11', 10],
    ],
    contract: ['Avtal om kontaktcenter', 'telefoni', 'Leverantör G'],
    benefit: ['Frågor lösta direkt', 'andel frågor'],
    waits: ['Nya lokaler för kontaktcenter', 'HYRA-KONTAKT', 'alla får inte plats i de gamla'],
  }),
  project('SOLTAK', {
    title: 'Solceller på skoltak',
    purpose: 'Fjorton skoltak ger el till skolorna under dem.',
    unit: 'FSN',
    owner: 'FSN-FOR',
    state: 'development',
    from: '2026-01',
    funded_to: '2027-12',
    monthly: 0.3,
    account: 'kopt',
    phases: [
      ['Sex tak', '2026-01', '2027-03', 5],
      ['Åtta tak', '2027-04', '2027-12', 7],
    ],
    benefit: ['Egen el', 'MWh om året'],
  }),
]
