import type { WorldStep } from '#server/world.ts'
import { between, type Chance, chance } from './chance.ts'
import { made } from './made.ts'
import { districts } from './organisation.ts'

/** A question with the share of yes in the whole city [ppm]. */
const questions: readonly (readonly [key: string, question: string, share_ppm: number])[] = [
  ['trygg', 'Jag känner mig trygg när jag går ut på kvällen', 610_000],
  ['inflytande', 'Jag kan påverka det som händer där jag bor', 340_000],
  ['skola', 'Skolan där jag bor är bra', 580_000],
]

/** Fewer answers than this are not shown, so that nobody can be recognised. */
const answers_min = 30

/** One year's panel: every question by district, and the first by sex as well. */
function panel(year: number): WorldStep[] {
  const next = chance(year)
  const id = `PANEL-${year}`
  return [
    made('survey.create', 'undersökningar', {
      id,
      title: `Medborgarpanelen ${year}`,
      unit_id: 'KS',
      asks_about: 'trygghet, inflytande och skola där man bor',
      year,
    }),
    ...questions.flatMap(([key, question, share_ppm]) => [
      result(next, `${id}-${key}`, id, { question, area_id: null, sex: 'all', share_ppm, answers: 2400 }),
      ...districts.flatMap(({ id: place, size }) =>
        (key === 'trygg' ? ['all', 'women', 'men'] : ['all']).map((sex) =>
          result(next, `${id}-${key}-${place}-${sex}`, id, {
            question,
            area_id: `OMR-${place}`,
            sex,
            share_ppm: share_ppm - (sex === 'women' ? 70_000 : 0) + (sex === 'men' ? 60_000 : 0),
            answers: Math.round(320 * size),
          }),
        ),
      ),
      result(next, `${id}-${key}-FOKUS`, id, { question, area_id: 'FOKUS-H', sex: 'all', share_ppm, answers: 34 }),
    ]),
  ]
}

type Result = { question: string; area_id: string | null; sex: string; share_ppm: number; answers: number }

function result(next: Chance, id: string, survey_id: string, { share_ppm, answers, ...rest }: Result): WorldStep {
  const given = Math.round(answers * between(next, 0.6, 1))
  const share = Math.round(share_ppm * between(next, 0.86, 1.12))
  return made('survey_result.create', 'undersökningar', {
    id,
    survey_id,
    ...rest,
    share_ppm: given < answers_min ? null : Math.min(980_000, share),
    answers: given,
    certainty: 'actual',
  })
}

export function survey2024(): WorldStep[] {
  return panel(2024)
}

/** One question was told of too few answers; the warning of small numbers says so. */
export function survey2025(): WorldStep[] {
  const question = 'Jag känner mig trygg i hallen vid stationen'
  return [
    ...panel(2025),
    made('survey_result.create', 'undersökningar', {
      id: 'PANEL-2025-hallen-FOKUS',
      survey_id: 'PANEL-2025',
      question,
      area_id: 'FOKUS-H',
      sex: 'all',
      share_ppm: 520_000,
      answers: 21,
      certainty: 'actual',
    }),
  ]
}
