import { useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import type { PrintedDocument, PrintedSection } from '#modules/documents/printed.ts'
import { planDocument, printDocument } from '#modules/documents/schema.ts'
import { fileAddress, useAnswer, useToday } from '../answer.ts'
import { CommentsProvider } from '../comments/comments.tsx'
import { SectionComments } from '../comments/section-comments.tsx'
import { useCurrentDocument } from '../current-document.ts'
import { FiguresOnDay } from '../figure.tsx'
import { Icon } from '../icons.tsx'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePageTitle } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { ContentsSkeleton, TextSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyPanel } from '../why.tsx'
import { valueWord } from '../words/record-words.ts'
import { Contents, NarrowContents, useCurrentSection } from './contents.tsx'
import { DocumentActions } from './document-actions.tsx'
import { SectionBlocks, SectionHeading, useArrivalAtSection } from './section-blocks.tsx'
import { SectionWarnings, WriteButton, Writing } from './section-line.tsx'

type Found = {
  id: string
  row: RowOf<typeof planDocument> | undefined
  printed: PrintedDocument | undefined
  error: Error | null
  isNone: boolean
  retry: () => void
}

/** The city's document as a page to read: every number answers, every paragraph has an address. */
export function DocumentPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const found = useDocument()
  useArrivalAtSection(found.printed !== undefined)
  const isPlain = found.isNone || found.error !== null
  const today = useToday()
  const day = found.printed?.decision == null ? undefined : found.printed.as_of
  // What was decided today is explained as it is: a day that has not ended is no day to read as of.
  const frozen_on = day !== undefined && today !== undefined && day < today ? day : undefined
  return (
    <div className="pub-in">
      <Title found={found} />
      {found.row === undefined || (found.printed === undefined && !isPlain) ? null : <Handling row={found.row} />}
      {found.error === null ? null : <FailedPage error={found.error} retry={found.retry} />}
      {found.isNone ? <Empty title={t('no_document')} why={t('no_document_why')} /> : null}
      {isPlain ? null : found.printed === undefined ? (
        <>
          <ContentsSkeleton />
          <TextSkeleton />
        </>
      ) : (
        <FiguresOnDay value={{ day: frozen_on }}>
          <CommentsProvider key={found.id} document_id={found.id}>
            <Text printed={found.printed} row={found.row} />
          </CommentsProvider>
        </FiguresOnDay>
      )}
      {isPlain ? null : (
        <div className="aside-why">
          {search.siffra === undefined ? null : <WhyPanel figure_id={search.siffra} frozen_on={frozen_on} />}
        </div>
      )}
    </div>
  )
}

/** The document of the address, else the one that is worked on. */
function useDocument(): Found {
  const { search } = usePlace()
  const all = useRows(planDocument)
  const current = useCurrentDocument()
  const row = all.rows?.find((one) => one.id === search.dok) ?? current.data ?? undefined
  const id = row?.id ?? ''
  const printed = useAnswer(printDocument, { id }, { enabled: id !== '' })
  return {
    id,
    row,
    printed: printed.data as unknown as PrintedDocument | undefined,
    error: current.error ?? printed.error,
    isNone: all.rows?.length === 0,
    retry: () => void (current.error === null ? printed.refetch() : current.refetch()),
  }
}

/** Which document is read, where it stands on its way, and the way to the next step. */
function Handling({ row }: { row: RowOf<typeof planDocument> }) {
  const { t } = useReader()
  const { go } = usePlace()
  const all = useRows(planDocument).rows ?? []
  return (
    <div className="handling row wrap screen-only">
      {all.length < 2 ? null : (
        <label>
          <span className="vh">{t('document')}</span>
          <select
            className="in"
            value={row.id}
            onChange={(event) => go({ dok: event.target.value, siffra: undefined }, '')}
          >
            {all.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.title, one.subtitle].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <DocumentActions row={row} />
    </div>
  )
}

function Title({ found }: { found: Found }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const { printed, id } = found
  usePageTitle(t('document'))
  return (
    <div className="pub-title">
      <div>
        <p className="soft above" lang={printed?.language}>
          {printed?.unit_name ?? '\u00a0'}
        </p>
        <h1 tabIndex={-1} lang={printed?.language}>
          {printed === undefined ? t('document') : [printed.title, printed.subtitle].filter(Boolean).join(' ')}
        </h1>
        <p className="meta">
          {printed === undefined ? (
            '\u00a0'
          ) : (
            <>
              {/* A frozen text keeps its decision's words; where the document stands now is the record's to say. */}
              <span>{capital(valueWord(planDocument.name, 'state', found.row?.state ?? '', language))}</span>
              {printed.example_data ? <span className="synth">{t('example_data')}</span> : null}
              <span>{printed.case_no ?? t('case_no_missing')}</span>
              <span>{t('holds_on', { date: printDate(printed.as_of, 'day', language) })}</span>
              <span className="screen-only">{t('figures_hint')}</span>
            </>
          )}
        </p>
        <p className="print-only sm">{t('print_marks')}</p>
      </div>
      {id === '' || printed === undefined ? null : (
        <div className="row wrap screen-only">
          <a className="btn" href={fileAddress(where, id, 'pdf')} download>
            <Icon name="download" />
            {t('download_pdf')}
          </a>
          <a className="btn" href={fileAddress(where, id, 'docx')} download>
            <Icon name="download" />
            {t('download_word')}
          </a>
        </div>
      )}
    </div>
  )
}

function Text({ printed, row }: { printed: PrintedDocument; row: Found['row'] }) {
  const current = useCurrentSection()
  return (
    <>
      <NarrowContents printed={printed} current={current} />
      <Contents printed={printed} current={current} />
      <article className="doc read margined" lang={printed.language}>
        {printed.sections.map((section) => (
          <Section key={section.number} section={section} printed={printed} row={row} />
        ))}
        <div data-end />
      </article>
    </>
  )
}

type SectionProps = { section: PrintedSection; printed: PrintedDocument; row: Found['row'] }

function Section({ section, printed, row }: SectionProps) {
  const { language } = useReader()
  const [isWriting, setWriting] = useState(false)
  return (
    <section data-section={section.number}>
      <SectionHeading section={section} />
      <div className="sectionline screen-only" lang={language}>
        <SectionWarnings number={section.number} />
        {row === undefined || isWriting ? null : <WriteButton row={row} onWrite={() => setWriting(true)} />}
      </div>
      {row !== undefined && isWriting ? (
        <Writing document={row} number={section.number} onDone={() => setWriting(false)} />
      ) : (
        <SectionBlocks section={section} printed={printed} />
      )}
      <SectionComments section={section} isWriting={isWriting} />
    </section>
  )
}
