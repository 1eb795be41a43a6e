import { useLocation } from '@tanstack/react-router'
import type { RowOf } from '#core/record.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { scenario } from '#modules/scenarios/schema.ts'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'
import { useRows } from './records.ts'
import { useRights } from './rights.ts'

type Scenario = RowOf<typeof scenario>

/** The pages that take the scenario; its own pages say themselves what they show. */
const takes = /\/(ekonomi|tabell|tryck)$/
const own = /\/scenarier(\/|$)/

/** The scenario of the address: null for none, undefined until it is known; `missing` when it is not to be read. */
export function useScenario(): { row: Scenario | null | undefined; missing: boolean } {
  const { search } = usePlace()
  const found = useRows(scenario, { enabled: search.scenario !== undefined })
  if (search.scenario === undefined) return { row: null, missing: false }
  if (found.rows === undefined) return { row: found.isError ? null : undefined, missing: found.isError }
  const row = found.rows.find(({ id }) => id === search.scenario) ?? null
  return { row, missing: row === null }
}

/** The scenario chip: which scenario the plan is shown with. */
export function ScenarioSwitch() {
  const { t } = useReader()
  const { search, go } = usePlace()
  const { mayInArea } = useRights()
  const isOffered = mayInArea('economy', 'read')
  const rows = useRows(scenario, { enabled: isOffered }).rows
  const chosen = search.scenario
  if (!isOffered || rows === undefined || (rows.length === 0 && chosen === undefined)) return null
  return (
    <label className={chosen === undefined ? 'scenariochip' : 'scenariochip chosen'}>
      <span className="vh">{t('scenario_chip')}</span>
      <select
        className="in"
        value={chosen ?? ''}
        onChange={(event) => go({ scenario: event.target.value || undefined, siffra: undefined })}
      >
        <option value="">{t('scenario_chip_none')}</option>
        {rows.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {chosen === undefined || rows.some(({ id }) => id === chosen) ? null : <option value={chosen}>{chosen}</option>}
      </select>
    </label>
  )
}

/** Says on every page that a scenario is chosen, whether the page shows it, and gives the way home. */
export function ScenarioBanner() {
  const { t } = useReader()
  const { search, go } = usePlace()
  const path = useLocation({ select: (location) => location.pathname })
  const { row, missing } = useScenario()
  const sets = useRows(entrySet, { enabled: search.scenario !== undefined }).rows
  if (search.scenario === undefined || row === undefined || own.test(path)) return null
  const set = sets?.find(({ id }) => id === row?.base_set_id)?.name ?? ''
  const words = { scenario: row?.title ?? search.scenario, set }
  const text = missing ? 'scenario_gone' : takes.test(path) ? 'scenario_banner' : 'scenario_banner_not_here'
  return (
    <div className="banner scenarioline" role="status">
      <span className="cert" data-c="conditional" />
      <p>{t(text, words)}</p>
      <button type="button" className="btn sm push" onClick={() => go({ scenario: undefined, siffra: undefined })}>
        {t('scenario_hide')}
      </button>
    </div>
  )
}
