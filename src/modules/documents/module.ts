import type { RowOf } from '#core/record.ts'
import { answer, check, moduleOf } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { mayReadUnit, requireReadable } from '#server/rights.ts'
import { blocksToRead, writtenBlock } from './live-parts.ts'
import { listPublished, publishDocument, readPublished, withdrawDocument } from './publishing.ts'
import {
  createFromTemplate,
  decideDocument as decideEndpoint,
  diffDocuments as diffEndpoint,
  documentSection,
  documentTemplate,
  getPublished,
  listBlocks,
  listPublishedEndpoint,
  listTemplates,
  listVersions,
  moveDocument as moveEndpoint,
  planDocument,
  printDocument,
  publishEndpoint,
  withdrawEndpoint,
  writeBlock,
} from './schema.ts'
import { requireKnownNames } from './section-check.ts'
import {
  decideDocument,
  diffDocuments,
  keepDecided,
  keepDecidedText,
  keepVersions,
  moveDocument,
  openDocument,
  printedDocument,
  versionsOf,
} from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

type Section = RowOf<typeof documentSection>
type PlanDocument = RowOf<typeof planDocument>

export const documents = moduleOf({
  name: 'documents',
  migrations: new URL('./migrations/', import.meta.url),
  records: [documentTemplate, planDocument, documentSection],
  answers: [
    answer(createFromTemplate, openDocument),
    answer(moveEndpoint, (context, { id, state }) => moveDocument(context, id, state)),
    answer(decideEndpoint, (context, { id, decision_id }) => decideDocument(context, id, decision_id)),
    answer(publishEndpoint, (context, { id }) => publishDocument(context, id)),
    answer(withdrawEndpoint, (context, { id }) => withdrawDocument(context, id)),
    answer(listPublishedEndpoint, listPublished),
    answer(getPublished, (context, { id }) => readPublished(context, id)),
    answer(printDocument, (context, { id, version }) => printedDocument(context, id, version)),
    answer(listTemplates, async (context) => ({
      rows: (await listRecords(context, documentTemplate)).map(({ id, name, document_kind }) => ({
        id,
        name,
        document_kind,
      })),
    })),
    answer(listBlocks, (context) => blocksToRead(context)),
    answer(writeBlock, (context, { live }) => writtenBlock(context, live)),
    answer(listVersions, async (context, { id }) => {
      const row = await getRecord(context, planDocument, id)
      if (!mayReadUnit(context, planDocument.area, row.unit_id)) await requireReadable(context, planDocument, row)
      return { rows: await versionsOf(context, id) }
    }),
    answer(diffEndpoint, (context, { id, with_id, with_version }) =>
      diffDocuments(context, id, { id: with_id, version: with_version }),
    ),
  ],
  checks: [
    check<Section>(documentSection, async (context, before, after) => {
      const documents = new Set([before, after].flatMap((row) => (row === null ? [] : [row.document_id])))
      for (const document_id of documents) await keepDecidedText(context, document_id)
      if (after !== null) await requireKnownNames(context, after, before?.body ?? [])
    }),
    check<PlanDocument>(planDocument, async (context, before, after) => {
      if (before === null) return
      keepDecided(after ?? before)
      if (after === null) await keepVersions(context, before)
    }),
  ],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
