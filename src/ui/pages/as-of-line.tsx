import { useId, useState } from 'react'
import { addDays, daysBetween, isDate, printDate } from '#core/calendar.ts'
import { lawItem } from '#modules/laws/schema.ts'
import { useToday } from '../answer.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'

/** How far back the line reaches, in days. */
const reach = 900

/** The day that the whole product is read as of, as a line to drag along: it shows what was known then. */
export function AsOfLine() {
  const today = useToday()
  return today === undefined ? <Coming /> : <Line today={today} />
}

/** The line's own height until the day is known. */
function Coming() {
  return (
    <div className="asofline pane" aria-hidden="true">
      <span>&nbsp;</span>
      <input type="range" disabled />
    </div>
  )
}

function Line({ today }: { today: string }) {
  const { t, language } = useReader()
  const { where, go } = usePlace()
  const id = useId()
  const laws = useRows(lawItem).rows ?? []
  const shown = where.asOf !== null && isDate(where.asOf) ? where.asOf : today
  const start = addDays(today, -reach)
  const [held, setHeld] = useState<number | null>(null)
  const days = held ?? Math.max(0, Math.min(reach, daysBetween(start, shown)))
  const told = printDate(addDays(start, days), 'day', language)
  // The pages are read anew when the line is let go, not on every day that it passes.
  const letGo = () => {
    if (held !== null) go({ per: held >= reach ? undefined : addDays(start, held) })
    setHeld(null)
  }
  const marks = [...new Set(laws.map((row) => row.in_force_on).filter((day) => day !== null))]
    .map((day) => daysBetween(start, day))
    .filter((value) => value > 0 && value < reach)
  return (
    <div className="asofline pane">
      <label htmlFor={id}>
        <b>{t('known_on', { date: told })}</b> <span className="soft sm">{t('known_on_why')}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={reach}
        step={1}
        list={`${id}-marks`}
        value={days}
        aria-valuetext={told}
        onChange={(event) => setHeld(Number(event.target.value))}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <datalist id={`${id}-marks`}>
        {marks.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  )
}
