import { compareSwedish } from '#core/order.ts'
import { localNeed, needAnswer } from '#modules/local-needs/schema.ts'
import { area, areaMap } from '#modules/organisation/schema.ts'
import { useReader } from '../language.tsx'
import { type Place, placesOf } from '../need-states.ts'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { AreaNeeds } from './need-list.tsx'
import { NeedPlaces } from './need-places.tsx'

/** What the places need, who was asked, and what they answered. */
export function NeedsPage() {
  const { t } = useReader()
  const { search, go } = usePlace()
  const { areas, needs, answers, sheet, isReady, error } = useNeeds()
  const waiting = answers.filter((row) => row.answer === 'pending').length
  const places = placesOf(areas, sheet?.shapes ?? [], needs, answers).toSorted((a, b) => compareSwedish(a.name, b.name))
  const chosen = places.find((place) => place.key === search.post) ?? null
  const shown = areas
    .filter((row) => chosen === null || chosen.area_ids.includes(row.id))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
  return (
    <>
      <PageHead
        title={t('local_needs')}
        lead={isReady ? t('needs_lead', { count: needs.length, waiting }) : '\u00a0'}
      />
      {error === null ? null : <FailedPage error={error} />}
      {!isReady && error === null ? <RowsSkeleton count={6} /> : null}
      {isReady && places.length === 0 ? <Empty title={t('no_areas')} why={t('no_areas_why')} /> : null}
      {isReady && places.length > 0 ? (
        <div className="stack">
          <NeedPlaces
            sheet={sheet}
            places={places}
            chosen={chosen}
            onChoose={(key) => go({ post: key ?? undefined })}
          />
          <Nothing chosen={chosen} count={needs.length} />
          {shown.map((row) => (
            <AreaNeeds
              key={row.id}
              name={row.name}
              needs={needs.filter((need) => need.area_id === row.id)}
              answers={answers}
            />
          ))}
        </div>
      ) : null}
    </>
  )
}

function useNeeds() {
  const areas = useRows(area)
  const needs = useRows(localNeed)
  const answers = useRows(needAnswer)
  const maps = useRows(areaMap)
  const all = [areas, needs, answers, maps]
  return {
    areas: areas.rows ?? [],
    needs: needs.rows ?? [],
    answers: answers.rows ?? [],
    sheet: maps.rows?.toSorted((a, b) => compareSwedish(a.name, b.name))[0] ?? null,
    isReady: all.every(({ rows }) => rows !== undefined),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  }
}

/** That no needs are known, in the city or in the place; nothing where there are some. */
function Nothing({ chosen, count }: { chosen: Place | null; count: number }) {
  const { t } = useReader()
  if (chosen === null || count === 0)
    return count === 0 ? <Empty title={t('no_needs')} why={t('no_needs_why')} /> : null
  if (chosen.state !== 'none') return null
  const why = chosen.area_ids.length === 0 ? t('no_needs_here_unrecorded') : t('no_needs_here_why')
  return <Empty title={t('no_needs_here', { place: chosen.name })} why={why} />
}
