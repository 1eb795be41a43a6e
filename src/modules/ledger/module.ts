import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import { partsOf, subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { answer, moduleOf } from '#server/module.ts'
import { mayReadUnit } from '#server/rights.ts'
import { accountFigure } from './account-figure.ts'
import { budgetTable } from './blocks.ts'
import { cellFigure } from './cell-figure.ts'
import { changeCells } from './cells.ts'
import { ledgerFigures } from './figures.ts'
import { readableSet, requireWriter } from './kept-sets.ts'
import { lookAtTheOpening, openBudgets, publishTheBudget, theOpenBudget, withdrawTheBudget } from './open-budget.ts'
import { openSum } from './open-figures.ts'
import { recordFigure } from './record-figure.ts'
import { revisionFigure } from './revision-figure.ts'
import {
  account,
  activityCode,
  counterparty,
  type Dimension,
  dimensions,
  entrySet,
  listEntries,
  periodisationProfile,
  postEntries,
  totals,
  writeCells,
} from './schema.ts'
import {
  budgetPublication,
  getOpenBudget,
  listOpenBudgets,
  lookAtOpening,
  publishBudget,
  withdrawBudget,
} from './schema-open.ts'
import { entriesOf, post, requireDecider, setOrDecided } from './service.ts'
import {
  alternativeHasItsVerbs,
  budgetNeedsDecision,
  budgetYearsAreFollowed,
  fixedSetStands,
  profileHasWeight,
} from './set-rules.ts'
import { sinceFigures } from './since-figures.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'
import { onlyOf } from './total-question.ts'
import { totalsOf } from './totals.ts'

/** A unit whose money the person may not read does not exist for them. */
function requireReadableUnit(context: Context, unit_id: string): void {
  if (mayReadUnit(context, 'economy', unit_id)) return
  throw new Refusal('organisation.unknown_unit', 404, { unit: unit_id }, [{ field: 'unit_id' }])
}

function dimensionsOf(by: string): Dimension[] {
  const asked = by.split(',').map((part) => part.trim())
  const wrong = asked.find((part) => !dimensions.some((known) => known === part))
  if (wrong !== undefined) {
    throw new Refusal('ledger.unknown_dimension', 400, { dimension: wrong, known: dimensions.join(', ') }, [
      { field: 'by' },
    ])
  }
  return asked as Dimension[]
}

export const ledger = moduleOf({
  name: 'ledger',
  migrations: new URL('./migrations/', import.meta.url),
  records: [account, activityCode, counterparty, entrySet, periodisationProfile, budgetPublication],
  answers: [
    answer(postEntries, async (context, { entry_set_id, decision_id, lines, ...origin }) => {
      const unit_ids = lines.map(({ unit_id }) => unit_id)
      await requireWriter(context, entry_set_id, unit_ids)
      await requireDecider(context, entry_set_id, unit_ids)
      return post(context, {
        entry_set_id,
        decision_id,
        lines,
        source: {
          kind: 'entry_set',
          id: entry_set_id,
          document: origin.source_document,
          section: origin.source_section,
          synthetic: origin.synthetic,
        },
      })
    }),
    answer(writeCells, async (context, input) => {
      await requireWriter(context, input.entry_set_id, new Set(input.cells.map((cell) => cell.unit_id)))
      return changeCells(context, input)
    }),
    answer(totals, async (context, input) => {
      requireReadableUnit(context, input.unit_id)
      const by = dimensionsOf(input.by)
      const set = await setOrDecided(context, input.entry_set_id)
      const places = await partsOf(context, input.unit_id)
      const unit_ids = input.units === 'own' ? [input.unit_id] : [...places.keys()]
      const years = { from_year: input.from_year ?? set.first_year, to_year: input.to_year ?? set.last_year }
      const rows = await totalsOf(context, {
        ...{ entry_set_id: set.id, unit_ids, by, ...years, only: onlyOf(input) },
        ...(input.units === 'children' ? { places } : {}),
      })
      const journal = await sql<{ seq: number }>`select coalesce(max(seq), 0)::int as seq from entry`.execute(
        context.db,
      )
      return {
        entry_set_id: set.id,
        unit_id: input.unit_id,
        unit_of_amounts: 'ore' as const,
        journal: journal.rows[0]?.seq ?? 0,
        rows,
      }
    }),
    answer(lookAtOpening, (context, { entry_set_id }) => lookAtTheOpening(context, entry_set_id)),
    answer(publishBudget, (context, { entry_set_id }) => publishTheBudget(context, entry_set_id)),
    answer(withdrawBudget, (context, { id }) => withdrawTheBudget(context, id)),
    answer(listOpenBudgets, async (context) => ({ rows: await openBudgets(context) })),
    answer(getOpenBudget, (context, { id }) => theOpenBudget(context, id)),
    answer(listEntries, async (context, { entry_set_id, unit_id, year }) => {
      requireReadableUnit(context, unit_id)
      const set = await readableSet(context, entry_set_id)
      return {
        rows: await entriesOf(context, { entry_set_id: set.id, unit_ids: await subtreeOf(context, unit_id), year }),
      }
    }),
  ],
  checks: [budgetNeedsDecision, budgetYearsAreFollowed, alternativeHasItsVerbs, fixedSetStands, profileHasWeight],
  figures: [...ledgerFigures, accountFigure, cellFigure, recordFigure, revisionFigure, ...sinceFigures, openSum],
  blocks: [budgetTable],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
