import { listBlocks } from '#modules/documents/schema.ts'
import { useAnswer } from '../answer.ts'
import { CommitmentState } from '../commitment-state.tsx'
import { useReader } from '../language.tsx'
import { useTitles } from '../records.ts'
import type { Commitments, Here } from './commitment-marks.ts'
import type { Live } from './still-part.tsx'

type Props = {
  here: Here
  commitments: Commitments
  onCommitment: () => void
  onUnmark: () => void
  onTable: () => void
  onRemove: () => void
}

/** What the caret stands in, when it is a commitment or a live part, and what can be done with it. */
export function HereLine({ here, commitments, onCommitment, onUnmark, onTable, onRemove }: Props) {
  const { t } = useReader()
  const promised = here.kind === 'paragraph' ? here.commitment_id : null
  const found = promised === null ? undefined : commitments.get(promised)
  return (
    <div className="hereline row wrap">
      <p role="status">
        {promised === null ? null : found === undefined ? (
          t('commitment_gone')
        ) : (
          <>
            <CommitmentState state={found.state} />
            {t('commitment_here', { statement: found.statement, state: found.state_word })}
          </>
        )}
        {here.kind === 'live' ? <LiveName {...here} /> : null}
      </p>
      {promised === null ? null : (
        <>
          <button type="button" className="btn quiet sm" onClick={onCommitment}>
            {t('commitment_change')}
          </button>
          <button type="button" className="btn quiet sm" onClick={onUnmark}>
            {t('commitment_unmark')}
          </button>
        </>
      )}
      {here.kind === 'live' ? (
        <>
          <button type="button" className="btn quiet sm" onClick={onTable}>
            {t('live_change')} <kbd>{t('key_enter')}</kbd>
          </button>
          <button type="button" className="btn quiet sm" onClick={onRemove}>
            {t('live_remove')} <kbd>{t('key_delete')}</kbd>
          </button>
        </>
      ) : null}
    </div>
  )
}

function LiveName(live: Live) {
  const { t } = useReader()
  return <>{t('live_table', { name: useLiveName(live) })}</>
}

/** A live part in words: what it is, and what it is about. */
function useLiveName({ block, input }: Live): string {
  const kinds = useAnswer(listBlocks, {}).data?.rows.find((row) => row.block === block)
  const names = kinds?.names ?? {}
  const titles = useTitles(Object.values(names))
  const about = Object.entries(input).map(([name, id]) => titles.get(`${names[name]}/${id}`) ?? id)
  return [kinds?.title ?? block, ...about].join(', ')
}
