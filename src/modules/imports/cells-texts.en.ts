import type { MessageText } from '#core/texts.ts'
import type { cellsMessages as swedish } from './cells-texts.sv.ts'

export const cellsMessages: Record<keyof typeof swedish, MessageText> = {
  'cells.unknown_column': {
    what: 'The file has a column called “{column}”, which cannot be read.',
    remedy: 'The columns are called {known}. Correct the heading, or take the column away.',
  },
  'cells.column_missing': {
    what: 'The file has no column called {column}.',
    remedy: 'Write the headings in the first row: unit, account, year and amount must be there.',
  },
  'cells.no_rows': { what: 'The file has no rows below the headings.', remedy: 'Write a row for each cell.' },
  'cells.too_many': {
    what: 'The file has {rows} rows, and at most {most} are written at once.',
    remedy: 'Split the file into smaller parts.',
  },
  'cells.empty': { what: 'The row has nothing in the column {column}.', remedy: 'Fill it in, or take the row away.' },
  'cells.unknown_activity': {
    what: 'The activity {value} does not exist in the city.',
    remedy: 'Write an activity code that exists, or leave the field empty for what belongs to no activity.',
  },
  'cells.unknown_project': {
    what: 'The project {value} does not exist in the city.',
    remedy: "Write a project's code, or leave the field empty for what belongs to no project.",
  },
  'cells.by_month': {
    what: 'Months of {year} have amounts already ({months}), and that of the whole year would be added to them.',
    remedy: 'Write a row for each month instead, or add rows for those months with what is to stand there.',
  },
  'cells.whole_year': {
    what: "There is an amount on the whole of {year} already, and the month's amount would be added to it.",
    remedy: 'Add a row without a month with what is to stand on the whole year, for instance 0.',
  },
  'cells.changed': {
    what: 'Somebody else has changed the cells of these rows while the file was read: {rows}. Nothing is written.',
    remedy: 'Run with --dry-run and see what stands now. Then run again if your amounts are to stand.',
  },
}
