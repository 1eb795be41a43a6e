import { importRun } from '#modules/imports/schema.ts'
import { accountChart } from '#modules/imports/schema-chart.ts'
import { staffExtract } from '#modules/imports/schema-staff.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { Charts } from './charts.tsx'
import { ImportFile } from './import-file.tsx'
import { ImportJobs } from './import-jobs.tsx'
import { ImportRuns } from './import-runs.tsx'
import { Staff } from './staff.tsx'

/** Files from the accounting system: one is shown before it is read in, and each that has been can be undone. */
export function ImportsPage() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const runs = useRows(importRun)
  // The whole page comes at once, so that no part is pushed down by another.
  const others = [useRows(staffExtract), useRows(accountChart), useRows(entrySet)]
  const isPending = runs.isPending || others.some((rows) => rows.isPending)
  const mayRead = where.asOf === null && mayInArea('economy', 'write')
  return (
    <>
      <PageHead title={t('imports')} lead={t('imports_lead')} />
      {runs.isError ? <FailedPage error={runs.error} retry={() => void runs.refetch()} /> : null}
      {isPending ? <RowsSkeleton count={8} /> : null}
      {runs.rows === undefined || isPending ? null : (
        <div className="stack">
          {mayRead ? <ImportFile /> : null}
          {mayRead ? <ImportJobs /> : null}
          {!mayRead && where.asOf === null ? (
            <p className="banner">
              <Icon name="lock" />
              {t('may_not_import')}
            </p>
          ) : null}
          <ImportRuns runs={runs.rows} />
          <Staff mayRead={mayRead} />
          <Charts mayRead={mayRead} />
        </div>
      )}
      <WhyDrawer />
    </>
  )
}
