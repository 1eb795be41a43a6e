import { useParams } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import type { PrintedDocument } from '#modules/documents/printed.ts'
import { getPublished } from '#modules/documents/schema.ts'
import { publishedFileAddress, useAnswer } from '../answer.ts'
import { ExplanationProvider } from '../explanation.tsx'
import { FiguresOnDay } from '../figure.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePageTitle } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { PublicFrame } from '../public-frame.tsx'
import { ContentsSkeleton, TextSkeleton } from '../skeletons.tsx'
import { FailedPage } from '../states.tsx'
import { Contents, NarrowContents, useCurrentSection } from './contents.tsx'
import { DecisionText } from './published-decision.tsx'
import { PublishedWhy } from './published-figure.tsx'
import { SectionBlocks, SectionHeading, useArrivalAtSection } from './section-blocks.tsx'

type Edition = { published_on: string; version: number; printed: PrintedDocument }

/** A published document as it was decided, for everybody: every paragraph has an address, every number answers. */
export function PublishedDocumentPage() {
  const { id = '' } = useParams({ strict: false })
  const { search } = usePlace()
  const found = useAnswer(getPublished, { id })
  const edition = found.data && {
    published_on: found.data.published_on,
    version: found.data.version,
    printed: found.data.document as unknown as PrintedDocument,
  }
  useArrivalAtSection(edition !== undefined)
  return (
    <ExplanationProvider>
      <PublicFrame>
        <div className="pub-in">
          <Title edition={edition} id={found.isError ? null : id} />
          {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
          {found.isPending ? (
            <>
              <ContentsSkeleton />
              <TextSkeleton />
            </>
          ) : null}
          {edition === undefined ? null : (
            <FiguresOnDay value={null}>
              <Text printed={edition.printed} />
            </FiguresOnDay>
          )}
          {found.data === undefined || edition === undefined ? null : (
            <div className="aside-why">
              {search.siffra === undefined ? null : (
                <PublishedWhy
                  figure_id={search.siffra}
                  figure={found.data.figures[search.siffra]}
                  language={edition.printed.language}
                />
              )}
            </div>
          )}
        </div>
      </PublicFrame>
    </ExplanationProvider>
  )
}

function Title({ edition, id }: { edition: Edition | undefined; id: string | null }) {
  const { t, language } = useReader()
  const printed = edition?.printed
  const title =
    printed === undefined ? t('published_documents') : [printed.title, printed.subtitle].filter(Boolean).join(' ')
  usePageTitle(title)
  return (
    <div className="pub-title">
      <div>
        <p className="soft above" lang={printed?.language}>
          {printed?.unit_name ?? '\u00a0'}
        </p>
        <h1 tabIndex={-1} lang={printed?.language}>
          {title}
        </h1>
        <p className="meta">
          {edition === undefined || printed === undefined ? (
            '\u00a0'
          ) : (
            <>
              <DecisionText decision={printed.decision} />
              {printed.example_data ? <span className="synth">{t('example_data')}</span> : null}
              <span>{printed.case_no ?? t('case_no_missing')}</span>
              <span>{t('document_version', { number: edition.version })}</span>
              <span>{t('published_since', { date: printDate(edition.published_on, 'day', language) })}</span>
              <span className="screen-only">{t('figures_hint')}</span>
            </>
          )}
        </p>
        <p className="print-only sm">{t('print_marks')}</p>
      </div>
      {id === null ? null : <Files id={id} />}
    </div>
  )
}

/** What is read here as a file, and on paper. */
function Files({ id }: { id: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  return (
    <p className="row wrap screen-only">
      <a className="btn" href={publishedFileAddress(where, id, 'pdf')} download>
        <Icon name="download" />
        {t('download_pdf')}
      </a>
      <a className="btn" href={publishedFileAddress(where, id, 'docx')} download>
        <Icon name="download" />
        {t('download_word')}
      </a>
      <button type="button" className="btn quiet" onClick={() => window.print()}>
        {t('print')}
      </button>
    </p>
  )
}

function Text({ printed }: { printed: PrintedDocument }) {
  const current = useCurrentSection()
  return (
    <>
      <NarrowContents printed={printed} current={current} />
      <Contents printed={printed} current={current} />
      <article className="doc read" lang={printed.language}>
        {printed.sections.map((section) => (
          <section key={section.number} data-section={section.number}>
            <SectionHeading section={section} />
            <SectionBlocks section={section} printed={printed} />
          </section>
        ))}
        <div data-end />
      </article>
    </>
  )
}
