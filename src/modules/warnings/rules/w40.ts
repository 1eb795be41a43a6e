import { daysBetween } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import {
  decidableStates,
  documentSection,
  documentTemplate,
  planDocument,
  writableStates,
} from '#modules/documents/schema.ts'
import { planningRound, submission } from '#modules/rounds/schema.ts'
import { daysParams } from './dates.ts'
import { evidence, unitName } from './nodes.ts'

type Submission = RowOf<typeof submission>
type Document = RowOf<typeof planDocument>

const notice_days = 30

/** A unit that owes the round a document whose day has passed, or an obligatory section that is empty near that day. */
export const w40: WarningRule = {
  code: 'W40',
  find: (snapshot) => {
    const closed = new Set(snapshot.rows(planningRound).flatMap(({ id, state }) => (state === 'closed' ? [id] : [])))
    return snapshot
      .rows(submission)
      .filter(({ obligatory, state, round_id }) => obligatory && state === 'expected' && !closed.has(round_id))
      .flatMap((row) => [...unitMissing(snapshot, row), ...sectionsMissing(snapshot, row)])
  },
}

function unitMissing(snapshot: Snapshot, row: Submission): Finding[] {
  if (row.due_on === null || row.due_on >= snapshot.today) return []
  const round = snapshot.rows(planningRound).find(({ id }) => id === row.round_id)
  const unit = unitName(snapshot, row.unit_id)
  return [
    finding({
      code: 'W40',
      subject: { kind: 'submission', id: row.id, label: unit },
      severity: 'important',
      certainty: row.certainty,
      params: {
        document: { word: `warning.word.${row.document_kind}` },
        date: { date: row.due_on },
        ...daysParams(daysBetween(row.due_on, snapshot.today)),
      },
      variant: 'unit',
      evidence: [
        evidence(submission, row, unit),
        ...(round === undefined ? [] : [evidence(planningRound, round, round.title)]),
      ],
      unit_id: row.unit_id,
      due: row.due_on,
    }),
  ]
}

/** Empty obligatory sections of the documents that the unit is writing for the round. */
function sectionsMissing(snapshot: Snapshot, row: Submission): Finding[] {
  const { due_on } = row
  if (due_on === null || daysBetween(snapshot.today, due_on) > notice_days) return []
  return snapshot
    .rows(planDocument)
    .filter((each) => each.round_id === row.round_id && each.unit_id === row.unit_id)
    .filter((each) => each.document_kind === row.document_kind && isUnderWay(each))
    .flatMap((each) => {
      const empty = emptySections(snapshot, each)
      return empty.length === 0 ? [] : [warnOfSections(each, row, empty, due_on)]
    })
}

const isUnderWay = ({ state }: Document) => [...writableStates, ...decidableStates].includes(state)

function emptySections(snapshot: Snapshot, { id, template_id }: Document): string[] {
  const template = snapshot.rows(documentTemplate).find((each) => each.id === template_id)
  const written = snapshot
    .rows(documentSection)
    .filter(({ document_id, body, explicit_none }) => document_id === id && (body.length > 0 || explicit_none))
  const numbers = new Set(written.map(({ number }) => number))
  return (template?.sections ?? []).flatMap(({ number, obligatory }) =>
    obligatory && !numbers.has(number) ? [number] : [],
  )
}

function warnOfSections(document: Document, row: Submission, empty: readonly string[], due: string): Finding {
  return finding({
    code: 'W40',
    subject: { kind: 'plan_document', id: `${document.id}.${row.id}`, label: document.title },
    severity: 'important',
    certainty: document.certainty,
    params: {
      sections: empty.join(', '),
      count: empty.length,
      section_word: { word: empty.length === 1 ? 'warning.word.section' : 'warning.word.sections' },
      date: { date: due },
    },
    variant: 'sections',
    evidence: [evidence(planDocument, document, document.title), evidence(submission, row, document.title)],
    unit_id: document.unit_id,
    due,
  })
}
