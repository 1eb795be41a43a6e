import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import {
  lease,
  moveChain,
  premise,
  premiseChange,
  premiseNeed,
  premisesPlanPeriod,
  sharedService,
} from '#modules/premises/schema.ts'
import { submission } from '#modules/rounds/schema.ts'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer, useFigures } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { RecordAmount, RecordLink, RecordValue } from '../record-value.tsx'
import { type AnyRow, useAnyComing, useRows, useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import type { TextKey } from '../texts.sv.ts'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { YearHeads } from '../year-heads.tsx'
import { MoveChain } from './move-chain.tsx'
import { concerns, WarningCount } from './projects.tsx'
import { RecordTable } from './record-table.tsx'

type Premise = RowOf<typeof premise>

/** Everything that the page is made of. */
const kinds = [premise, lease, moveChain, premiseChange, premisesPlanPeriod, premiseNeed, sharedService, submission]

/** Premises with their leases, the moves that hang together, rent against plan, needs, and who has delivered a plan. */
export function PremisesPage() {
  const { t } = useReader()
  const found = useRows(premise)
  const leases = useRows(lease)
  const { data: frame, error: noFrame } = useFrame()
  const isListing = useAnyComing(kinds)
  // Asked for beside the lists, so that the table has them when the page comes.
  useFigures(frame ? rentFigures(frame) : [])
  // Whoever may not read the economy has no frame, and reads the rest.
  const isComing = isListing || (frame === undefined && noFrame === null)
  const rows = found.rows ?? []
  const unknown = (leases.rows ?? []).filter((row) => row.rent_ore_per_year === null).length
  return (
    <>
      <PageHead
        title={t('premises')}
        lead={
          found.rows === undefined || leases.rows === undefined
            ? '\u00a0'
            : t('premises_lead', { count: rows.length, leases: leases.rows.length, unknown })
        }
      />
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {isComing && !found.isError ? <RowsSkeleton count={8} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('no_premises')} why={t('no_premises_why')} /> : null}
      {rows.length === 0 || isComing ? null : (
        <div className="stack">
          <Register rows={rows} />
          <Chains />
          {frame ? <RentAgainstPlan frame={frame} /> : null}
          <Plan />
          <Delivered />
        </div>
      )}
      <WhyDrawer />
    </>
  )
}

function Register({ rows }: { rows: readonly Premise[] }) {
  const { t, language } = useReader()
  const leases = useRows(lease).rows ?? []
  const warnings = useAnswer(listWarnings, {}).data?.rows ?? []
  return (
    <section className="pane" aria-labelledby="register">
      <header>
        <h2 id="register">{t('premises_register')}</h2>
      </header>
      <ScrollFrame label={t('premises_register')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{fieldWord('premise_id', language)}</th>
              <th scope="col">{fieldWord('kinds', language)}</th>
              <th scope="col" className="num">
                {fieldWord('area_m2', language)}
              </th>
              <th scope="col">{fieldWord('state', language)}</th>
              <th scope="col">{fieldWord('starts_on', language)}</th>
              <th scope="col">{fieldWord('ends_on', language)}</th>
              <th scope="col" className="num">
                {`${fieldWord('rent_ore_per_year', language)}, ${t('million')}`}
              </th>
              <th scope="col">{t('warnings')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PremiseRow
                key={row.id}
                row={row}
                held={leases.find((one) => one.premise_id === row.id)}
                warnings={warnings}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

type PremiseProps = { row: Premise; held: RowOf<typeof lease> | undefined; warnings: readonly ShownWarning[] }

function PremiseRow({ row, held, warnings }: PremiseProps) {
  const { t, language } = useReader()
  const none = new Map<string, string>()
  const ids = [row.id, ...(held === undefined ? [] : [held.id])]
  return (
    <tr>
      <th scope="row">
        <RecordLink kind="premise" id={row.id} titles={new Map([[`premise/${row.id}`, row.name]])} />
      </th>
      <td>
        <RecordValue type={premise} field="kinds" row={row as AnyRow} titles={none} />
        {row.constraints.length === 0 ? null : (
          <span className="sm mute block">
            <RecordValue type={premise} field="constraints" row={row as AnyRow} titles={none} />
          </span>
        )}
      </td>
      <td className="num">{row.area_m2 === null ? <span className="unk">{t('unknown')}</span> : row.area_m2}</td>
      {held === undefined ? (
        <td colSpan={4} className="soft">
          {t('no_lease')}
        </td>
      ) : (
        <>
          <td>
            <RecordLink
              kind="lease"
              id={held.id}
              titles={new Map([[`lease/${held.id}`, capital(valueWord('lease', 'state', held.state, language))]])}
            />
          </td>
          <td>
            <RecordValue type={lease} field="starts_on" row={held as AnyRow} titles={none} />
          </td>
          <td>
            {held.open_end ? (
              t('open_ended')
            ) : (
              <RecordValue type={lease} field="ends_on" row={held as AnyRow} titles={none} />
            )}
          </td>
          <td className="num">
            {held.rent_approximate ? `${t('about')} ` : ''}
            <RecordAmount kind="lease" field="rent_ore_per_year" row={held as AnyRow} />
          </td>
        </>
      )}
      <td>
        <WarningCount rows={warnings.filter((warning) => ids.some((id) => concerns(warning, id)))} />
      </td>
    </tr>
  )
}

function Chains() {
  const chains = useRows(moveChain).rows ?? []
  const changes = useRows(premiseChange).rows ?? []
  const premises = useRows(premise).rows ?? []
  return chains.map((chain) => (
    <MoveChain
      key={chain.id}
      title={chain.title}
      changes={changes.filter((row) => row.move_chain_id === chain.id)}
      premises={premises}
    />
  ))
}

/** What the rent is held against, by row, and whether the first year has nothing to differ from. */
const rentRows = [
  { name: 'commitments_sum', idOf: ({ unit }, year) => figureId('committed', { unit, year }), from: 0 },
  { name: 'net_operations', idOf: ({ unit }, year) => figureId('net', { unit, year }), from: 0 },
  { name: 'change_of_net', idOf: ({ unit }, year) => figureId('net_change', { unit, year }), from: 1 },
  {
    name: 'pressure',
    idOf: ({ unit, reference }, year) => figureId('pressure', { unit, year, reference }),
    from: 1,
  },
] as const satisfies { name: TextKey; idOf: (frame: Frame, year: number) => string; from: 0 | 1 }[]

const rentFigures = (frame: Frame) =>
  rentRows.flatMap(({ idOf, from }) =>
    yearsOf(frame)
      .slice(from)
      .map((year) => idOf(frame, year)),
  )

/** The rents that leases give beside the change of the plan's net: what the plan has room for. */
function RentAgainstPlan({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const years = yearsOf(frame)
  return (
    <section className="pane" aria-labelledby="rent">
      <header>
        <h2 id="rent">{t('rent_against_plan')}</h2>
        <span className="sm soft">{t('in_million')}</span>
      </header>
      <ScrollFrame label={t('rent_against_plan')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <YearHeads years={years} />
            </tr>
          </thead>
          <tbody>
            {rentRows.map(({ name, idOf, from }, index) => (
              <tr key={name} className={index === rentRows.length - 1 ? 'sum' : undefined}>
                <th scope="row">{t(name)}</th>
                {years.map((year, position) => (
                  <td key={year} className="num">
                    {position < from ? (
                      ''
                    ) : (
                      <FigureCell figure_id={idOf(frame, year)} {...(from === 1 ? { sign: 'always' } : {})} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

/** The plan for the two periods, and the needs that it answers. */
function Plan() {
  const periods = (useRows(premisesPlanPeriod).rows as readonly AnyRow[] | undefined) ?? []
  const needs = (useRows(premiseNeed).rows as readonly AnyRow[] | undefined) ?? []
  const services = (useRows(sharedService).rows as readonly AnyRow[] | undefined) ?? []
  return (
    <>
      {periods.length === 0 ? null : (
        <RecordTable
          type={premisesPlanPeriod}
          fields={['unit_id', 'from_year', 'to_year', 'no_changes']}
          rows={periods}
          hasHead
        />
      )}
      {needs.length === 0 ? null : (
        <RecordTable
          type={premiseNeed}
          fields={['unit_id', 'kind', 'direction', 'from_year', 'to_year', 'places', 'driver']}
          rows={needs}
          hasHead
        />
      )}
      {services.length === 0 ? null : (
        <RecordTable
          type={sharedService}
          fields={['premise_id', 'opening', 'used_by_unit_ids']}
          rows={services}
          hasHead
        />
      )}
    </>
  )
}

/** The city's premises plan: which units have handed in theirs. */
function Delivered() {
  const { t, language } = useReader()
  const titles = useTitles([orgUnit.name])
  const found = useRows(submission)
  const plans = (found.rows ?? []).filter((row) => row.document_kind === 'premises_plan')
  const missing = plans.filter((row) => row.state === 'expected')
  return (
    <section className="pane" aria-labelledby="delivered">
      <header>
        <h2 id="delivered">{t('premises_roll_up')}</h2>
        <span className="sm soft">
          {plans.length === 0
            ? t('no_plans_asked')
            : t('plans_missing', { missing: missing.length, count: plans.length })}
        </span>
      </header>
      <ul className="chips">
        {plans.map((row) => (
          <li key={row.id} data-state={row.state}>
            {titles.get(`org_unit/${row.unit_id}`) ?? row.unit_id}
            <span className={row.state === 'expected' ? 'unk' : 'mute'}>
              {valueWord('submission', 'state', row.state, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
