import { type Finding, type FrozenFigure, finding, type WarningRule } from '#core/warning-rule.ts'
import { planDocument } from '#modules/documents/schema.ts'

/** A decided document whose figures have moved since it was decided. */
export const w50: WarningRule = {
  code: 'W50',
  find: (snapshot) => {
    const documents = new Map(snapshot.rows(planDocument).map((row) => [row.id, row]))
    const moved = Map.groupBy(
      (snapshot.frozen_figures ?? []).filter((figure) => figure.frozen !== figure.now),
      (figure) => figure.document_id,
    )
    return [...moved.values()].flatMap((figures): Finding[] => {
      const first = figures[0]
      if (first === undefined) return []
      const row = documents.get(first.document_id)
      return [warn(first, figures, row?.unit_id ?? null, row?.source_section ?? null)]
    })
  },
}

function warn(first: FrozenFigure, figures: FrozenFigure[], unit_id: string | null, section: string | null): Finding {
  const { document_id, document_title, version } = first
  const count = figures.length
  return finding({
    code: 'W50',
    subject: { kind: 'plan_document', id: document_id, label: document_title },
    severity: 'important',
    certainty: 'decided',
    params: {
      count,
      figure_word: { word: count === 1 ? 'warning.word.figure_differs' : 'warning.word.figures_differ' },
      version,
      figure: first.label,
      frozen: first.frozen,
      now: first.now,
    },
    evidence: [
      { kind: 'plan_document', id: document_id, label: document_title, section },
      { kind: null, id: null, label: first.label, section: null },
    ],
    unit_id,
    sums_of: first.unit_id,
    told_of: first.record,
  })
}
