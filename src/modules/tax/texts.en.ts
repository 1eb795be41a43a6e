export const texts = {
  'tax.entry.tax': 'municipal tax',
  'tax.entry.settlement': 'final settlement',
  'tax.entry.part': 'equalisation: {part}',
  'tax.entry.change': 'equalisation: {title}',
  'tax.entry.condition': '{title} comes into force',
  'tax.figure.base': 'Tax base {year}',
  'tax.figure.rate': 'Tax rate {year}',
  'tax.figure.inhabitants': 'Inhabitants on 1 November {before}',
  'tax.figure.tax': 'Municipal tax {year}',
  'tax.figure.settlement': 'Final settlement {year}',
  'tax.figure.each': '{part}, for each inhabitant',
  'tax.figure.equalisation': 'Equalisation {year} by the rules in force',
  'tax.figure.change': '{title}, difference from the rules in force {year}',
  'tax.figure.change_whole': '{title} {year}, the whole difference without a transition',
  'tax.figure.transition': 'Held back by the transition {year}',
  'tax.figure.cap': 'The most that a year may lose, for each inhabitant',
  'tax.figure.kept': 'What does not come through yet, for each inhabitant',
  'tax.figure.total': 'Taxes and equalisation {year}',
  'tax.figure.total_changed': 'Taxes and equalisation {year} if the change comes into force',
  'tax.figure.tried': 'Taxes and equalisation {year} with what is tried',
  'tax.figure.trial': 'Difference {year} of what is tried',
  'tax.state.law': 'is the law in force',
  'tax.state.proposal': 'is a proposal',
  'tax.state.bill': 'is a bill',
  'tax.state.adopted': 'has been adopted by parliament',
  'tax.state.dropped': 'has been dropped',
  'tax.remark.rate_of_another_year':
    'The decision on the tax rate is for {decided_for}. In this year it is an assumption.',
  'tax.remark.rate_undecided': 'No decision on the tax rate is recorded.',
  'tax.remark.verified': 'Held against its source {day}.',
  'tax.remark.not_verified': 'Nobody has held it against its source.',
  'tax.remark.no_year': 'The rules say nothing of {year}.',
} as const

export const messages = {
  'tax.year_twice': {
    what: 'The year {year} stands twice.',
    remedy: 'Have one row for each year.',
  },
  'tax.part_twice': {
    what: '{part} stands twice in {year}.',
    remedy: 'Have one row for each part and year.',
  },
  'tax.set_kind': {
    what: '{set} takes no tax forecast.',
    remedy: 'Choose a plan or a scenario. What is decided changes by a decision.',
  },
  'tax.outside_set': {
    what: '{year} lies outside {set}, which holds {first_year}–{last_year}.',
    remedy: 'Choose a year within the plan, or another plan.',
  },
  'tax.account_revenue': {
    what: '{account} is no account of revenue.',
    remedy: 'Choose an account of revenue.',
  },
  'tax.account_cost': {
    what: '{account} is no account of cost.',
    remedy: 'Choose an account of cost.',
  },
  'tax.fee_account_missing': {
    what: 'The city pays in {reason} {year}, and there is no account for fees.',
    remedy: 'Choose an account for fees in the tax forecast.',
  },
  'tax.change_is_rule': {
    what: 'The change is the same rules as those in force.',
    remedy: 'Choose another change, or none.',
  },
  'tax.rule_not_in_force': {
    what: '{title} is not in force.',
    remedy: 'Count by rules that are law or adopted, and try the proposal as a change.',
  },
  'tax.rule_in_use': {
    what: '{forecast} counts on the rules being in force.',
    remedy: 'Change the rules of the tax forecast first.',
  },
  'tax.rate_not_approved': {
    what: 'The decision {decision} does not say yes.',
    remedy: 'Choose a decision that is an approval.',
  },
  'tax.no_year': {
    what: '{title} does not have {year}.',
    remedy: 'Choose one of the years of the forecast.',
  },
  'tax.no_line': {
    what: '{title} has no such line in {year}.',
    remedy: 'Choose a line on the page Taxes.',
  },
} as const
