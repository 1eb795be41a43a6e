import { useReader } from './language.tsx'

/** The cities that are invented from end to end; in any other an invented record is marked by itself. */
const invented: ReadonlySet<string> = new Set(['malarstad'])

/** Says that a whole city is example data; nothing for a city of facts. */
export function Invented({ city_id }: { city_id: string }) {
  const { t } = useReader()
  return invented.has(city_id) ? <span className="synth">{t('example_data')}</span> : null
}
