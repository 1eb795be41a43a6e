import { orgUnit } from '#modules/organisation/schema.ts'
import { type CliffRow, cliffsOf } from '../cliff-rows.ts'
import { useFrame } from '../frame.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { unitsUnder } from '../tasks.ts'

export const cliffKinds = ['funding', 'earmarked_equity', 'project_phase', 'contract', 'lease', 'law_item'] as const
export type CliffKind = (typeof cliffKinds)[number]

/** The rows that the address asks for, and how many of the city's have no unit that could be asked for. */
type Shown = { rows: readonly CliffRow[] | undefined; unit: string | null; without_unit: number }

/** Whose rows and of which kinds: both stand in the address, so that a link shows the same map. */
export function useShownCliffs(rows: readonly CliffRow[] | undefined): Shown {
  const { search } = usePlace()
  const frame = useFrame().data
  const units = useRows(orgUnit).rows
  const unit = frame?.unit_name ?? null
  if (rows === undefined) return { rows, unit, without_unit: 0 }
  const hidden = (search.utan ?? '').split(',')
  const isOfUnit = search.omfang === 'enhet'
  if (isOfUnit && (frame === undefined || units === undefined)) return { rows: undefined, unit, without_unit: 0 }
  const own = isOfUnit && frame != null && units !== undefined ? unitsUnder(frame.unit, units) : null
  const without_unit = own === null ? 0 : rows.filter((row) => row.unit_id === null).length
  return { rows: cliffsOf(rows, hidden, own), unit, without_unit }
}

/** Chooses between the whole city and the unit that the bar above names, and the kinds to show. */
export function CliffFilter({ shown: { unit, without_unit } }: { shown: Shown }) {
  const { t, language } = useReader()
  const { search, go } = usePlace()
  const hidden = (search.utan ?? '').split(',').filter((kind) => kind !== '')
  const toggle = (kind: CliffKind) => {
    const next = hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]
    go({ utan: next.length === 0 ? undefined : next.join(',') })
  }
  const isOfUnit = search.omfang === 'enhet'
  const scopes = [
    { isChosen: !isOfUnit, omfang: undefined, name: t('whole_city') },
    { isChosen: isOfUnit, omfang: 'enhet', name: t('unit_and_below', { unit: unit ?? t('unit') }) },
  ]
  return (
    <div className="cliff-filter">
      <fieldset className="row wrap kindfilter">
        <legend className="vh">{t('show_whose')}</legend>
        {scopes.map(({ isChosen, omfang, name }) => (
          <label key={name} className="chk">
            <input type="radio" name="omfang" checked={isChosen} onChange={() => go({ omfang })} />
            {name}
          </label>
        ))}
        <span className="sm soft" role="status">
          {without_unit === 0 ? '' : t('without_unit_hidden', { count: without_unit })}
        </span>
      </fieldset>
      <fieldset className="row wrap kindfilter">
        <legend className="vh">{t('show_kinds')}</legend>
        {cliffKinds.map((kind) => (
          <label key={kind} className="chk">
            <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
            {capital(nameOfKind(kind, language, 'many'))}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
