import { sql } from 'kysely'
import { dateInStockholm } from '#core/calendar.ts'
import { parseFigureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { decision, planningRound } from '#modules/rounds/schema.ts'
import { canonicalJson, sha256 } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import { everyGrant } from '#server/grants.ts'
import { createRecord, getRecord, holdRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { mayReadRow, mayReadUnit, requireReadable, requireRow, requireUnit } from '#server/rights.ts'
import { diffOf } from './diff.ts'
import type { PrintedDocument } from './printed.ts'
import { readerFigure } from './reader-figures.ts'
import { type FrozenFigure, frozenFigure, resolveDocument, type Trouble } from './resolve.ts'
import {
  type DocumentState,
  decidableStates,
  documentMoves,
  documentSection,
  documentTemplate,
  planDocument,
  writableStates,
} from './schema.ts'

type PlanDocument = RowOf<typeof planDocument>

type Opening = {
  id?: string | undefined
  title: string
  subtitle: string | null
  unit_id: string
  round_id: string
  template_id: string
  copied_from_id: string | null
}

/** Starts a document: the template's sections in order, with the texts of an earlier document where it has them. */
export async function openDocument(context: Context, { copied_from_id, ...opening }: Opening): Promise<PlanDocument> {
  requireUnit(context, planDocument.area, 'write', opening.unit_id)
  const template = await getRecord(context, documentTemplate, opening.template_id)
  const earlier = copied_from_id === null ? [] : await sectionsToCopy(context, copied_from_id)
  const row = await createRecord(context, planDocument, {
    ...opening,
    copied_from_id,
    document_kind: template.document_kind,
  })
  for (const section of template.sections) {
    const before = earlier.find((candidate) => candidate.number === section.number)
    await createRecord(context, documentSection, {
      id: `${row.id}.${section.number}`,
      document_id: row.id,
      number: section.number,
      title: before?.title ?? section.title,
      body: before?.body ?? [],
      explicit_none: before?.explicit_none ?? false,
      synthetic: before?.synthetic ?? false,
    })
  }
  return row
}

/** A text is copied only by those who may read it. */
async function sectionsToCopy(context: Context, document_id: string) {
  await requireReadable(context, planDocument, await getRecord(context, planDocument, document_id))
  return listRecords(context, documentSection, { document_id })
}

/** Refuses to change the text of a document that is on the agenda or decided. */
export async function keepDecidedText(context: Context, document_id: string): Promise<void> {
  keepDecided(await holdRecord(context, planDocument, document_id))
}

/** Refuses a change of a document itself once it is on the agenda or decided: from there only its states change it. */
export function keepDecided(row: Pick<PlanDocument, 'title' | 'state'>): void {
  if (!writableStates.includes(row.state))
    throw new Refusal('document.locked', 423, { title: row.title, state: row.state })
}

/** Refuses to take a document away that has been decided, whatever state it is in now. */
export async function keepVersions(context: Context, row: Pick<PlanDocument, 'id' | 'title'>): Promise<void> {
  if ((await versionsOf(context, row.id)).length === 0) return
  throw new Refusal('document.has_versions', 409, { title: row.title })
}

export async function moveDocument(context: Context, id: string, state: DocumentState): Promise<PlanDocument> {
  const row = await lockRecord(context, planDocument, id)
  await requireRow(context, planDocument, 'write', row)
  if (!documentMoves[row.state].includes(state)) {
    throw new Refusal('document.wrong_move', 409, {
      title: row.title,
      from: row.state,
      to: state,
      allowed: documentMoves[row.state].join(', ') || '–',
    })
  }
  // Asked when it leaves the writers, so that nothing is decided that cannot be submitted.
  if (state === 'office_ready' || state === 'submitted') await checkObligatory(context, row)
  // A draft has no decision. The one it had stays with the version that was decided.
  return reviseRecord(context, planDocument, id, state === 'draft' ? { state, decision_id: null } : { state })
}

/** A section that the template requires must have text or say "none". */
async function checkObligatory(context: Context, row: PlanDocument): Promise<void> {
  const template = await getRecord(context, documentTemplate, row.template_id)
  const sections = await listRecords(context, documentSection, { document_id: row.id })
  const empty = template.sections.filter(({ number, obligatory }) => {
    const section = sections.find((candidate) => candidate.number === number)
    return obligatory && (section === undefined || (section.body.length === 0 && !section.explicit_none))
  })
  if (empty.length === 0) return
  throw new Refusal('document.sections_missing', 422, { sections: empty.map((section) => section.number).join(', ') })
}

/** Records the decision and freezes the document: text and every figure as they are printed at this moment. */
export async function decideDocument(context: Context, id: string, decision_id: string): Promise<PlanDocument> {
  const row = await lockRecord(context, planDocument, id)
  await requireRow(context, planDocument, 'decide', row)
  if (!decidableStates.includes(row.state)) {
    throw new Refusal('document.wrong_move', 409, {
      title: row.title,
      from: row.state,
      to: 'decided',
      allowed: documentMoves[row.state].join(', ') || '–',
    })
  }
  const decided = await getRecord(context, decision, decision_id)
  if (decided.kind !== 'approved') throw new Refusal('document.not_approved', 422, { decision: decided.title })
  const revised = await reviseRecord(context, planDocument, id, { state: 'decided', decision_id })
  const { printed, figures, troubles } = await resolveDocument(context, id)
  requireWhole(row, troubles)
  const number = (await versionsOf(context, id)).length + 1
  const content = { document_id: id, number, content: printed, figures, decision_id }
  await sql`insert into document_version (document_id, number, content, figures, decision_id, recorded_at, recorded_by)
    values (${id}, ${number}, ${JSON.stringify(printed)}, ${JSON.stringify(figures)}, ${decision_id}, ${context.now},
      ${context.actor.name})`.execute(context.db)
  context.written.push({ table: 'document_version', id, version: number, sha256: sha256(canonicalJson(content)) })
  return revised
}

/** What is frozen must be whole: every figure computed, and seen by the one who records the decision. */
function requireWhole({ title }: PlanDocument, troubles: readonly Trouble[]): void {
  for (const why of ['failed', 'hidden'] as const) {
    const found = troubles.filter((trouble) => trouble.why === why).map((trouble) => trouble.section)
    if (found.length === 0) continue
    const sections = [...new Set(found)].join(', ')
    if (why === 'hidden') throw new Refusal('document.figures_hidden', 403, { title, sections })
    throw new Refusal('document.not_computable', 422, { title, sections })
  }
}

type Version = { number: number; recorded_at: string; recorded_by: string; decision_id: string }

export async function versionsOf(context: Context, id: string): Promise<Version[]> {
  const found = await sql<Version>`select number, recorded_at, recorded_by, decision_id from document_version
    where document_id = ${id} order by number`.execute(context.db)
  return found.rows
}

type Frozen = { content: PrintedDocument; figures: Record<string, FrozenFigure> }

async function frozenVersion(context: Context, id: string, number: number): Promise<Frozen> {
  const found = await sql<Frozen>`select content, figures from document_version
    where document_id = ${id} and number = ${number}`.execute(context.db)
  const version = found.rows[0]
  if (version === undefined) throw new Refusal('document.unknown_version', 404, { document: id, version: number })
  return version
}

/**
 * The named version exactly as it was decided. Without one: the latest decided, or the draft as it reads now. Who may
 * not read drafts reads the latest decided version while a new one is being written.
 */
export async function printedDocument(context: Context, id: string, version?: number): Promise<PrintedDocument> {
  return (await printable(context, id, version ?? (await latestDecided(context, id)))).content
}

/** The version that a reader of the document gets when none is named; undefined for a draft that they may read. */
async function latestDecided(context: Context, id: string): Promise<number | undefined> {
  const row = await getRecord(context, planDocument, id)
  const isDecided =
    (planDocument.decided_states?.includes(row.state) ?? false) || !(await mayReadRow(context, planDocument, row))
  return isDecided ? (await versionsOf(context, id)).at(-1)?.number : undefined
}

async function printable(context: Context, id: string, version: number | undefined): Promise<Frozen> {
  const row = await getRecord(context, planDocument, id)
  if (version !== undefined) {
    if (!mayReadUnit(context, planDocument.area, row.unit_id)) await requireReadable(context, planDocument, row)
    return frozenVersion(context, id, version)
  }
  await requireReadable(context, planDocument, row)
  const { printed, figures } = await resolveDocument(context, id)
  return { content: printed, figures }
}

/**
 * What differs from another document or version, in text and in figures; `other` is the earlier one. A decided document
 * is compared as it was decided. Beside a version of itself it is what it would be today.
 */
export async function diffDocuments(context: Context, id: string, other: { id: string; version: number | undefined }) {
  const before = await printable(context, other.id, other.version ?? (await latestDecided(context, other.id)))
  const after = await printable(context, id, id === other.id ? undefined : await latestDecided(context, id))
  const ids = [...new Set([...Object.keys(before.figures), ...Object.keys(after.figures)])].sort()
  const figures = ids
    .map((figure_id) => ({
      figure_id,
      label: after.figures[figure_id]?.label ?? before.figures[figure_id]?.label ?? figure_id,
      before: before.figures[figure_id]?.text ?? null,
      after: after.figures[figure_id]?.text ?? null,
    }))
    .filter((figure) => figure.before !== figure.after)
  return { sections: diffOf(before.content, after.content), figures }
}

/** The document of a kind that a unit made for a budget year; 404 names what there is. */
export async function documentOf(
  context: Context,
  kind: PlanDocument['document_kind'],
  unit_id: string,
  budget_year: number,
): Promise<PlanDocument> {
  const rounds = new Set((await listRecords(context, planningRound, { budget_year })).map((round) => round.id))
  const all = await listRecords(context, planDocument, { document_kind: kind })
  const found = all.find((row) => row.unit_id === unit_id && rounds.has(row.round_id))
  if (found === undefined) throw new Refusal('document.none', 404, { unit: unit_id, year: budget_year })
  return found
}

export type FrozenComparison = {
  document_id: string
  document_title: string
  version: number
  figure_id: string
  label: string
  frozen: string
  now: string
  /** What a reader of the values must be allowed to read: the economy of a unit, and a record. */
  unit_id: string | null
  record: { kind: string; id: string } | null
}

const isSame = (a: FrozenFigure, b: FrozenFigure) =>
  a.value === b.value && a.unknown_count === b.unknown_count && a.certainty === b.certainty

type LatestVersion = { document_id: string; number: number; figures: Record<string, FrozenFigure>; recorded_at: string }

/**
 * Every figure of the latest frozen versions that somebody has changed since (W50): computed from what is known today,
 * with the clock at the day of freezing. A count of days moves by itself and nobody has to answer for that; leaving
 * such figures out would also hide that the day they count from has been changed. Computed for nobody in particular:
 * whoever tells the values asks first who may read them.
 */
export async function changedFigures(context: Context): Promise<FrozenComparison[]> {
  const found = await sql<LatestVersion>`
    select distinct on (document_id) document_id, number, figures, recorded_at from document_version
    order by document_id, number desc`.execute(context.db)
  const changed: FrozenComparison[] = []
  for (const { document_id, number, figures, recorded_at } of found.rows) {
    const row = await getRecord(context, planDocument, document_id)
    if (writableStates.includes(row.state)) continue
    const seesAll = { ...context, actor: { ...context.actor, grants: everyGrant, groups: [] } }
    const frozenDay = { ...seesAll, language: row.language, today: dateInStockholm(recorded_at) }
    for (const [figure_id, before] of Object.entries(figures)) {
      const after = await readerFigure(frozenDay, figure_id)
      const now = after.kind === 'known' ? frozenFigure(after.tree, row.language) : null
      if (now !== null && isSame(before, now)) continue
      changed.push({
        document_id,
        document_title: row.title,
        version: number,
        figure_id,
        label: before.label,
        frozen: before.text,
        now: now?.text ?? '–',
        unit_id: parseFigureId(figure_id)?.input.unit ?? null,
        record: after.kind === 'known' ? after.tree.record : null,
      })
    }
  }
  return changed
}
