import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import type { areaMap } from '#modules/organisation/schema.ts'
import { type DrawnShape, drawnMap, isArrow, neighbour } from '../area-shapes.ts'
import { useReader } from '../language.tsx'
import type { Place, PlaceState } from '../need-states.ts'

type Props = {
  sheet: RowOf<typeof areaMap>
  places: readonly Place[]
  chosen: Place | null
  onChoose: (key: string | null) => void
}

/** With more shapes than this only those with known needs have their names on the map; the others are in the table. */
const names_max = 30

/**
 * The map as a list to choose from: one stop for Tab, arrows move to the neighbour in that direction, Enter or space
 * chooses. The name and the counts of each place are its words, so nothing is said by colour alone.
 */
export function AreaMap({ sheet, places, chosen, onChoose }: Props) {
  const { t } = useReader()
  const id = useId()
  const map = useRef<HTMLDivElement>(null)
  const drawn = useMemo(() => drawnMap(sheet), [sheet])
  const [entered, setEntered] = useState<string | null>(null)
  const byShape = new Map(places.map((place) => [place.shape_code, place]))
  const stop = entered ?? chosen?.shape_code ?? null
  const current = drawn.shapes.find(({ code }) => code === stop) ?? drawn.shapes[0]
  const choose = (place: Place | undefined) => {
    if (place !== undefined) onChoose(place.key === chosen?.key ? null : place.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') choose(byShape.get(current.code))
    else if (isArrow(event.key)) {
      const next = neighbour(drawn.shapes, current, event.key)
      if (next !== null) map.current?.querySelector<SVGElement>(`[data-shape="${next.code}"]`)?.focus()
    } else return
    event.preventDefault()
  }
  const frame = `-6 -6 ${drawn.width + 12} ${drawn.height + 12}`
  return (
    <>
      <p className="vh" id={`${id}-hint`}>
        {t('map_hint')}
      </p>
      <div className="mapdraw">
        <div
          ref={map}
          role="listbox"
          tabIndex={-1}
          aria-label={t('map_of', { name: sheet.name })}
          aria-describedby={`${id}-hint`}
          onKeyDown={onKeyDown}
        >
          <svg viewBox={frame} role="presentation">
            <Patterns />
            {drawn.shapes.map((shape) => (
              <Shape
                key={shape.code}
                shape={shape}
                place={byShape.get(shape.code)}
                isStop={shape.code === current?.code}
                isChosen={shape.code === chosen?.shape_code}
                onEnter={() => setEntered(shape.code)}
                onChoose={() => choose(byShape.get(shape.code))}
              />
            ))}
          </svg>
        </div>
        <svg className="over" viewBox={frame} aria-hidden="true">
          <Edge shape={drawn.shapes.find(({ code }) => code === chosen?.shape_code)} kind="chosen" />
          <Edge shape={current} kind="entered" />
          {drawn.shapes.map((shape) => (
            <Name
              key={shape.code}
              shape={shape}
              place={byShape.get(shape.code)}
              isCrowded={drawn.shapes.length > names_max}
            />
          ))}
        </svg>
      </div>
      <p className="maptold sm screen-only" aria-hidden="true">
        {entered === null ? t('map_hint') : told(byShape.get(entered), t)}
      </p>
    </>
  )
}

type ShapeProps = {
  shape: DrawnShape
  place: Place | undefined
  isStop: boolean
  isChosen: boolean
  onEnter: () => void
  onChoose: () => void
}

function Shape({ shape, place, isStop, isChosen, onEnter, onChoose }: ShapeProps) {
  const { t } = useReader()
  const state = place?.state ?? 'none'
  return (
    <path
      className="shape"
      data-shape={shape.code}
      data-state={state}
      d={shape.path}
      fill={fillOf(state)}
      fillRule="evenodd"
      role="option"
      tabIndex={isStop ? 0 : -1}
      aria-selected={isChosen}
      aria-label={told(place, t)}
      onFocus={onEnter}
      onPointerEnter={onEnter}
      onClick={onChoose}
    />
  )
}

/** The shape's edge once more, above its neighbours': where one stands, and what is chosen. */
function Edge({ shape, kind }: { shape: DrawnShape | undefined; kind: 'chosen' | 'entered' }) {
  if (shape === undefined) return null
  return <path className={`edge ${kind}`} d={shape.path} />
}

function Name({ shape, place, isCrowded }: { shape: DrawnShape; place: Place | undefined; isCrowded: boolean }) {
  if (isCrowded && (place === undefined || place.state === 'none')) return null
  const [x, y] = shape.middle
  return (
    <text className="shapename" x={x} y={y}>
      {place?.name ?? shape.name}
    </text>
  )
}

function told(place: Place | undefined, t: ReturnType<typeof useReader>['t']): string {
  if (place === undefined) return t('need_none')
  if (place.state === 'none') return `${place.name}: ${t('need_none').toLowerCase()}`
  return `${place.name}: ${t('need_counts', place.counts)}`
}

const fillOf = (state: PlaceState) => (state === 'raised' || state === 'waiting' ? `url(#need-${state})` : undefined)

/** Drawn once, with the colours of the theme. */
function Patterns() {
  return (
    <defs>
      <pattern id="need-raised" width="16" height="16" patternUnits="userSpaceOnUse">
        <rect className="ground" width="16" height="16" />
        <circle cx="4" cy="4" r="3" />
        <circle cx="12" cy="12" r="3" />
      </pattern>
      <pattern id="need-waiting" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ground" width="14" height="14" />
        <rect width="5" height="14" />
      </pattern>
    </defs>
  )
}
