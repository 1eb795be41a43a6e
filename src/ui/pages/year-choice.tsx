import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import type { TextKey } from '../texts.sv.ts'

type Props = { legend: TextKey; name: string; years: readonly number[]; year: number }

/** The years of a page side by side; the one that is chosen stands in the address. */
export function YearChoice({ legend, name, years, year }: Props) {
  const { t } = useReader()
  const { go } = usePlace()
  return (
    <fieldset className="yearchoice pane">
      <legend className="vh">{t(legend)}</legend>
      <span className="sm soft" aria-hidden="true">
        {t(legend)}
      </span>
      {years.map((one) => (
        <div key={one} className="oneyear">
          <label>
            <input
              type="radio"
              name={name}
              checked={one === year}
              onChange={() => go({ ar: String(one), siffra: undefined })}
            />
            <b>{one}</b>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
