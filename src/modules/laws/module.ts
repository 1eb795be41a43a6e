import { moduleOf } from '#server/module.ts'
import { lawFigures } from './figures.ts'
import { lawDate, lawItem, lawTask } from './schema.ts'
import { texts as textsEn } from './texts.en.ts'
import { texts } from './texts.sv.ts'

export const laws = moduleOf({
  name: 'laws',
  migrations: new URL('./migrations/', import.meta.url),
  records: [lawItem, lawDate, lawTask],
  figures: lawFigures,
  texts: { sv: texts, en: textsEn },
})
