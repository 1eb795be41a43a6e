import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { staffGroup } from '#modules/cost-drivers/schema.ts'
import { survey, surveyResult } from '#modules/surveys/schema.ts'
import { evidence } from './nodes.ts'

type Result = RowOf<typeof surveyResult>
type StaffGroup = RowOf<typeof staffGroup>

/** C27: fewer answers than this could tell who has said what. */
const answers_min = 30
/** C25: with fewer persons the pay of a group is nearly the pay of one. */
const persons_min = 5

/**
 * Numbers so small that a person could be recognised are there to be read: a share of few answers, a share that is
 * hidden but can be counted out of the others, or the pay of a group of few. The warning never tells the number.
 */
export const w44: WarningRule = {
  code: 'W44',
  find: (snapshot) => [
    ...snapshot.rows(surveyResult).flatMap((row) => ofResult(snapshot, row)),
    ...snapshot.rows(staffGroup).flatMap(ofGroup),
  ],
}

function ofResult(snapshot: Snapshot, row: Result): Finding[] {
  const variant = row.share_ppm === null ? outOfOthers(snapshot, row) : fewBehind(row)
  if (variant === null) return []
  const asked = snapshot.rows(survey).find(({ id }) => id === row.survey_id)
  return [
    finding({
      code: 'W44',
      subject: { kind: 'survey_result', id: row.id, label: row.question },
      severity: variant === 'unknown' ? 'information' : 'important',
      certainty: row.certainty,
      params: { least: answers_min },
      variant,
      evidence: [
        evidence(surveyResult, row, row.question),
        ...(asked === undefined ? [] : [evidence(survey, asked, asked.title)]),
      ],
      unit_id: asked?.unit_id ?? null,
    }),
  ]
}

function fewBehind({ answers }: Result): string | null {
  if (answers === null) return 'unknown'
  return answers < answers_min ? 'few' : null
}

/** A hidden share of one sex is no secret when the shares of all and of the other sex are shown with their answers. */
function outOfOthers(snapshot: Snapshot, row: Result): string | null {
  if (row.sex === 'all' || row.answers === null || row.answers === 0 || row.answers >= answers_min) return null
  const shown = snapshot
    .rows(surveyResult)
    .filter(
      (each) => each.survey_id === row.survey_id && each.area_id === row.area_id && each.question === row.question,
    )
    .filter(({ share_ppm, answers }) => share_ppm !== null && answers !== null)
  const other = row.sex === 'women' ? 'men' : 'women'
  return shown.some(({ sex }) => sex === 'all') && shown.some(({ sex }) => sex === other) ? 'difference' : null
}

function ofGroup(row: StaffGroup): Finding[] {
  if (row.posts === null || row.posts < 1 || row.posts >= persons_min || row.monthly_pay_ore === null) return []
  return [
    finding({
      code: 'W44',
      subject: { kind: 'staff_group', id: row.id, label: row.title },
      severity: 'important',
      certainty: row.certainty,
      params: { least: persons_min },
      variant: 'pay',
      evidence: [evidence(staffGroup, row, row.title)],
      unit_id: row.unit_id,
    }),
  ]
}
