import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'ledger.copied': 'from {set}: {reason}',
  'block.budget_table': 'Budget and plan',
  'ledger.figure.many': '{account}, {count} entries',
  'ledger.figure.cost': 'Costs {unit} {year}',
  'ledger.figure.revenue': 'Revenue {unit} {year}',
  'ledger.figure.open_net': '{set}: net of operations {year}, all units',
  'ledger.figure.open_investment_net': '{set}: net of investments {year}, all units',
  'ledger.figure.net': 'Net {unit} {year}',
  'ledger.figure.net_revision': 'Net {unit} {year} against {set}',
  'ledger.figure.net_change': 'Change of net {unit} {year} from the year before',
  'ledger.figure.net_then': 'Net {unit} {year}, known {date}',
  'ledger.figure.net_since': 'Change of net {unit} {year} since {date}',
  'ledger.figure.outlay': 'Investment outlay {unit} {year}',
  'ledger.figure.inflow': 'Investment inflow {unit} {year}',
  'ledger.figure.investment_net': 'Investment net {unit} {year}',
  'ledger.figure.cell': '{account}, {unit} {period}, {set}',
  'ledger.figure.cell_own': '{account}, {unit} itself, {period}, {set}',
  'ledger.figure.cell_difference': 'Difference from {cell}',
  'ledger.figure.operation': 'Net of operations',
  'ledger.figure.no_member': 'the rest',
  'ledger.figure.whole_year': '{year}, not split by month',
  'ledger.remark.carried': 'The amounts for {year} are carried over from a decided year. They are not decided.',
  'ledger.remark.not_then': 'So it was on {date}: {why}',
  'ledger.remark.rounded': 'Each amount is rounded on its own, so the rows may differ from the sum.',
  'ledger.set.commitments': 'Commitments',
  'ledger.set.project_burn': 'Project burn',
  'ledger.set.funding': 'Funding',
  'ledger.table.caption': '{unit}, budget and plan',
  'ledger.table.row': 'Item',
  'ledger.table.budget': 'Budget',
  'ledger.table.plan': 'Plan',
  'ledger.table.operation': 'Operation',
  'ledger.table.investment': 'Investment plan',
  'ledger.column.kind': 'Kind',
  'ledger.column.year': 'Year',
  'ledger.column.month': 'Month',
  'ledger.column.unit': 'Unit',
  'ledger.column.account': 'Account',
  'ledger.column.activity': 'Activity',
  'ledger.column.project': 'Project',
  'ledger.column.counterparty': 'Counterparty',
  'ledger.column.name': 'name',
  'ledger.column.amount': 'Amount, SEK',
  'ledger.column.certainty': 'Certainty',
  'ledger.column.unknown': 'Unknown amounts',
  'ledger.kind.cost': 'Costs',
  'ledger.kind.revenue': 'Revenue (−)',
  'ledger.kind.net': 'Net',
  'ledger.kind.outlay': 'Outlay',
  'ledger.kind.inflow': 'Inflow',
  'ledger.kind.investment_net': 'Net',
}

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'ledger.alternative_verbs': {
    what: '{set} is an alternative budget and is not changed here.',
    remedy: 'Open, write and publish it on the page Alternative budgets.',
  },
  'ledger.alternative_by_group': {
    what: "{set} is a political group's own budget.",
    remedy: 'Choose another entry set. Only the group writes in it.',
  },
  'ledger.fixed': {
    what: '{set} was decided as the budget on {day} and stands.',
    remedy: 'Change the budget by a budget adjustment, or write in another plan.',
  },
  'ledger.published': {
    what: '{set} is published and stands.',
    remedy: 'Open a new version on the page Alternative budgets.',
  },
  'ledger.other_group': {
    what: '{set} belongs to a political group that you do not act for.',
    remedy: 'Ask the group for what you need.',
  },
  'ledger.cell_outside_set': {
    what: '{year} lies outside {set}, which holds {first_year}–{last_year}.',
    remedy: 'Choose a year within the set, or another set.',
  },
  'ledger.cell_twice': {
    what: 'The cell on row {row} is there twice.',
    remedy: 'Send each cell once, with the amount that shall hold.',
  },
  'ledger.cell_in_cell': {
    what: 'The cell on row {row} and the one on row {other} are parts of each other.',
    remedy: 'Save one of them first. Then read what holds in the other and write it.',
  },
  'ledger.cells_locked': {
    what: '{set} cannot be written in: its amounts follow from decisions, bookings or records.',
    remedy: 'Choose a plan or a scenario. A decided budget is changed by a budget adjustment.',
  },
  'ledger.cells_changed': {
    what: 'Somebody else has changed {count} of the cells since you read them. Nothing is saved.',
    remedy: 'See what holds in each cell and choose whether your amount shall stand.',
  },
  'ledger.cell_from_record': {
    what: 'Row {row}: the unknown amount comes from a record and cannot be written over.',
    remedy: 'Change the record that the amount comes from.',
  },
  'ledger.forecast_by_lines': {
    what: '{set} is a forecast and takes only amounts that stand on the lines of the forecast.',
    remedy: 'Write the amounts on the page Forecast. Amounts from another tool are read into a plan or a scenario.',
  },
  'ledger.decision_missing': {
    what: 'The lines in {set} are to hold as decided, but no decision is named.',
    remedy: 'Name the decision the amounts come from, or choose another certainty.',
  },
  'ledger.not_approved': {
    what: 'The decision {decision} is no approval, so it cannot carry the amounts in {set}.',
    remedy: 'State the decision that approved the amounts, or choose another certainty.',
  },
  'ledger.profile_empty': {
    what: 'The profile {profile} has the weight 0 in every month, so there is nothing to spread over.',
    remedy: 'Give at least one month a weight above 0.',
  },
  'ledger.set_decision_missing': {
    what: '{set} is to be a decided budget, but no decision is stated.',
    remedy: 'State the decision that settled the budget, or keep it as a plan until it is decided.',
  },
  'ledger.kind_fixed': {
    what: '{set} already has amounts, so it cannot be made a decided budget or the other way round.',
    remedy: 'Create a new budget with its decision and put the amounts there.',
  },
  'ledger.decide_only': {
    what: "{set} is a decided budget. Only someone who may record decisions on the unit's money changes it.",
    remedy: 'Request a budget adjustment, or ask someone who records decisions to enter the amounts.',
  },
  'ledger.amount_too_large': {
    what: 'Line {row}: the amount is larger than {largest} million kronor.',
    remedy: 'Check the unit. The amount is counted in öre.',
  },
  'ledger.unknown_account': {
    what: 'Line {row}: account {account} is not in the chart of accounts.',
    remedy: 'Correct the account or add it to the chart.',
  },
  'ledger.unknown_unit': {
    what: 'Line {row}: unit {unit} does not exist.',
    remedy: 'Correct the unit or record it first.',
  },
  'ledger.account_ended': {
    what: 'Line {row}: the account {account} ended {day} and takes no amounts for {year}.',
    remedy: 'Choose the account that holds that year. What is on this one can only be taken down towards 0.',
  },
  'ledger.account_not_begun': {
    what: 'Line {row}: the account {account} holds from {day} and takes no amounts for {year}.',
    remedy: 'Choose the account that holds that year. What is on this one can only be taken down towards 0.',
  },
  'ledger.not_decided_budget': {
    what: '{set} is no decided budget.',
    remedy: 'Only a decided budget is published as open data.',
  },
  'ledger.open_already': {
    what: '{set} has been open data since {date}.',
    remedy: 'Nothing needs to be done.',
  },
  'ledger.not_open': { what: '{set} is not published.', remedy: 'Nothing needs to be done.' },
  'ledger.no_open_budget': {
    what: 'No budget with the id {set} is published.',
    remedy: 'See the list of published budgets.',
  },
  'ledger.wrong_sign': {
    what: 'Line {row}: a revenue account ({account}) has a positive amount.',
    remedy: 'Write revenue and inflow with a minus, costs and outlay without.',
  },
  'ledger.alternative_not_decided': {
    what: 'Line {row}: nothing in the alternative budget {set} is decided or booked.',
    remedy: 'Choose another certainty, for instance estimated.',
  },
  'ledger.condition_missing': {
    what: 'Line {row}: the amount is conditional but the condition is missing.',
    remedy: 'Write what must happen for the amount to hold.',
  },
  'ledger.unknown_with_amount': {
    what: 'Line {row}: the certainty is unknown but an amount is given.',
    remedy: 'Remove the amount or say how sure it is.',
  },
  'ledger.no_decided_budget': {
    what: 'The city has no decided budget on that date.',
    remedy: 'Choose a later date or record the decided budget.',
  },
  'ledger.unknown_set': {
    what: 'There is no budget or forecast called {set}.',
    remedy: 'Choose one of those in the list.',
  },
  'ledger.unknown_dimension': {
    what: 'It is not possible to sum by {dimension}.',
    remedy: 'Choose among {known}, separated by commas.',
  },
}
