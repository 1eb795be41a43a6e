import { useState } from 'react'
import type { RecordType, RowOf } from '#core/record.ts'
import { funding } from '#modules/budget/schema.ts'
import { lawItem } from '#modules/laws/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { activity, goal, priority, target } from '#modules/steering/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { useFrame } from '../frame.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { type AnyRow, titleOf, useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { type Nodes, ownTies, roundsShown, type ThreadKind, threadKindNames, tiesOf } from '../thread-cells.ts'
import { ThreadMending } from './thread-mending.tsx'

const types: Readonly<Record<ThreadKind, RecordType>> = {
  goal,
  activity,
  funding,
  project,
  lease,
  law_item: lawItem,
  target,
}

/** The thread from priorities to goals, activities, money, projects, premises, laws and indicators, with its gaps. */
export function ThreadPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const priorities = useRows(priority)
  const rounds = useRows(planningRound)
  const frame = useFrame()
  const [asked, setAsked] = useState<string | null>(null)
  const nodes = useNodes()
  const [only, setOnly] = useState<'all' | 'broken' | 'whole'>('all')
  const all = priorities.rows ?? []
  const planned = roundsShown(rounds.rows ?? [], all, frame.data?.year ?? null)
  const round = asked ?? all.find((row) => row.id === search.post)?.round_id ?? planned.shown?.id
  const rows = all.filter((row) => row.round_id === round).toSorted((a, b) => a.number - b.number)
  const missingIn = (id: string) =>
    nodes === null
      ? []
      : threadKindNames.filter((kind) => tiesOf(id, nodes.links, nodes.kindOf).get(kind) === undefined)
  const broken = rows.filter((row) => missingIn(row.id).length > 0)
  const shown = rows.filter((row) => only === 'all' || (only === 'broken') === broken.includes(row))
  const chosen = rows.find((row) => row.id === search.post) ?? shown[0]
  const isFramed = frame.data !== undefined || frame.error !== null
  const isReady = priorities.rows !== undefined && !rounds.isPending && isFramed && nodes !== null
  return (
    <>
      <PageHead
        title={t('thread')}
        lead={isReady ? t('thread_lead', { count: rows.length, whole: rows.length - broken.length }) : '\u00a0'}
      />
      {priorities.isError ? <FailedPage error={priorities.error} retry={() => void priorities.refetch()} /> : null}
      {!isReady && !priorities.isError ? <RowsSkeleton count={10} /> : null}
      {isReady && rows.length === 0 ? <Empty title={t('no_priorities')} why={t('no_priorities_why')} /> : null}
      {isReady && rows.length > 0 ? (
        <div className="recordpage">
          <div>
            <RoundChoice rounds={planned.all} round={round} onChoose={setAsked} />
            <Choice
              only={only}
              setOnly={setOnly}
              counts={{ all: rows.length, broken: broken.length, whole: rows.length - broken.length }}
            />
            <Matrix rows={shown} nodes={nodes} chosen={chosen?.id ?? null} />
            <Loose nodes={nodes} />
          </div>
          {chosen === undefined ? <div /> : <ThreadMending key={chosen.id} row={chosen} nodes={nodes} types={types} />}
        </div>
      ) : null}
    </>
  )
}

/** All links, and what is known of the records at their ends; null until everything has come. */
function useNodes(): Nodes | null {
  const links = useRows(link)
  const found = {
    goal: useRows(goal),
    activity: useRows(activity),
    funding: useRows(funding),
    project: useRows(project),
    lease: useRows(lease),
    law_item: useRows(lawItem),
    target: useRows(target),
  }
  if (links.isPending || Object.values(found).some((query) => query.isPending)) return null
  const all = threadKindNames.flatMap((kind) =>
    ((found[kind].rows ?? []) as readonly AnyRow[]).map((row) => ({
      kind,
      id: row.id,
      title: titleOf(types[kind], row),
    })),
  )
  return {
    links: [...(links.rows ?? []), ...ownTies(found.target.rows ?? [], links.rows ?? [])],
    kindOf: new Map(all.map(({ id, kind }) => [id, kind])),
    titles: new Map(all.map(({ kind, id, title }) => [`${kind}/${id}`, title])),
  }
}

type RoundChoiceProps = {
  rounds: readonly RowOf<typeof planningRound>[]
  round: string | undefined
  onChoose: (id: string) => void
}

/** Whose round's priorities are shown; nothing to choose where only one has any. */
function RoundChoice({ rounds, round, onChoose }: RoundChoiceProps) {
  const { t } = useReader()
  if (rounds.length < 2) return null
  return (
    <label className="row wrap roundchoice">
      <span className="sm">{t('priorities_of')}</span>
      <select className="in" value={round} onChange={(event) => onChoose(event.target.value)}>
        {rounds.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  )
}

type ChoiceProps = {
  only: 'all' | 'broken' | 'whole'
  setOnly: (only: 'all' | 'broken' | 'whole') => void
  counts: Record<'all' | 'broken' | 'whole', number>
}

function Choice({ only, setOnly, counts }: ChoiceProps) {
  const { t } = useReader()
  return (
    <fieldset className="segments">
      <legend className="vh">{t('show_threads')}</legend>
      {(['all', 'broken', 'whole'] as const).map((choice) => (
        <label key={choice}>
          <input type="radio" name="threads" checked={only === choice} onChange={() => setOnly(choice)} />
          <span>{t(`threads_${choice}`, { count: counts[choice] })}</span>
        </label>
      ))}
    </fieldset>
  )
}

type MatrixProps = {
  rows: readonly { id: string; number: number; title: string }[]
  nodes: Nodes
  chosen: string | null
}

function Matrix({ rows, nodes, chosen }: MatrixProps) {
  const { t, language } = useReader()
  const { go } = usePlace()
  return (
    <section className="pane" aria-label={t('thread')}>
      <ScrollFrame label={t('thread')}>
        <table className="rows matrix">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('number_short')}
              </th>
              <th scope="col">{capital(nameOfKind('priority', language, 'one'))}</th>
              {threadKindNames.map((kind) => (
                <th key={kind} scope="col" className="knot">
                  {capital(nameOfKind(kind, language, 'one'))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const ties = tiesOf(row.id, nodes.links, nodes.kindOf)
              return (
                <tr key={row.id} className={row.id === chosen ? 'sel' : undefined}>
                  <td className="num">{row.number}</td>
                  <th scope="row">
                    <button
                      type="button"
                      className="linklike"
                      aria-pressed={row.id === chosen}
                      onClick={() => go({ post: row.id })}
                    >
                      {row.title}
                    </button>
                  </th>
                  {threadKindNames.map((kind) => (
                    <td key={kind} className="knot">
                      <Knot states={(ties.get(kind) ?? []).map(({ link }) => link.state)} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

/** A filled knot where a link is confirmed, a dotted one for a suggestion, an empty ring where none is. */
function Knot({ states }: { states: readonly string[] }) {
  const { t } = useReader()
  const state = states.includes('confirmed') ? 'confirmed' : states.includes('suggested') ? 'suggested' : 'missing'
  return (
    <span className="knotmark" data-state={state}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="4.5" />
      </svg>
      <span className="vh">{t(`knot_${state}`)}</span>
      {states.length > 1 ? <small>{states.length}</small> : null}
    </span>
  )
}

/** Money, leases and projects that no priority owns. */
function Loose({ nodes }: { nodes: Nodes }) {
  const { t } = useReader()
  const tied = new Set(nodes.links.filter((row) => row.state !== 'rejected').flatMap((row) => [row.from_id, row.to_id]))
  const loose = [...nodes.kindOf].filter(
    ([id, kind]) => ['funding', 'lease', 'project'].includes(kind) && !tied.has(id),
  )
  return (
    <section className="pane" aria-labelledby="loose">
      <header>
        <h2 id="loose">{t('loose_threads')}</h2>
        <span className="sm soft">{t('loose_threads_why')}</span>
      </header>
      {loose.length === 0 ? <p className="calmline soft">{t('no_loose_threads')}</p> : null}
      <ul className="chips">
        {loose.map(([id, kind]) => (
          <li key={id}>
            <RecordLink kind={kind} id={id} titles={nodes.titles} />
          </li>
        ))}
      </ul>
    </section>
  )
}
