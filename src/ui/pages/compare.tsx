import { useId } from 'react'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import { diffDocuments, listVersions, planDocument } from '#modules/documents/schema.ts'
import { useAnswer } from '../answer.ts'
import { useCurrentDocument } from '../current-document.ts'
import { FigureText } from '../figure.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'

/** A document beside another or a decided version of itself: the text side by side, and each figure that differs. */
export function ComparePage() {
  const { t } = useReader()
  const { search, go } = usePlace()
  const documents = useRows(planDocument).rows ?? []
  const current = useCurrentDocument().data
  const id = search.dok ?? current?.id ?? ''
  const versions = useAnswer(listVersions, { id }, { enabled: id !== '' }).data?.rows ?? []
  const choices = useChoices(id, documents, versions)
  // What a document was made from is what people want to see it against.
  const earlier = documents.find((row) => row.id === id)?.copied_from_id
  const own = documents.map((row) => ({ value: row.id, name: nameOf(row) }))
  const chosen = search.med ?? choices.find(({ value }) => value === earlier)?.value ?? choices[0]?.value
  return (
    <>
      <PageHead title={t('compare_title')} lead={t('compare_lead')} />
      <div className="row wrap compare-choice">
        <Choice label={t('document')} value={id} options={own} onChoose={(dok) => go({ dok, med: undefined })} />
        <Choice label={t('compare_with')} value={chosen ?? ''} options={choices} onChoose={(med) => go({ med })} />
      </div>
      {id === '' || chosen === undefined ? (
        <Empty title={t('nothing_to_compare')} why={t('nothing_to_compare_why')} />
      ) : (
        <Differences
          id={id}
          chosen={chosen}
          names={{ before: nameIn(choices, chosen) ?? t('before'), now: nameIn(own, id) ?? t('now') }}
        />
      )}
    </>
  )
}

type Version = { number: number; recorded_at: string; recorded_by: string }

/** Decided versions of the document itself, the latest first, and then the city's other documents. */
function useChoices(
  id: string,
  documents: readonly { id: string; title: string; subtitle: string | null }[],
  versions: readonly Version[],
) {
  const { t, language } = useReader()
  const own = versions.toReversed().map((version) => ({
    value: `${id}@${version.number}`,
    name: t('decided_version', {
      number: version.number,
      date: printDate(dateInStockholm(version.recorded_at), 'day', language),
    }),
  }))
  const others = documents.filter((row) => row.id !== id).map((row) => ({ value: row.id, name: nameOf(row) }))
  return [...own, ...others]
}

type Option = { value: string; name: string }
/** What each side is called: which document or version stands in it, since "before" may be another unit's. */
type Names = { before: string; now: string }

const nameOf = (row: { title: string; subtitle: string | null }) => [row.title, row.subtitle].filter(Boolean).join(' ')
const nameIn = (options: readonly Option[], asked: string) => options.find(({ value }) => value === asked)?.name

type ChoiceProps = {
  label: string
  value: string
  options: readonly Option[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="in" id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Differences({ id, chosen, names }: { id: string; chosen: string; names: Names }) {
  const { t } = useReader()
  const [with_id = '', version] = chosen.split('@')
  const found = useAnswer(diffDocuments, {
    id,
    with_id,
    ...(version === undefined ? {} : { with_version: Number(version) }),
  })
  if (found.isError) return <FailedPage error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <RowsSkeleton count={8} />
  const changed = found.data.sections.filter((section) => section.change !== 'same')
  const figures = found.data.figures.filter((figure) => figure.before !== figure.after)
  return (
    <div className="stack">
      <p className="strong" role="status">
        {t('compare_found', { sections: changed.length, figures: figures.length })}
      </p>
      {figures.length === 0 ? null : <Figures rows={figures} names={names} />}
      {changed.map((section) => (
        <SideBySide key={section.number} section={section} names={names} />
      ))}
    </div>
  )
}

type Section = { number: string; title: string; paragraphs: { kind: 'same' | 'added' | 'removed'; text: string }[] }

function SideBySide({ section, names }: { section: Section; names: Names }) {
  return (
    <section className="pane" aria-label={`${section.number} ${section.title}`}>
      <header>
        <h2>{`${section.number} ${section.title}`}</h2>
      </header>
      <div className="sides">
        <div>
          <h3 className="sm soft">{names.before}</h3>
          {section.paragraphs
            .filter(({ kind }) => kind !== 'added')
            .map(({ kind, text }, index) => (
              <p key={`${index}-${text.slice(0, 20)}`}>{kind === 'removed' ? <del>{text}</del> : text}</p>
            ))}
        </div>
        <div>
          <h3 className="sm soft">{names.now}</h3>
          {section.paragraphs
            .filter(({ kind }) => kind !== 'removed')
            .map(({ kind, text }, index) => (
              <p key={`${index}-${text.slice(0, 20)}`}>{kind === 'added' ? <ins>{text}</ins> : text}</p>
            ))}
        </div>
      </div>
    </section>
  )
}

type Figure = { figure_id: string; label: string; before: string | null; after: string | null }

function Figures({ rows, names }: { rows: readonly Figure[]; names: Names }) {
  const { t } = useReader()
  return (
    <section className="pane" aria-labelledby="figures">
      <header>
        <h2 id="figures">{t('figures_differ')}</h2>
      </header>
      <ScrollFrame label={t('figures_differ')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('figure')}</th>
              <th scope="col" className="num">
                {names.before}
              </th>
              <th scope="col" className="num">
                {names.now}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.figure_id}>
                <th scope="row">{row.label}</th>
                <td className="num">{row.before === null ? '–' : <FigureText text={row.before} />}</td>
                <td className="num">{row.after === null ? '–' : <FigureText text={row.after} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
