export const texts = {
  'group.figure.member_net': '{unit}, net {year}',
  'group.figure.members_cost': 'Costs of the members {year}',
  'group.figure.members_revenue': 'Revenues of the members {year}',
  'group.figure.pair': '{buyer} buys from {seller} {year}, difference',
  'group.figure.pair_cost': 'Cost of {buyer} against {seller} {year}',
  'group.figure.pair_revenue': 'Revenue of {seller} against {buyer} {year}',
  'group.figure.eliminated': 'Eliminated {year}',
  'group.figure.unmatched': 'Does not agree between members {year}',
  'group.figure.cost': 'Costs of the group {year}',
  'group.figure.revenue': 'Revenues of the group {year}',
  'group.figure.net': 'Net of the group {year}',
  'group.figure.minority': "Others' part of the companies' net {year}",
  'group.figure.others_share': 'Share that others own',
  'group.figure.depreciation': 'Depreciation {year}',
  'group.figure.self_financing': 'Self-financing {year}: result and depreciation',
  'group.figure.self_financing_degree': 'Self-financing degree {year}',
  'group.figure.investments': 'Net investments {year}',
  'group.figure.sales': 'Sales {year}',
  'group.figure.opening_debt': 'Debt when {year} begins',
  'group.figure.before_self_financing': 'Debt {year} before self-financing',
  'group.figure.debt': 'Debt when {year} ends',
  'group.figure.city_net': 'Net of the city {year}, without companies',
  'group.figure.city_result': 'Result of the city {year}',
  'group.figure.gains': 'Capital gains {year}, not counted',
  'group.figure.other_adjustments_ore': 'Other adjustments {year}',
  'group.figure.equity_ore': 'Equity with pensions when {year} begins',
  'group.figure.reserve_before_ore': 'The result reserve when {year} begins',
  'group.figure.balance': 'Result of the balance requirement {year}',
  'group.figure.taxes': 'Taxes, general grants and equalisation {year}',
  'group.figure.reserve': 'May be put into the result reserve {year}',
  'group.remark.no_line': 'The entry set has no such entries.',
  'group.remark.no_account': 'The consolidation does not say which account it is.',
  'group.remark.not_stated': 'Nobody has stated it for the year.',
  'group.remark.outside': '{unit} belongs to no member of the group',
  'group.remark.restore': 'A negative result of the balance requirement is to be restored by {year}.',
  'group.remark.reserve_rule':
    'The lower of the result and the result of the balance requirement, for what exceeds 1 per cent of taxes, general ' +
    'grants and equalisation, or 2 per cent when equity is negative. The reserve may hold at most 5 per cent.',
} as const

export const messages = {
  'group.no_year': {
    what: '{title} does not have {year}.',
    remedy: 'Choose one of the years of the consolidation.',
  },
  'group.hidden_member': {
    what: 'You may not read the economy of all members of {title}.',
    remedy: "Ask the administrator for the right to read the whole city's economy.",
  },
  'group.no_member': {
    what: '{unit} is not in {title} that year.',
    remedy: 'Choose a unit that is a member of the group.',
  },
  'group.no_pair': {
    what: '{buyer} and {seller} have no entries with each other that way that year.',
    remedy: 'Choose one of the pairs on the page Group.',
  },
  'group.year_twice': {
    what: 'The consolidation already has a balance requirement for {year}.',
    remedy: 'Change the one that is there.',
  },
  'group.member_twice': {
    what: '{unit} is already in the group at the same time, or answers to the same counterparty.',
    remedy: 'End the one that is there the day before, or choose another counterparty.',
  },
} as const
