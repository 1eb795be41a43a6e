/** What is said of workbooks that go out to be written in and come back. */
export const templateTexts = {
  'template.and_unknown': 'and {count} unknown',
  'template.by_month': 'split by month',
} as const

export const templateMessages = {
  'template.no_rows': { what: '{set} has no amounts for the unit.', remedy: 'Fetch the template with all accounts.' },
  'template.too_many_rows': {
    what: 'The template would have {rows} rows, and at most {most} can be fetched.',
    remedy: 'Choose a unit further down, or only rows with amounts.',
  },
  'template.years': {
    what: '{set} holds the years {first}–{last}, and a template has at most {most} years.',
    remedy: 'Choose years that the set holds.',
  },
  'template.broken': {
    what: 'The hidden sheets of the template are changed or gone.',
    remedy: 'Fetch the template anew and write the changes in it.',
  },
  'template.heading_changed': {
    what: 'The heading in {cell} is changed. It said {was}.',
    remedy: 'Write the heading back, or fetch the template anew.',
  },
  'template.locked_changed': {
    what: '{cell} is locked but changed. It said “{was}”.',
    remedy: 'Write back what it said. Unit, account and certainty are not changed here.',
  },
  'template.row_added': {
    what: 'Row {cell} is not in the template.',
    remedy: 'Remove the row, or fetch the template with all accounts.',
  },
  'template.row_missing': {
    what: 'The row of {unit}, {account} has been removed.',
    remedy: 'Put the row back. An amount is not removed by removing its row.',
  },
  'template.emptied': {
    what: '{cell} has been emptied, but an amount was there.',
    remedy: 'Write 0 if it no longer costs anything, or okänt for unknown. An empty cell is never 0.',
  },
  'template.split': {
    what: '{cell} is split by month and is not written as a year.',
    remedy: 'Write the amount back here, and change the months in the plan table.',
  },
  'template.other_city': { what: 'The template was fetched from another city ({city}).', remedy: 'Read it in there.' },
  'template.closed_set': {
    what: '{set} is not there or cannot be written in.',
    remedy: 'Fetch a template for a plan or a scenario.',
  },
  'template.none': {
    what: '{file} is no template from here.',
    remedy: 'Fetch a template in the plan table, or read the file in as a table.',
  },
  'template.faulty': {
    what: '{file} cannot be used: {count} faults. The first: {first}',
    remedy: 'Nothing has changed. Mend the faults and read the template in again.',
  },
  'template.unknown_cell': {
    what: 'The template proposes no change in {cell}.',
    remedy: 'Accept cells that the template changes.',
  },
  'template.nothing': {
    what: '{file} proposes no changes.',
    remedy: 'Write in the light cells of the template and read it in again.',
  },
  'template.cells_changed': {
    what: 'Somebody else has changed: {cells}. Nothing is saved.',
    remedy: 'Read the template in again, see what holds now, and choose what shall hold.',
  },
} as const
