import { useState } from 'react'
import { mayInGroup } from '#core/grants.ts'
import { alternativeKind, entrySet } from '#modules/ledger/schema.ts'
import { orgUnit, politicalGroup } from '#modules/organisation/schema.ts'
import type { EntrySet } from '../alternative-years.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useAnyComing, useRows } from '../records.ts'
import { useGroupRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { AlternativeDifference } from './alternative-difference.tsx'
import { AlternativeList } from './alternative-list.tsx'
import { NewAlternative } from './new-alternative.tsx'

/** Political groups' own budgets: those that are published, the drafts of one's own group, and what differs. */
export function AlternativesPage() {
  const { t } = useReader()
  const { where } = usePlace()
  const [opening, setOpening] = useState<{ replaces: EntrySet | null } | null>(null)
  const sets = useRows(entrySet)
  const groups = useGroupRights()
  const isComing = useAnyComing([entrySet, politicalGroup, orgUnit])
  const rows = sets.rows?.filter(({ kind }) => kind === alternativeKind).toSorted(latestFirst) ?? []
  const published = rows.filter(({ published_on }) => published_on !== null).length
  const mayOpen = where.asOf === null && groups.some(({ group_id }) => mayInGroup(groups, group_id, 'write'))
  const lead =
    published === 0 ? 'alternatives_lead_none' : published === 1 ? 'alternatives_lead_one' : 'alternatives_lead'
  return (
    <>
      <PageHead title={t('alternatives')} lead={sets.rows === undefined ? '\u00a0' : t(lead, { count: published })}>
        {mayOpen && opening === null ? (
          <button type="button" className="btn primary" onClick={() => setOpening({ replaces: null })}>
            {t('alternative_new')}
          </button>
        ) : null}
      </PageHead>
      {sets.error === null ? null : <FailedPage error={sets.error} retry={() => void sets.refetch()} />}
      {isComing && sets.error === null ? <RowsSkeleton count={8} /> : null}
      {isComing ? null : (
        <div className="stack">
          {opening === null ? null : (
            <NewAlternative
              key={opening.replaces?.id ?? ''}
              sets={sets.rows ?? []}
              replaces={opening.replaces}
              onDone={() => setOpening(null)}
            />
          )}
          {rows.length === 0 ? <Empty title={t('no_alternatives')} why={t('no_alternatives_why')} /> : null}
          {rows.length === 0 ? null : (
            <>
              <AlternativeList
                rows={rows}
                sets={sets.rows ?? []}
                onNewVersion={(replaces) => setOpening({ replaces })}
              />
              <AlternativeDifference rows={rows} sets={sets.rows ?? []} />
            </>
          )}
        </div>
      )}
      <WhyDrawer />
    </>
  )
}

/** Drafts first, then by the day of publishing. */
function latestFirst(a: EntrySet, b: EntrySet): number {
  const [x, y] = [a.published_on ?? '9999', b.published_on ?? '9999']
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1
}
