import type { Certainty } from '#core/certainty.ts'
import type { WorldStep } from '#server/world.ts'
import { fact } from './fact.ts'

const phase = (
  id: string,
  project_id: string,
  section: string,
  title: string,
  rest: Record<string, unknown> = {},
  certainty: Certainty = 'decided',
) => fact('project_phase.create', section, { id, project_id, title, date_precision: 'year', ...rest }, certainty)

const contract = (id: string, title: string, service_area: string) =>
  fact('contract.create', '4.3.5', {
    id,
    title,
    unit_id: 'KS',
    project_id: 'SIKT2',
    service_area,
    state: 'signed',
    date_precision: 'year',
  })

export const projects: WorldStep[] = [
  fact('project.create', '4.3.1', {
    id: 'LISA',
    position: 1,
    title: 'Framtidssäkring LISA',
    purpose:
      'Ett stabilt och lättanvänt stöd för löner: modernisera basen, bygga ut självservicen, utveckla teknik och arbetssätt i förvaltningen.',
    unit_id: 'KS',
    state: 'development',
    date_precision: 'year',
  }),
  phase('LISA-BAS', 'LISA', '4.3.1', 'Modernisering av LISA bas', { state: 'running' }),
  phase('LISA-SJALV', 'LISA', '4.3.1', 'Utveckling av LISA självservice', { state: 'running' }),

  fact('project.create', '4.3.2', {
    id: 'EKO-FS',
    position: 2,
    title: 'Framtidssäkring av ekonomi- och inköpssystem',
    purpose: 'Förstudie om juridik, säkerhet, teknik och marknad som ska visa vägen för system efter 2029.',
    unit_id: 'KS',
    owner_unit_id: 'KS',
    starts_on: '2025-01-01',
    ends_on: '2026-12-31',
    date_precision: 'year',
    state: 'prestudy',
  }),
  phase('EKO-FS-FORSTUDIE', 'EKO-FS', '4.3.2', 'Förstudie', {
    starts_on: '2025-01-01',
    ends_on: '2026-12-31',
    state: 'running',
  }),
  phase('EKO-FS-NYTT', 'EKO-FS', '4.3.2', 'Fortsatt arbete efter 2029', { starts_on: '2030-01-01' }, 'estimated'),

  fact('project.create', '4.3.3', {
    id: 'SOCSYS',
    position: 3,
    title: 'Sociala system',
    purpose:
      'Teknisk förflyttning till en ny plattform enligt målarkitekturen, med ett modernt gränssnitt för handläggare.',
    unit_id: 'KS',
    owner_unit_id: 'OBJ-SOC',
    starts_on: '2022-01-01',
    ends_on: '2027-12-31',
    date_precision: 'year',
    state: 'development',
  }),
  phase('SOCSYS-FLYTT', 'SOCSYS', '4.3.3', 'Teknisk förflyttning till målarkitekturen', {
    starts_on: '2022-01-01',
    ends_on: '2027-12-31',
    state: 'running',
  }),
  phase(
    'SOCSYS-PARAPLY2',
    'SOCSYS',
    '4.3.3',
    'Slutföra flytten till Paraply2',
    { starts_on: '2026-01-01', ends_on: '2027-12-31' },
    'estimated',
  ),
  phase(
    'SOCSYS-AVVECKLING',
    'SOCSYS',
    '4.3.3',
    'Avveckla äldre delar',
    { starts_on: '2026-01-01', ends_on: '2027-12-31' },
    'estimated',
  ),
  fact('project_dependency.create', '4.3.3', {
    id: 'SOCSYS-BEROR-SOL',
    project_id: 'SOCSYS',
    title: 'Uppdrag som följer av den nya socialtjänstlagen',
    on_id: 'LAG-SOL',
    effect: 'påverkar tidplanen',
  }),
  fact('project_dependency.create', '4.3.3', {
    id: 'SOCSYS-BEROR-UTFORARE',
    project_id: 'SOCSYS',
    title: 'Upphandling och införande av ett nytt utförarsystem',
    effect: 'påverkar tidplanen',
  }),

  // The source gives no end, only that the delivery is introduced "probably 2029"; so the end is an estimate.
  fact(
    'project.create',
    '4.3.4',
    {
      id: 'GSIT3',
      position: 4,
      title: 'GSIT3',
      purpose:
        'Upphandling av tjänster och utrustning för en digital arbetsplats som passar sitt ändamål, håller hög kvalitet, är hållbar och står emot störningar.',
      unit_id: 'KS',
      ends_on: '2029-12-31',
      date_precision: 'year',
      state: 'procurement',
    },
    'estimated',
  ),
  phase('GSIT3-UPPHANDLING', 'GSIT3', '4.3.4', 'Upphandling av tjänster och utrustning', { state: 'running' }),
  phase(
    'GSIT3-ANPASSNING',
    'GSIT3',
    '4.3.4',
    'Anpassning av befintliga system, planering av avveckling och införande',
    {
      state: 'running',
    },
  ),
  phase(
    'GSIT3-BYTE',
    'GSIT3',
    '4.3.4',
    'Möjligt leverantörsbyte och avveckling av nuvarande leverans',
    { starts_on: '2027-01-01', ends_on: '2029-12-31' },
    'proposed',
  ),
  phase(
    'GSIT3-INFORANDE',
    'GSIT3',
    '4.3.4',
    'Införande av ny leverans, troligen 2029',
    { starts_on: '2029-01-01', ends_on: '2029-12-31' },
    'estimated',
  ),
  fact('benefit.create', '4.3.4', {
    id: 'GSIT3-NYTTA',
    project_id: 'GSIT3',
    title: 'En digital arbetsplats som är ändamålsenlig, hållbar och säker',
  }),

  fact(
    'project.create',
    '4.3.5',
    {
      id: 'SIKT2',
      position: 5,
      title: 'SIKT2',
      purpose:
        'Förnyad centralupphandling som ersätter de tidigare SIKT-avtalen, och en ordnad avveckling av projektet.',
      unit_id: 'KS',
      ends_on: '2026-12-31',
      date_precision: 'year',
      state: 'closing',
    },
    'proposed',
  ),
  phase('SIKT2-OVERFORING', 'SIKT2', '4.3.5', 'Lokala system förs över och licenspartner avropas', {
    starts_on: '2025-01-01',
    ends_on: '2025-12-31',
    state: 'running',
  }),
  phase(
    'SIKT2-AVSLUT',
    'SIKT2',
    '4.3.5',
    'Tillkommande uppgifter och avveckling',
    { starts_on: '2026-01-01', ends_on: '2026-12-31' },
    'proposed',
  ),
  contract('SIKT2-SYSTEM', 'Systemtjänster', 'drift, förvaltning och utveckling av system'),
  contract('SIKT2-TELEFONI', 'Telefoni', 'telefoni'),
  contract('SIKT2-LICENS', 'Licensförsörjning', 'programvarulicenser och SAM-tjänster'),
  contract('SIKT2-DATA', 'Datakommunikation', 'datakommunikation'),
  contract('SIKT2-FIBER', 'Fiberoptiskt nät', 'fiberoptiskt nät'),
  fact(
    'contract.create',
    '4.3.5',
    {
      id: 'SIKT2-KONTAKTCENTER',
      title: 'Kontaktcenterplattform',
      unit_id: 'KS',
      project_id: 'SIKT2',
      service_area: 'kontaktcenter',
      state: 'planned',
      date_precision: 'year',
    },
    'conditional',
  ),

  fact('project.create', '4.3.6', {
    id: 'SMART',
    position: 6,
    title: 'Smart stad och kvalitetsprogrammet',
    purpose:
      'Initiativ inom AI, uppkopplade saker och digital service, och en gemensam grundplattform för geodata. Nya initiativ beslutas löpande.',
    unit_id: 'KS',
    ends_on: '2027-12-31',
    date_precision: 'year',
    state: 'development',
  }),
  phase('SMART-GEODATA', 'SMART', '4.3.6', 'Gemensam grundplattform för geodata', { state: 'running' }),
  phase('SMART-INITIATIV', 'SMART', '4.3.6', 'Initiativ inom AI, uppkopplade saker och digital service', {
    state: 'running',
  }),

  fact('system_service.create', '3.10', {
    id: 'GEMENSAMT-DIGITALT',
    title: 'Nya gemensamma digitala lösningar',
    unit_id: 'KS',
    shared: true,
  }),
]
