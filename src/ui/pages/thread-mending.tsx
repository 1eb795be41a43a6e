import type { FormEvent } from 'react'
import { compareSwedish } from '#core/order.ts'
import type { RecordType } from '#core/record.ts'
import { link } from '#modules/thread/schema.ts'
import { useChange } from '../change.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { endpointsOf } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import {
  type Nodes,
  type ThreadKind,
  type Tie,
  threadKindNames,
  threadKinds,
  tiesOf,
  touchedBy,
} from '../thread-cells.ts'

type Props = {
  row: { id: string; number: number; title: string; source_section: string | null }
  nodes: Nodes
  types: Readonly<Record<ThreadKind, RecordType>>
}

/** One priority's thread, link by link: suggestions are confirmed or turned down, missing ones are tied here. */
export function ThreadMending({ row, nodes, types }: Props) {
  const { t } = useReader()
  const ties = tiesOf(row.id, nodes.links, nodes.kindOf)
  return (
    <section className="pane mending" aria-labelledby="mending">
      <header>
        <h2 id="mending">{`${row.number} ${row.title}`}</h2>
      </header>
      <ol className="threadline">
        {threadKindNames.map((kind) => (
          <Knots key={kind} kind={kind} type={types[kind]} id={row.id} ties={ties.get(kind) ?? []} nodes={nodes} />
        ))}
      </ol>
      <Touched id={row.id} nodes={nodes} />
      {row.source_section === null ? null : (
        <p className="calmline sm soft">{t('section', { section: row.source_section })}</p>
      )}
    </section>
  )
}

type KnotsProps = { kind: ThreadKind; type: RecordType; id: string; ties: readonly Tie[]; nodes: Nodes }

function Knots({ kind, type, id, ties, nodes }: KnotsProps) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const mayTie = where.asOf === null && mayInArea(link.area, 'write')
  const revising = useChange(endpointsOf(link).revise)
  const judge = ({ link: row }: Tie, state: 'confirmed' | 'rejected') =>
    revising.mutate({ input: { id: row.id, state } as never, version: row.version })
  return (
    <li data-state={ties.length === 0 ? 'missing' : undefined}>
      <h3>{capital(nameOfKind(type.name, language, 'one'))}</h3>
      {ties.length === 0 ? <p className="soft">{t('knot_missing')}</p> : null}
      <ul>
        {ties.map((tie) => (
          <li key={tie.link.id}>
            <RecordLink kind={kind} id={tie.other_id} titles={nodes.titles} />
            {tie.link.reason === null ? null : <p className="sm soft">{t('because', { reason: tie.link.reason })}</p>}
            {tie.link.state === 'suggested' && mayTie ? (
              <p className="row">
                <button type="button" className="btn sm" onClick={() => judge(tie, 'confirmed')}>
                  {t('confirm_link')}
                </button>
                <button type="button" className="btn quiet sm" onClick={() => judge(tie, 'rejected')}>
                  {t('reject_link')}
                </button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {revising.isError ? <Failed error={revising.error} /> : null}
      {mayTie ? <TieForm kind={kind} id={id} ties={ties} nodes={nodes} /> : null}
    </li>
  )
}

/** Ties another record to the priority. */
function TieForm({ kind, id, ties, nodes }: Omit<KnotsProps, 'type'>) {
  const { t, language } = useReader()
  const creating = useChange(endpointsOf(link).create)
  const tied = new Set(ties.map((tie) => tie.other_id))
  const choices = [...nodes.kindOf]
    .filter(([other, of]) => of === kind && !tied.has(other))
    .map(([other]) => ({ id: other, title: nodes.titles.get(`${kind}/${other}`) ?? other }))
    .toSorted((a, b) => compareSwedish(a.title, b.title))
  if (choices.length === 0) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const other = String(new FormData(event.currentTarget).get('other'))
    if (other === '') return
    const { kind: relation, from } = threadKinds[kind]
    const ends = from === 'priority' ? { from_id: id, to_id: other } : { from_id: other, to_id: id }
    creating.mutate({ input: { ...ends, kind: relation, state: 'confirmed', certainty: 'decided' } as never })
  }
  return (
    <form className="row tie" onSubmit={submit}>
      <select
        className="in"
        name="other"
        defaultValue=""
        aria-label={t('tie_to', { kind: nameOfKind(kind, language, 'one') })}
      >
        <option value="">{t('choose')}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.title}
          </option>
        ))}
      </select>
      <button type="submit" className="btn sm">
        {t('tie')}
      </button>
      {creating.isError ? <Failed error={creating.error} /> : null}
    </form>
  )
}

/** What would shift with the priority: all that hangs together with it, nearest first. */
function Touched({ id, nodes }: { id: string; nodes: Nodes }) {
  const { t, language } = useReader()
  const touched = touchedBy(id, nodes.links).filter((node) => nodes.kindOf.has(node.id))
  return (
    <details className="touched">
      <summary>{t('would_shift', { count: touched.length })}</summary>
      <ul>
        {touched.map((node) => {
          const kind = nodes.kindOf.get(node.id) as ThreadKind
          return (
            <li key={node.id}>
              <RecordLink kind={kind} id={node.id} titles={nodes.titles} />{' '}
              <span className="sm mute">{nameOfKind(kind, language, 'one')}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
