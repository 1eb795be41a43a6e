import { neighbours } from '#modules/thread/schema.ts'
import { useAnswer } from '../answer.ts'
import { nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { RecordLink } from '../record-value.tsx'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'

/** What the record hangs together with in the thread, in both directions. */
export function RecordLinks({ id }: { id: string }) {
  const { t, language } = useReader()
  const found = useAnswer(neighbours, { id })
  const links = found.data?.links ?? []
  return (
    <section className="pane" aria-labelledby="links">
      <header>
        <h2 id="links">{t('in_the_thread')}</h2>
      </header>
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isSuccess && links.length === 0 ? <p className="calmline soft">{t('loose')}</p> : null}
      <ul className="history">
        {links.map(({ id: link, kind, state, direction, other }) => (
          <li key={link}>
            <p>
              <span className="soft">
                {direction === 'from'
                  ? valueWord('link', 'kind', kind, language)
                  : t('is_met_by', { kind: valueWord('link', 'kind', kind, language) })}
              </span>{' '}
              <RecordLink
                kind={other.kind}
                id={other.id}
                titles={new Map([[`${other.kind}/${other.id}`, other.title]])}
              />{' '}
              <span className="sm mute">
                {nameOfKind(other.kind, language, 'one')}
                {state === 'suggested' ? `, ${valueWord('link', 'state', state, language)}` : ''}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
