export const texts = {
  'alternatives.figure.result': '{set}: result {year}, revenue less cost',
  'alternatives.figure.net': 'Net of the city {year}, without companies',
  'alternatives.figure.net_of': '{unit}, net {year}',
  'alternatives.figure.line': '{account}, {unit} {year}: difference',
  'alternatives.figure.side': '{account}, {unit} {year} in {set}',
  'alternatives.remark.no_line': 'The entry set has no such line.',
  'alternatives.law': 'The Local Government Act (2017:725)',
  'alternatives.column.first': 'Amount in {set}',
  'alternatives.column.difference': 'Difference',
  'alternatives.column.unit': 'Unit',
  'alternatives.column.account': 'Account',
  'alternatives.column.year': 'Year',
} as const

export const messages = {
  'alternatives.other_group': {
    what: 'You do not act for that political group.',
    remedy: 'Choose your own group, or ask the administrator for a role in the group.',
  },
  'alternatives.not_replaceable': {
    what: '{set} is no alternative budget that the group has published.',
    remedy: 'Choose one that the group has published.',
  },
  'alternatives.hidden_unit': {
    what: 'You may not read the money of all units in {set}.',
    remedy: 'Ask the administrator for the right to read the whole economy of the city.',
  },
  'alternatives.taxes_twice': {
    what: 'The starting point already has amounts on {account} {year}, so the tax forecast would count twice.',
    remedy: 'Open without a tax forecast, or choose a starting point without taxes.',
  },
  'alternatives.same_set': {
    what: 'It is the same budget on both sides.',
    remedy: 'Choose another to compare with.',
  },
} as const
