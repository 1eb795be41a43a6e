import { useQuery } from '@tanstack/react-query'
import { printDate } from '#core/calendar.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import type { PrintedDocument } from '#modules/documents/printed.ts'
import { planDocument, printDocument } from '#modules/documents/schema.ts'
import { call, type Where } from '../api.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed, Loading } from '../states.tsx'
import { WhyPanel } from '../why.tsx'
import { DocumentBlock } from './document-block.tsx'

const documents = recordEndpoints(planDocument)

type Shown = { id: string; printed: PrintedDocument }

/** The city's document as a page to read: every number answers, every paragraph has an address. */
export function DocumentPage() {
  const { where, search } = usePlace()
  const found = useQuery({ queryKey: ['document', where], queryFn: () => firstDocument(where) })
  if (found.isPending) return <Loading lines={12} />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  return (
    <div className="pub-in">
      <Title shown={found.data} where={where} />
      <Contents printed={found.data.printed} />
      <article className="doc read" lang={found.data.printed.language}>
        {found.data.printed.sections.map((section) => (
          <Section key={section.number} section={section} />
        ))}
      </article>
      <aside className="aside-why">{search.siffra === undefined ? null : <WhyPanel figure_id={search.siffra} />}</aside>
    </div>
  )
}

async function firstDocument(where: Where): Promise<Shown> {
  const list = await call(documents.list, {}, where)
  const id = list.rows[0]?.id ?? ''
  const printed = await call(printDocument, { id }, where)
  return { id, printed: printed as unknown as PrintedDocument }
}

function Title({ shown, where }: { shown: Shown; where: Where }) {
  const { t, language } = useReader()
  const { printed } = shown
  const file = (format: string) => {
    const query = new URLSearchParams({ format, ...(where.asOf === null ? {} : { as_of: where.asOf }) })
    return `/api/cities/${encodeURIComponent(where.city)}/documents/${encodeURIComponent(shown.id)}/file?${query}`
  }
  return (
    <div className="pub-title">
      <div>
        <p className="soft">{printed.unit_name}</p>
        <h1>
          {printed.title} {printed.subtitle}
        </h1>
        <p className="meta">
          <span>{printed.state_label}</span>
          <span>{printed.case_no ?? t('case_no_missing')}</span>
          <span>{printDate(printed.as_of, 'day', language)}</span>
          <span className="screen-only">{t('figures_hint')}</span>
          <span className="screen-only">{t('paragraphs_hint')}</span>
        </p>
      </div>
      <div className="row wrap screen-only">
        <a className="btn" href={file('pdf')} download>
          <Icon name="download" />
          {t('download_pdf')}
        </a>
        <a className="btn" href={file('docx')} download>
          <Icon name="download" />
          {t('download_word')}
        </a>
      </div>
    </div>
  )
}

function Contents({ printed }: { printed: PrintedDocument }) {
  const { t } = useReader()
  return (
    <nav className="pub-toc" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ul>
        {printed.sections
          .filter((section) => section.level < 3)
          .map((section) => (
            <li key={section.number} className={section.level === 1 ? '' : 'sub'}>
              <a href={`#${section.number}`}>
                <span className="no">{section.number}</span>
                <span>{section.title}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Section({ section }: { section: PrintedDocument['sections'][number] }) {
  const Heading = section.level === 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4'
  return (
    <>
      <Heading id={section.number}>
        <span className="no">{section.number}</span>
        {section.title}
      </Heading>
      {section.blocks.map((block, index) => (
        <DocumentBlock
          key={block.type === 'paragraph' ? block.id : `${block.type}-${index}`}
          block={block}
          section={section.number}
          index={index}
        />
      ))}
    </>
  )
}
