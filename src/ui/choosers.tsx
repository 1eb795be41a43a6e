import { compareSwedish } from '#core/order.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { type Frame, useFrame, useUnitInFocus, yearsOf } from './frame.ts'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'
import { useRows } from './records.ts'

/** Whose plan and which year the pages show. */
export function UnitAndYear() {
  const { t } = useReader()
  const { go } = usePlace()
  const frame = useFrame().data
  const shown = useUnitInFocus()
  const units = useRows(orgUnit).rows ?? []
  if (shown === undefined || shown === null) return null
  // Others that the plan names, as the state or the police, have no plan here to read.
  const planning = units.filter((unit) => unit.kind !== 'external' || unit.id === shown)
  const named = planning.toSorted((a, b) => compareSwedish(a.name, b.name))
  return (
    <div className="row choosers">
      <label>
        <span className="vh">{t('unit')}</span>
        <select className="in" value={shown} onChange={(event) => go({ enhet: event.target.value, siffra: undefined })}>
          {named.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </label>
      {frame ? <Year frame={frame} /> : null}
    </div>
  )
}

/** The years after the budget year that the plan reaches. */
function Year({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const { go } = usePlace()
  return (
    <label>
      <span className="vh">{t('planning_year')}</span>
      <select
        className="in year"
        value={frame.year}
        onChange={(event) => go({ ar: event.target.value, siffra: undefined })}
      >
        {yearsOf(frame)
          .slice(1)
          .map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
      </select>
    </label>
  )
}
