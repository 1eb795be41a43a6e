import type { RowOf } from '#core/record.ts'
import type { areaMap } from '#modules/organisation/schema.ts'
import { useReader } from '../language.tsx'
import { needStates, type Place } from '../need-states.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import { AreaMap } from './area-map.tsx'

type Props = {
  sheet: RowOf<typeof areaMap> | null
  places: readonly Place[]
  chosen: Place | null
  onChoose: (key: string | null) => void
}

/** The places of the city as a map, and the same as a table; either chooses the place whose needs are shown. */
export function NeedPlaces({ sheet, places, chosen, onChoose }: Props) {
  const { t } = useReader()
  const shapes = new Set(sheet?.shapes.map(({ code }) => code))
  const outside = places.filter(({ shape_code }) => shape_code === null || !shapes.has(shape_code)).length
  return (
    <section className="pane" aria-labelledby="places">
      <header>
        <h2 id="places">{t('needs_by_area')}</h2>
        {sheet?.synthetic === true ? <span className="synth">{t('example_data')}</span> : null}
        <StateKey />
      </header>
      <div className={sheet === null ? undefined : 'mapwithtable'}>
        {sheet === null ? (
          <p className="calmline soft">{t('no_map')}</p>
        ) : (
          <figure className="areamap">
            <AreaMap sheet={sheet} places={places} chosen={chosen} onChoose={onChoose} />
            <figcaption className="sm soft">
              {t('map_credit', { credit: sheet.credit })}
              {sheet.licence === null ? '' : ` ${t('map_licence', { licence: sheet.licence })}`}
              {outside === 0 ? '' : ` ${t('not_on_map', { count: outside })}`}
            </figcaption>
          </figure>
        )}
        <PlaceTable places={places} chosen={chosen} onChoose={onChoose} />
      </div>
    </section>
  )
}

/** What the patterns of the map mean. */
function StateKey() {
  const { t } = useReader()
  return (
    <ul className="certkey">
      {([...needStates, 'none'] as const).map((state) => (
        <li key={state} className="certtag">
          <i className="needmark" data-state={state} />
          {t(`need_${state}`)}
        </li>
      ))}
    </ul>
  )
}

function PlaceTable({ places, chosen, onChoose }: Omit<Props, 'sheet'>) {
  const { t } = useReader()
  return (
    <div className="placetable">
      <p className="row between calmline placeline">
        <span role="status">{chosen === null ? t('whole_city') : t('only_needs_of', { place: chosen.name })}</span>
        {chosen === null ? null : (
          <button type="button" className="btn sm" onClick={() => onChoose(null)}>
            {t('show_whole_city')}
          </button>
        )}
      </p>
      <ScrollFrame label={t('areas')}>
        <table className="rows">
          <caption className="vh">{t('needs_by_area')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('area')}</th>
              {needStates.map((state) => (
                <th key={state} scope="col" className="num">
                  {t(`need_${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <PlaceRow key={place.key} place={place} isChosen={place.key === chosen?.key} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  )
}

type RowProps = { place: Place; isChosen: boolean; onChoose: Props['onChoose'] }

function PlaceRow({ place, isChosen, onChoose }: RowProps) {
  const { t, language } = useReader()
  return (
    <tr className={place.kind === null ? 'screen-only' : undefined}>
      <th scope="row">
        <span className="placename">
          <i className="needmark" data-state={place.state} />
          <button
            type="button"
            className="linklike"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : place.key)}
          >
            {place.name}
          </button>
          {place.kind === null ? null : (
            <span className="sm mute">{valueWord('area', 'kind', place.kind, language)}</span>
          )}
        </span>
      </th>
      {place.state === 'none' ? (
        <td colSpan={needStates.length} className="num mute">
          {t('need_none')}
        </td>
      ) : (
        needStates.map((state) => (
          <td key={state} className="num">
            {place.counts[state]}
          </td>
        ))
      )}
    </tr>
  )
}
