import { weakestOf } from '#core/certainty.ts'
import { explained, figureId } from '#core/figure.ts'
import { compareSets, type LineDifference, type SetDifference } from '#modules/alternatives/schema.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { EntrySet } from '../alternative-years.ts'
import { differenceAddress, useAnswer } from '../answer.ts'
import { FigureLink } from '../figure-cell.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, Failed } from '../states.tsx'

type Props = { rows: readonly EntrySet[]; sets: readonly EntrySet[] }

/** Lines that are shown at once; every line is in the file. */
const shown_most = 60

/** Two budgets line by line, the largest difference first. Which two, and which year, stands in the address. */
export function AlternativeDifference({ rows, sets }: Props) {
  const { t } = useReader()
  const { where, search, go } = usePlace()
  const first = rows.find(({ id }) => id === search.mangd) ?? rows[0]
  const others = sets.filter(({ id, kind }) => id !== first?.id && comparable.includes(kind))
  const second = others.find(({ id }) => id === search.mot) ?? others.find(({ id }) => id === first?.base_set_id)
  const year = first !== undefined && Number(search.ar) >= first.first_year ? Number(search.ar) : null
  const against = second ?? others[0]
  const asked = { id: first?.id ?? '', against: against?.id ?? '', limit: shown_most }
  const ready = first !== undefined && against !== undefined
  const found = useAnswer(compareSets, { ...asked, ...(year === null ? {} : { year }) }, { enabled: ready })
  if (!ready) return null
  return (
    <section className="pane" aria-labelledby="alternative-difference">
      <header>
        <h2 id="alternative-difference">{t('alternative_compare')}</h2>
        <a className="btn sm" href={differenceAddress(where, first.id, against.id, year)} download>
          <Icon name="download" />
          {t('alternative_file')}
        </a>
      </header>
      <div className="finder planchoices">
        <Choice
          label={t('alternative_first')}
          value={first.id}
          options={rows}
          choose={(mangd) => go({ mangd, siffra: undefined })}
        />
        <Choice
          label={t('alternative_second')}
          value={against.id}
          options={others}
          choose={(mot) => go({ mot, siffra: undefined })}
        />
        <Choice
          label={t('alternative_year')}
          value={year === null ? '' : String(year)}
          options={[
            { id: '', name: t('alternative_all_years') },
            ...(found.data?.years ?? []).map((one) => ({ id: String(one), name: String(one) })),
          ]}
          choose={(ar) => go({ ar: ar === '' ? undefined : ar, siffra: undefined })}
        />
      </div>
      {found.error === null ? null : <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data === undefined && found.error === null ? <RowsSkeleton count={6} /> : null}
      {found.data === undefined ? null : <Lines found={found.data} first={first} second={against} />}
    </section>
  )
}

const comparable: readonly string[] = ['decided_budget', 'plan', 'scenario', 'alternative_budget']

type ChoiceProps = {
  label: string
  value: string
  options: readonly { id: string; name: string }[]
  choose: (value: string) => void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="in" value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

type LinesProps = { found: SetDifference; first: EntrySet; second: EntrySet }

function Lines({ found, first, second }: LinesProps) {
  const { t } = useReader()
  const titles = useTitles([orgUnit.name, account.name, entrySet.name])
  if (found.rows.length === 0) return <Empty title={t('alternative_same')} why={t('alternative_same_why')} />
  const named = (kind: string, id: string) => titles.get(`${kind}/${id}`) ?? id
  return (
    <>
      <ScrollFrame label={t('alternative_compare')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className="left">
                {t('account')}
              </th>
              <th scope="col" className="num">
                {t('alternative_year')}
              </th>
              <th scope="col" className="num">
                {first.name}
              </th>
              <th scope="col" className="num">
                {second.name}
              </th>
              <th scope="col" className="num">
                {t('alternative_difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <tr key={`${row.unit_id} ${row.account_id} ${row.year}`}>
                <th scope="row">{named(orgUnit.name, row.unit_id)}</th>
                <td className="left">{named(account.name, row.account_id)}</td>
                <td className="num">{row.year}</td>
                <td className="num">
                  <Side side={row.first} set={first} row={row} />
                </td>
                <td className="num">
                  <Side side={row.second} set={second} row={row} />
                </td>
                <td className="num">
                  <Difference found={found} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="calmline sm soft">
        {t('alternative_sign_note')}{' '}
        {found.left_out === 0 ? null : t('alternative_left_out', { shown: found.rows.length, count: found.left_out })}
      </p>
    </>
  )
}

const differenceId = ({ id, against }: SetDifference, { unit_id, account_id, year }: LineDifference) =>
  figureId('line_difference', { set: id, against, unit: unit_id, account: account_id, year })

type SideProps = { side: LineDifference['first']; set: EntrySet; row: LineDifference }

/** The difference as it was compared; its name leads to the same number explained. */
function Difference({ found, row }: { found: SetDifference; row: LineDifference }) {
  const { t } = useReader()
  const grades = [row.first, row.second].flatMap(({ certainty }) => certainty ?? [])
  const tree = explained({
    label: t('alternative_difference'),
    unit: 'ore',
    value: row.difference_ore,
    unknown_count: row.difference_ore === null ? 1 : 0,
    certainty: row.difference_ore === null ? 'unknown' : weakestOf(grades),
  })
  return <FigureLink tree={tree} figure_id={differenceId(found, row)} sign="always" />
}

/** The amount on one side, which leads to its own explanation; a set without the line has nothing to explain. */
function Side({ side: { amount_ore, unknown_count, certainty }, set, row }: SideProps) {
  const { t } = useReader()
  if (certainty === null) return <span className="soft">{t('alternative_no_line')}</span>
  const place = { set: set.id, unit: row.unit_id, account: row.account_id, year: row.year }
  const tree = explained({ label: set.name, unit: 'ore', value: amount_ore, unknown_count, certainty })
  return <FigureLink tree={tree} figure_id={figureId('cell', { ...place, units: 'own', accounts: 'own' })} />
}
