import type { Certainty } from '#core/certainty.ts'
import type { WorldStep } from '#server/world.ts'
import { fact } from './fact.ts'

/** What the document says has happened is actual; what it expects is estimated. Neither has an amount in the source. */
const assumption = (
  id: string,
  section: string,
  statement: string,
  certainty: Certainty,
  rest: Record<string, unknown> = {},
) =>
  fact('assumption.create', section, { id, statement, asserted_on: '2025-04-01', expires_on: null, ...rest }, certainty)

/** A cost that the document says will rise, without an amount and without a line in the plan. */
const rises = (id: string, section: string, title: string, unit_id: string, rest: Record<string, unknown> = {}) =>
  fact(
    'expected_change.create',
    section,
    { id, title, unit_id, account_kind: 'cost', direction: 'rises', ...rest },
    'estimated',
  )

/** The world around the city as the document describes it: what it takes for granted, and what will cost more. */
export const outlook: WorldStep[] = [
  rises('OKAR-IT', '3.7', 'It-kostnaderna väntas öka', 'KS', { from_year: 2026, to_year: 2028 }),
  rises('OKAR-PLACERINGAR', '3.1', 'Placeringar av barn och unga väntas bli dyrare även framåt', 'KF'),
  rises(
    'OKAR-ALDREBOENDE',
    '3.9',
    'Kostnaderna för äldreboenden ökar när fler bostäder behövs och de som finns underhålls',
    'KF',
  ),
  assumption('ANTAR-ARBETSMARKNAD', '3.1', 'Arbetsmarknaden återhämtar sig först 2026', 'estimated', {
    value: '2026',
    expires_on: '2026-01-01',
  }),
  assumption('ANTAR-KONJUNKTUR', '4.1', 'Lågkonjunkturen består även under 2026', 'estimated', {
    value: '2026',
    said_by: 'Konjunkturinstitutet',
    expires_on: '2026-12-31',
  }),
  assumption('ANTAR-BUDGETBEHOV', '4.1', 'Fullmäktiges beslut under perioden kan ändra budgetbehovet', 'estimated'),
  assumption('ANTAR-LVU', '3.1', 'LVU-ärendena har ökat kraftigt och väntas öka mer', 'estimated'),
  assumption('ANTAR-ARBETSLOSHET', '3.1', 'Arbetslösheten har ökat mer i Stockholm än i landet', 'actual'),
  assumption('ANTAR-LANGTIDSARBETSLOSA', '3.1', 'De långtidsarbetslösa blir fler', 'actual'),
  assumption('ANTAR-GYMNASIUM', '3.1', 'Den som saknar gymnasieutbildning får allt svårare att få arbete', 'actual'),
  assumption('ANTAR-BARN', '3.1', 'Barnen och eleverna blir färre', 'actual'),
  assumption('ANTAR-ALDRE', '3.1', 'Andelen äldre i befolkningen ökar enligt prognosen', 'estimated'),
  assumption('ANTAR-ARBETSFORA', '3.11', 'Personer i arbetsför ålder ökar i mycket liten utsträckning', 'actual'),
  assumption('ANTAR-BYGGANDE', '3.2', 'Byggandet har gått ned de senaste åren', 'actual'),
  assumption('ANTAR-BYGGKOSTNAD', '3.9', 'Att bygga har blivit dyrare, och det höjer hyrorna', 'actual'),
  assumption(
    'ANTAR-VISSELBLASNING',
    '3.4',
    'En större andel av anmälningarna till visselblåsarfunktionen bedömdes det senaste året vara av allmänintresse',
    'actual',
  ),
  assumption('ANTAR-LANESKULD', '3.7', 'Kommunkoncernens låneskuld väntas fortsätta att öka', 'estimated'),
  assumption(
    'ANTAR-BOLAGENS-LAN',
    '3.7',
    'Bolagens investeringar betalas i högre grad än nämndernas med lån',
    'actual',
  ),
  assumption('ANTAR-AVTALSRORELSER', '3.11', 'Avtalsrörelserna under perioden kan ge högre kostnader', 'estimated'),
  assumption(
    'ANTAR-PENSION',
    '3.11',
    'Pensionsavgångar ökar behovet av att rekrytera till stadsledningskontoret',
    'estimated',
  ),
  assumption(
    'ANTAR-ERFARNA',
    '3.11',
    'Det är fortsatt svårt att rekrytera erfarna medarbetare inom flera områden',
    'actual',
  ),
  assumption(
    'ANTAR-TILLIT',
    '6.1',
    'Förtroendet för stadsdelsförvaltningen skiljer sig mellan stadsdelar och mellan kvinnor och män',
    'actual',
  ),
]
