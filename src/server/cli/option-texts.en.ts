import type { optionTexts as swedish } from './option-texts.sv.ts'

export const optionTexts: Record<keyof typeof swedish, string> = {
  'cli.option.json': 'one JSON value on standard out, also when the command is refused',
  'cli.option.help': 'shows this help',
  'cli.option.lang': 'sv or en: the language of what is printed',
  'cli.option.data': 'the data folder, when it is not data. Goes before DATABASE_URL',
  'cli.option.city': "the city's id, see world list",
  'cli.option.as-of': 'YYYY-MM-DD: what was known on that day, with the clock there',
  'cli.option.port': 'the port to answer on, otherwise 4180 or a free one',
  'cli.option.host': 'the address to answer on, otherwise 127.0.0.1',
  'cli.option.replace': 'first takes away the city that has the id',
  'cli.option.unit': "the unit's id, such as SLK",
  'cli.option.year': 'the budget year, such as 2026',
  'cli.option.format': 'pdf, docx, html or json',
  'cli.option.out': 'the file to write to',
  'cli.option.archive': 'PDF/A for the archive, instead of PDF/UA for reading',
  'cli.option.version': 'the number of a version, otherwise the one that stands',
  'cli.option.by': 'what the sum is divided by, otherwise kind,year',
  'cli.option.set': 'the entry set, otherwise the decided budget',
  'cli.option.code': 'only warnings with that code, such as W08',
  'cli.option.input': 'what the endpoint is to get, as a JSON object',
}
