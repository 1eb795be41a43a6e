import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'block.forecast_table': "The unit's forecast, account by account",
  'block.forecast_round_table': 'The forecasts of all units',
  'forecast.table.unit': 'Forecast for {unit} after {month}',
  'forecast.table.what': 'Account or unit',
  'forecast.table.budget': 'Budget',
  'forecast.table.outcome': 'Outcome',
  'forecast.table.through': 'through {month}',
  'forecast.table.forecast': 'Forecast',
  'forecast.table.deviation': 'Deviation',
  'forecast.table.net': 'Net',
  'forecast.table.all': 'All units',
  'forecast.table.undelivered': 'not delivered',
  'forecast.table.plus_is_better': 'The deviation is budget less forecast. Plus is better than budget.',
  'forecast.table.measures': 'Measure: {text}',
  'forecast.cause.volume': 'Volume',
  'forecast.cause.price': 'Price',
  'forecast.cause.one_off': 'One-off',
  'forecast.cause.other': 'Other',
  'forecast.net': 'net',
  'forecast.set.committee': '{title}, committees',
  'forecast.set.office': '{title}, executive office',
  'forecast.figure.budget': 'Budget {unit} {year}, {account}',
  'forecast.figure.outcome': 'Outcome {unit} through {month}, {account}',
  'forecast.figure.suggestion': 'Suggested forecast {unit} {year}, {account}',
  'forecast.figure.base': 'The outcome through {month} made into a whole year, {account}',
  'forecast.figure.committee': 'Forecast {unit} {year}, {account}',
  'forecast.figure.office': 'Forecast of the executive office {unit} {year}, {account}',
  'forecast.figure.committee_deviation': 'Deviation {unit} {year}, {account}',
  'forecast.figure.office_deviation': 'Deviation by the executive office {unit} {year}, {account}',
  'forecast.figure.round_committee': 'Deviation, {title}',
  'forecast.figure.round_office': 'Deviation by the executive office, {title}',
  'forecast.figure.year': 'Outcome {unit} {year}',
  'forecast.figure.bias': 'How much too high the forecasts of {unit} were on average, {month}',
  'forecast.figure.miss': 'Forecast less outcome {year}',
  'forecast.figure.low': 'At least {unit} {year}, if the forecast is off as before',
  'forecast.figure.high': 'At most {unit} {year}, if the forecast is off as before',
  'forecast.remark.suggestion': 'This is a computed suggestion. It holds only when somebody has accepted it.',
  'forecast.remark.undivided': 'A part of the outcome is not divided into months. It has no place in the year.',
  'forecast.remark.unwritten': 'Nobody has written the forecast of the account. The amount is unknown, not zero.',
  'forecast.remark.undelivered': 'The unit has not delivered its forecast. The amount is unknown, not zero.',
  'forecast.remark.commitment': 'What the contract or project gives beyond its own pace so far.',
  'forecast.remark.decided_change': 'Decided after the last booked month, so the outcome does not show it yet.',
  'forecast.remark.bias':
    'The mean of forecast less outcome in the last three years. Plus means that the forecast was too high.',
  'forecast.remark.band': 'The forecast moved by the largest miss that the last three forecasts had that way.',
  'forecast.remark.few_judged': 'Three forecasts that can be held against the outcome are needed to say anything.',
  'forecast.reason.pace': 'The outcome through {month} at the same pace all year.',
  'forecast.reason.season': 'Season: through the same month, {share} of {years} had been used.',
  'forecast.reason.whole_year': 'The year is booked to its end.',
  'forecast.reason.no_outcome': 'There is no outcome on the account in {year}, so there is no pace to count on.',
  'forecast.reason.undivided': 'The outcome of {year} is not divided into months, so there is no pace to count on.',
  'forecast.reason.commitment': '{about} gives {amount} beyond the pace.',
  'forecast.reason.decided_change': '{about}, decided after the month, gives {amount}.',
  'forecast.reason.unknown': '{about} changes the year, but the amount is unknown and left out.',
  'forecast.mirror.none': 'There is no earlier forecast after {month} to compare with.',
  'forecast.mirror.one':
    'There is one earlier forecast after {month} to compare with. Three are needed to say anything.',
  'forecast.mirror.few':
    'There are {count} earlier forecasts after {month} to compare with. Three are needed to say anything.',
  'forecast.mirror.low': 'Your last three forecasts after {month} were on average {amount} too low.',
  'forecast.mirror.high': 'Your last three forecasts after {month} were on average {amount} too high.',
  'forecast.mirror.even': 'Your last three forecasts after {month} were right on average.',
  'forecast.mirror.band': "If this year's forecast is as far off, the net may end between {low} and {high} million.",
}

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'forecast.round_not_open': {
    what: '{title} is not open.',
    remedy: 'A planned round is opened first. In a locked round nothing changes; read it, or open the next.',
  },
  'forecast.round_stays': {
    what: '{title} has been opened. Its year and month do not change, and a locked round does not change at all.',
    remedy: 'Make a new round if the forecasts are to hold for another month.',
  },
  'forecast.set_of_round': {
    what: '{set} holds the forecasts of {title} and does not change its kind.',
    remedy: 'Make a new entry set of the kind you need.',
  },
  'forecast.nested': {
    what: '{under} lies below {above}. Both cannot deliver in one round, since the same money would be counted twice.',
    remedy: 'Choose either the upper unit or those below it.',
  },
  'forecast.wrong_state': {
    what: 'The forecast of {unit} is in the state {state}, so that step cannot be taken now.',
    remedy:
      'A forecast is marked as ready, reviewed and fixed, in that order. It can be sent back before the last step.',
  },
  'forecast.suggestion_changed': {
    what: 'The suggestion for {account} has changed since the page was shown.',
    remedy: 'Look at the new suggestion and accept it, or write an amount of your own.',
  },
  'forecast.account_twice': {
    what: 'The account {account} stands on two lines.',
    remedy: 'Let each account stand on one line. Nothing has been saved.',
  },
  'forecast.nothing_to_accept': {
    what: 'The account {account} has no suggestion to accept.',
    remedy: 'Write an amount, or write that it is unknown and why.',
  },
  'forecast.not_operating': {
    what: '{account} is an account for investments. The forecast is of operations.',
    remedy: 'Choose an account for costs or revenues.',
  },
  'forecast.no_account': {
    what: 'The forecast has no account {account}.',
    remedy: 'Choose an account that stands in the budget, in the outcome or on the lines of the forecast.',
  },
  'forecast.nothing_written': {
    what: '{unit} has neither budget, outcome nor any written line for the year.',
    remedy: 'Write at least one line before you mark it as ready.',
  },
  'forecast.line_missing': {
    what: '{account} has no forecast yet, so {unit} cannot be marked as ready.',
    remedy: 'Accept the suggestion or write an amount of your own. Write unknown and why, if it cannot be told.',
  },
  'forecast.unknown_unexplained': {
    what: '{account} is unknown, but nothing is said about why.',
    remedy: 'Write a comment on what is missing for the amount to be told.',
  },
  'forecast.cause_missing': {
    what: '{account} differs from the suggestion without a cause.',
    remedy: 'Choose whether it comes from volume, price, a one-off event or something else.',
  },
  'forecast.measure_missing': {
    what: '{unit} expects a deficit, but no measure is given.',
    remedy: 'Write on at least one line what the unit does about it.',
  },
  'forecast.office_unexplained': {
    what: 'The executive office sees something else than the committee on {account}, but does not say why.',
    remedy: 'Write a comment on the line before the review is ended.',
  },
  'forecast.not_fixed': {
    what: '{unit} has delivered its forecast, but it is not fixed.',
    remedy: 'Review and fix it, or send it back, before {title} is locked.',
  },
}
