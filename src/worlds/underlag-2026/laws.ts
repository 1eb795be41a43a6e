import type { Certainty } from '#core/certainty.ts'
import type { WorldBatch, WorldStep } from '#server/world.ts'
import { fact, later } from './fact.ts'

const law = (
  id: string,
  section: string,
  title: string,
  kind: string,
  stage: string,
  rest: Record<string, unknown> = {},
  certainty: Certainty = 'decided',
) => fact('law_item.create', section, { id, title, kind, stage, ...rest }, certainty)

/** The laws and coming laws of the document, as it knew them. */
export const laws: WorldStep[] = [
  law('LAG-SOL', '3.1', 'Ny socialtjänstlag', 'act', 'adopted', {
    in_force_on: '2025-07-01',
    in_force_precision: 'month',
    in_force_state: 'known',
    effect: 'Flerårig omställning: tillgänglighet, förebyggande arbete, kunskapsbaserade insatser',
  }),
  fact('law_task.create', '3.1', {
    id: 'SOL-FORSTA-LINJEN',
    law_item_id: 'LAG-SOL',
    title: 'Gemensam definition och modell för första linjens socialtjänst',
    kind: 'plan',
    unit_id: 'KS',
  }),
  fact('law_task.create', '3.1', {
    id: 'SOL-STOD',
    law_item_id: 'LAG-SOL',
    title: 'Juridisk rådgivning, stöd och utbildning',
    kind: 'training',
    unit_id: 'KS',
  }),
  law('LAG-PERSONSAKERHET', '3.5', 'Ny lag om skydd för förtroendevalda', 'act', 'adopted', {
    in_force_on: '2025-01-01',
    in_force_precision: 'year',
    in_force_state: 'known',
    effect: 'Ökade krav på personsäkerhet, även för vissa förtroendevalda',
  }),
  // The source speaks of the act as coming. It says neither how far it has come nor when it applies.
  law(
    'LAG-CYBER',
    '3.5',
    'Cybersäkerhetslagen',
    'act',
    'signal',
    { effect: 'Ledningssystem för informationssäkerhet och it-säkerhetsarkitektur måste utvecklas' },
    'estimated',
  ),
  law('LAG-LVU', '3.1', 'Stärkt barnrättsperspektiv i LVU', 'inquiry', 'inquiry'),
  law('LAG-VALFARDSTEKNIK', '3.1', 'Välfärdsteknik i socialtjänst och LSS', 'inquiry', 'inquiry'),
  law('LAG-KLIMATANPASSNING', '3.3', 'Klimatanpassningsutredningen', 'inquiry', 'inquiry', {
    effect: 'Förslag väntas om anpassning av bebyggelse som redan finns',
  }),
  fact(
    'law_date.create',
    '3.3',
    {
      id: 'KLIMATANPASSNING-RAPPORT',
      law_item_id: 'LAG-KLIMATANPASSNING',
      title: 'Betänkandet presenteras',
      stage: 'report',
      occurs_on: '2025-12-31',
      date_precision: 'year',
      state: 'expected',
    },
    'estimated',
  ),
  law(
    'LAG-UTJAMNING',
    '4.1',
    'Ändrad kommunalekonomisk utjämning',
    'act',
    'report',
    { effect: 'Ökade kostnader som motsvarar ett generellt sparbeting på 2,5 procent' },
    'proposed',
  ),
  law('LAG-LONETRANSPARENS', '3.11', 'EU:s direktiv om lönetransparens', 'eu_directive', 'adopted', {
    effect: 'Träder i kraft under perioden. Betydande ändringar för staden som arbetsgivare',
  }),
  law('LAG-REGISTERKONTROLL', '3.11', 'Registerkontroller vid anställning', 'act', 'signal', {}, 'proposed'),
  law('LAG-SPRAKKRAV', '3.11', 'Språkkrav', 'act', 'signal', {}, 'proposed'),
  law(
    'LAG-BEREDSKAP',
    '3.5',
    'Ny lag om krisberedskap och civilt försvar i kommuner',
    'act',
    'signal',
    { effect: 'Väntas träda i kraft under perioden' },
    'estimated',
  ),
  law('LAG-FORSORJNING', '3.5', 'Försörjningsberedskap', 'act', 'report', {}, 'proposed'),
  law('LAG-BEREDSKAPSPERSONAL', '3.5', 'Personalförsörjning i det civila försvaret', 'act', 'report', {}, 'proposed'),
  law('LAG-BEFOLKNINGSSKYDD', '3.5', 'Befolkningsskydd', 'act', 'report', {}, 'proposed'),
  law('LAG-NATUR', '3.3', 'EU:s förordning om restaurering av natur', 'eu_regulation', 'implementing', {
    effect: 'Nationell restaureringsplan tas fram',
  }),
  law('LAG-MATMILJO', '3.3', 'Rekommendation om matmiljö för barn och unga', 'recommendation', 'signal'),
  law('LAG-VISSELBLASNING', '3.4', 'Visselblåsarlagen', 'act', 'implementing'),
]

const sfs = (number: string) => ({ document: 'Svensk författningssamling', section: `SFS ${number}` })
const government = { document: 'Regeringens pressmeddelanden och lagrådsremisser', section: 'läget i januari 2026' }
const inquiries = { document: 'Statens offentliga utredningar', section: 'överlämnade betänkanden' }

const known = (recorded_on: string, ...steps: WorldStep[]): WorldBatch => ({ recorded_on, by: 'Lagbevakningen', steps })

const verified_on = '2026-01-30'

/** Proposals of the government as they stood in January 2026. None of them counts as law until it is issued. */
const checkedInJanuary: WorldStep[] = [
  later('law_item.revise', government, { id: 'LAG-UTJAMNING', reference: 'SOU 2024:50', verified_on }, 'proposed'),
  later(
    'law_date.create',
    government,
    {
      id: 'UTJAMNING-PROPOSITION',
      law_item_id: 'LAG-UTJAMNING',
      title: 'Regeringen räknar med förslag till riksdagen',
      stage: 'bill',
      occurs_on: '2026-12-31',
      date_precision: 'year',
      state: 'expected',
    },
    'estimated',
  ),
  later(
    'law_date.create',
    government,
    {
      id: 'UTJAMNING-DEL',
      law_item_id: 'LAG-UTJAMNING',
      title: 'En första del föreslås börja gälla',
      stage: 'in_force',
      occurs_on: '2027-01-01',
      state: 'proposed',
    },
    'proposed',
  ),
  later(
    'law_item.create',
    government,
    {
      id: 'LAG-LONETRANSPARENS-SVERIGE',
      title: 'Svenska regler om lönetransparens',
      kind: 'act',
      stage: 'council_on_legislation',
      in_force_on: '2026-07-01',
      in_force_state: 'proposed',
      effect: 'Ändringar i diskrimineringslagen som genomför EU:s direktiv',
      verified_on,
    },
    'proposed',
  ),
  later('law_item.revise', government, {
    id: 'LAG-LONETRANSPARENS',
    reference: 'direktiv (EU) 2023/970',
    national_item_id: 'LAG-LONETRANSPARENS-SVERIGE',
    verified_on,
  }),
  later('law_date.create', government, {
    id: 'LONETRANSPARENS-FRIST',
    law_item_id: 'LAG-LONETRANSPARENS',
    title: 'Direktivet ska vara genomfört',
    stage: 'implementing',
    occurs_on: '2026-06-07',
    state: 'known',
  }),
  later(
    'law_item.revise',
    government,
    {
      id: 'LAG-REGISTERKONTROLL',
      stage: 'bill',
      in_force_on: '2026-03-01',
      in_force_state: 'proposed',
      verified_on,
    },
    'proposed',
  ),
  later(
    'law_item.revise',
    government,
    { id: 'LAG-SPRAKKRAV', stage: 'bill', in_force_on: '2026-07-01', in_force_state: 'proposed', verified_on },
    'proposed',
  ),
  later(
    'law_item.revise',
    government,
    { id: 'LAG-BEREDSKAP', reference: 'SOU 2024:65', stage: 'report', verified_on },
    'proposed',
  ),
  later(
    'law_item.revise',
    government,
    { id: 'LAG-BEFOLKNINGSSKYDD', in_force_on: '2026-06-01', in_force_state: 'proposed', verified_on },
    'proposed',
  ),
]

/** What became known afterwards, each on its own day. */
export const lawsLater: WorldBatch[] = [
  known(
    '2025-04-07',
    later('law_date.create', inquiries, {
      id: 'LVU-DEL',
      law_item_id: 'LAG-LVU',
      title: 'Delbetänkande överlämnas',
      stage: 'report',
      occurs_on: '2025-04-07',
      state: 'known',
    }),
  ),
  known(
    '2025-04-30',
    later('law_date.create', inquiries, {
      id: 'VALFARDSTEKNIK-RAPPORT',
      law_item_id: 'LAG-VALFARDSTEKNIK',
      title: 'Betänkandet överlämnas',
      stage: 'report',
      occurs_on: '2025-04-30',
      date_precision: 'month',
      state: 'known',
    }),
    later('law_item.revise', inquiries, { id: 'LAG-VALFARDSTEKNIK', stage: 'report' }),
  ),
  known(
    '2025-05-31',
    later('law_date.revise', inquiries, {
      id: 'KLIMATANPASSNING-RAPPORT',
      occurs_on: '2025-05-31',
      date_precision: 'month',
      state: 'known',
    }),
    later('law_item.revise', inquiries, { id: 'LAG-KLIMATANPASSNING', stage: 'report' }),
  ),
  known(
    '2025-07-01',
    later('law_item.revise', sfs('2025:400'), {
      id: 'LAG-SOL',
      reference: 'SFS 2025:400',
      stage: 'in_force',
      in_force_precision: 'day',
    }),
    later('law_item.revise', sfs('2025:374'), {
      id: 'LAG-PERSONSAKERHET',
      reference: 'SFS 2025:374',
      stage: 'in_force',
      in_force_on: '2025-07-01',
      in_force_precision: 'day',
    }),
  ),
  known(
    '2026-01-15',
    later('law_item.revise', sfs('2025:1506'), {
      id: 'LAG-CYBER',
      reference: 'SFS 2025:1506',
      stage: 'in_force',
      in_force_on: '2026-01-15',
      in_force_precision: 'day',
      in_force_state: 'known',
    }),
  ),
  known(
    '2026-01-30',
    later('law_date.create', inquiries, {
      id: 'LVU-SLUT',
      law_item_id: 'LAG-LVU',
      title: 'Slutbetänkande överlämnas',
      stage: 'report',
      occurs_on: '2026-01-30',
      state: 'known',
    }),
    later('law_item.revise', inquiries, { id: 'LAG-LVU', stage: 'report' }),
    ...checkedInJanuary,
  ),
]
