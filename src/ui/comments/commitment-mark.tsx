import { Link } from '@tanstack/react-router'
import { commitment } from '#modules/commitments/schema.ts'
import { CommitmentState } from '../commitment-state.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { valueWord } from '../words/record-words.ts'

/** In the margin of a paragraph that promises something: what state the commitment is in, and the way to it. */
export function CommitmentMark({ id }: { id: string }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const rows = useRows(commitment).rows
  if (rows === undefined) return null
  const row = rows.find((one) => one.id === id)
  if (row === undefined) {
    return (
      <p className="commitmentmark" lang={language}>
        <CommitmentState state="gone" />
        <span className="word">{t('commitment_gone')}</span>
      </p>
    )
  }
  const state = valueWord(commitment.name, 'state', row.state, language)
  const words = t('commitment_here', { statement: row.statement, state })
  return (
    <Link
      className="commitmentmark screen-only"
      lang={language}
      to="/stad/$city/register/$path/$id"
      params={{ city: where.city, path: commitment.path, id }}
      search={keptSearch(search)}
      aria-label={words}
      data-tip={words}
    >
      <CommitmentState state={row.state} />
      <span className="word" aria-hidden="true">
        {t('commitment_short', { state })}
      </span>
    </Link>
  )
}
